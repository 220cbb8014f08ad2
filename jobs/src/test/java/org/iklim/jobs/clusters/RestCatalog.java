// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.jobs.support.Installation;
import org.iklim.jobs.support.Packaged;

/** Iceberg's own server of a REST catalog, with its tables' names in a SQLite file. */
final class RestCatalog implements AutoCloseable {
  private static final String SERVER = "org.apache.iceberg.rest.RESTCatalogServer";

  private final int port;
  private final Path folder;
  private Process server;

  private RestCatalog(int port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** The class path that the file named by {@code -Diklim.rest.classpath} holds. */
  static Optional<String> classPath() throws IOException {
    String file = System.getProperty("iklim.rest.classpath", "");
    return file.isBlank() ? Optional.empty() : Optional.of(Files.readString(Path.of(file)).strip());
  }

  static RestCatalog start(Path folder) throws Exception {
    RestCatalog catalog = new RestCatalog(Installation.freePort(), folder);
    catalog.start();
    return catalog;
  }

  /** Starts it, also again. */
  void start() throws Exception {
    Path log = folder.resolve("rest-catalog.log");
    server =
        Processes.start(
            List.of(Packaged.java(), "-Xmx256m", "-cp", classPath().orElseThrow(), SERVER),
            log,
            Map.of(
                "CATALOG_REST_PORT", String.valueOf(port),
                "CATALOG_URI", "jdbc:sqlite:" + folder.resolve("rest-catalog.db"),
                "CATALOG_WAREHOUSE", warehouse()));
    Processes.awaitPort(server, port, log);
  }

  /** Its settings in the file of {@code --spark-config}, as a user writes them. */
  String settings(String path) {
    return """
    spark.sql.catalog.lake.type=rest
    spark.sql.catalog.lake.uri=http://localhost:%s%s
    spark.sql.catalog.lake.warehouse=%s
    """
        .formatted(port, path, warehouse());
  }

  private String warehouse() {
    return "file:" + folder.resolve("warehouse");
  }

  @Override
  public void close() throws InterruptedException {
    Processes.stop(server);
  }
}

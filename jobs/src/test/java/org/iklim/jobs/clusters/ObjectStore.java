// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iklim.jobs.support.Installation;
import org.iklim.jobs.support.Packaged;

/** An object store that speaks S3, with one bucket, for whoever has the key. */
final class ObjectStore implements AutoCloseable {
  static final String SECRET = "staple-of-the-object-store";

  private static final Path SERVER = Path.of("target", "clusters", "s3proxy.jar");
  private static final String USER = "iklim";
  private static final String BUCKET = "iklim";

  private final int port;
  private final Path objects;
  private final Process server;

  private ObjectStore(int port, Path objects, Process server) {
    this.port = port;
    this.objects = objects;
    this.server = server;
  }

  static ObjectStore start(Path folder) throws Exception {
    int port = Installation.freePort();
    Path objects = Files.createDirectories(folder.resolve("objects"));
    Files.createDirectory(objects.resolve(BUCKET));
    Path settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://localhost:%s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.identity=
        jclouds.credential=
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, USER, SECRET, objects));
    Path log = folder.resolve("s3proxy.log");
    Process server =
        Processes.start(
            List.of(
                Packaged.java(),
                "-Xmx512m",
                "-jar",
                SERVER.toString(),
                "--properties",
                settings.toString()),
            log,
            Map.of());
    Processes.awaitPort(server, port, log);
    return new ObjectStore(port, objects, server);
  }

  /** The bucket's files. */
  Path files() {
    return objects.resolve(BUCKET);
  }

  /** Where tables lie. */
  static String warehouse() {
    return "s3://" + BUCKET + "/warehouse";
  }

  /** Its settings in the file of {@code --spark-config}, as a user writes them. */
  String settings() {
    return """
    spark.sql.catalog.lake.io-impl=org.apache.iceberg.aws.s3.S3FileIO
    spark.sql.catalog.lake.s3.endpoint=http://localhost:%s
    spark.sql.catalog.lake.s3.path-style-access=true
    spark.sql.catalog.lake.s3.access-key-id=%s
    spark.sql.catalog.lake.s3.secret-access-key=%s
    spark.sql.catalog.lake.client.region=us-east-1
    spark.executorEnv.AWS_REQUEST_CHECKSUM_CALCULATION=WHEN_REQUIRED
    """
        .formatted(port, USER, SECRET);
  }

  /** What the driver needs beside the settings: this store knows no checksums in trailers. */
  static Map<String, String> environment() {
    return Map.of("AWS_REQUEST_CHECKSUM_CALCULATION", "WHEN_REQUIRED");
  }

  @Override
  public void close() throws InterruptedException {
    Processes.stop(server);
  }
}

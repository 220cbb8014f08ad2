// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL with a database for the catalog, which asks for its user's password. */
final class PostgresServer implements AutoCloseable {
  static final String PASSWORD = "staple-of-postgres";

  private static final String NAME = "iklim";

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Whether there is a PostgreSQL for this machine among the dependencies. */
  static boolean runsHere() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  static PostgresServer start(Path folder) throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + PASSWORD + "'");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      Files.writeString(
          folder.resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    }
    return new PostgresServer(server);
  }

  /** The catalog's settings in the file of {@code --spark-config}, as a user writes them. */
  String catalogSettings(String warehouse) {
    return """
    spark.sql.catalog.lake.type=jdbc
    spark.sql.catalog.lake.uri=%s
    spark.sql.catalog.lake.jdbc.user=%s
    spark.sql.catalog.lake.jdbc.password=%s
    spark.sql.catalog.lake.warehouse=%s
    """
        .formatted(uri(), NAME, PASSWORD, warehouse);
  }

  /** Which file of metadata is a table's current one. */
  String metadataOf(String table) throws SQLException {
    String namespace = table.substring(0, table.indexOf('.'));
    String name = table.substring(table.indexOf('.') + 1);
    try (Connection connection = DriverManager.getConnection(uri(), NAME, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT metadata_location FROM iceberg_tables WHERE table_namespace = '"
                    + namespace
                    + "' AND table_name = '"
                    + name
                    + "'")) {
      if (!rows.next()) {
        throw new SQLException("the catalog has no table " + table);
      }
      return rows.getString(1);
    }
  }

  private String uri() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

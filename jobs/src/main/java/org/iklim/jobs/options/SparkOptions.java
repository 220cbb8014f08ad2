// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where Spark runs and where the tables are; the defaults need no server. */
public final class SparkOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master; spark-submit sets its own (default: local[*], also IKLIM_SPARK_MASTER).",
      defaultValue = "${env:IKLIM_SPARK_MASTER:-}")
  private String master;

  @Option(
      names = "--catalog-uri",
      paramLabel = "URI",
      description =
          "Catalog database, jdbc:postgresql://… (default: SQLite in the data folder, also"
              + " IKLIM_CATALOG_URI).",
      defaultValue = "${env:IKLIM_CATALOG_URI:-}")
  private String catalogUri;

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      description =
          "Where table files lie, s3a://…, hdfs://… (default: in the data folder, also"
              + " IKLIM_WAREHOUSE).",
      defaultValue = "${env:IKLIM_WAREHOUSE:-}")
  private String warehouse;

  @Option(
      names = "--spark-config",
      paramLabel = "FILE",
      description =
          "Properties file of spark.* settings; they win over every default, so any Iceberg"
              + " catalog and any file system can be named (also IKLIM_SPARK_CONFIG).",
      defaultValue = "${env:IKLIM_SPARK_CONFIG:-}")
  private String sparkConfig;

  /** The Spark master, or an empty text where it is not said. */
  public String master() {
    return master;
  }

  /** URI of the catalog database, or an empty text where it is not said. */
  public String catalogUri() {
    return catalogUri;
  }

  /** URI of the table files, or an empty text where it is not said. */
  public String warehouse() {
    return warehouse;
  }

  /** The options that are set, as arguments of another command. */
  List<String> asArguments() {
    List<String> arguments = new ArrayList<>();
    Map.of(
            "--master", master,
            "--catalog-uri", catalogUri,
            "--warehouse", warehouse,
            "--spark-config", sparkConfig)
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                arguments.addAll(List.of(name, value));
              }
            });
    return arguments;
  }

  /**
   * The settings of the given file.
   *
   * @throws IllegalArgumentException if it sets anything but spark.*
   */
  public Map<String, String> settings() throws IOException {
    Properties file = new Properties();
    if (!sparkConfig.isBlank()) {
      try (Reader reader = Files.newBufferedReader(Path.of(sparkConfig))) {
        file.load(reader);
      }
    }
    Map<String, String> settings = new TreeMap<>();
    for (String name : file.stringPropertyNames()) {
      if (!name.startsWith("spark.")) {
        throw new IllegalArgumentException(
            sparkConfig + ": '" + name + "' is not a Spark setting; each begins with 'spark.'");
      }
      settings.put(name, file.getProperty(name));
    }
    return settings;
  }
}

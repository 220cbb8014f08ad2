// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.options.DataOptions;
import org.iklim.jobs.options.SparkOptions;

/**
 * Builds the session of every job: UTC, adaptive, the Iceberg catalog {@code lake} as the default.
 *
 * <p>Later settings win: the defaults below, what spark-submit sets, the options, the settings
 * file. Nothing else in the code knows which catalog, file system or master there is.
 */
public final class SparkSessions {
  /** Name of the catalog; table names need no prefix, because it is the default one. */
  public static final String CATALOG = "lake";

  private static final String CATALOG_KEY = "spark.sql.catalog." + CATALOG;
  private static final String TYPE_KEY = CATALOG_KEY + ".type";
  private static final String URI_KEY = CATALOG_KEY + ".uri";
  private static final String WAREHOUSE_KEY = CATALOG_KEY + ".warehouse";
  private static final String MASTER_KEY = "spark.master";

  private SparkSessions() {}

  /**
   * Starts the session, or gives the one that this JVM already has.
   *
   * @throws IOException if the folders of an embedded lake cannot be made
   */
  public static SparkSession open(DataOptions data, SparkOptions options) throws IOException {
    Map<String, String> settings = settings(data, options);
    if (settings.get(WAREHOUSE_KEY).equals(embeddedWarehouse(data))) {
      makePrivate(data.lake());
      makePrivate(data.lake().resolve("warehouse"));
    }
    if (isLocal(settings)) {
      MissedClasses.remember();
    }
    SparkConf conf = new SparkConf(false);
    settings.forEach(conf::set);
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** Every setting of the session, by name. */
  public static Map<String, String> settings(DataOptions data, SparkOptions options)
      throws IOException {
    Map<String, String> settings = defaults(data);
    for (var submitted : new SparkConf().getAll()) {
      settings.put(submitted._1(), submitted._2());
    }
    putUnlessBlank(settings, MASTER_KEY, options.master());
    putUnlessBlank(settings, URI_KEY, options.catalogUri());
    putUnlessBlank(settings, WAREHOUSE_KEY, options.warehouse());
    settings.putAll(options.settings());
    if (settings.containsKey(CATALOG_KEY + ".catalog-impl")) {
      settings.remove(TYPE_KEY);
    }
    if (isLocal(settings)) {
      settings.putIfAbsent("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
      settings.putIfAbsent("spark.driver.host", "127.0.0.1");
      settings.putIfAbsent("spark.driver.bindAddress", "127.0.0.1");
      settings.putIfAbsent(
          "spark.sql.shuffle.partitions",
          String.valueOf(Math.max(2, Runtime.getRuntime().availableProcessors())));
    }
    return settings;
  }

  private static boolean isLocal(Map<String, String> settings) {
    return settings.get(MASTER_KEY).startsWith("local");
  }

  private static Map<String, String> defaults(DataOptions data) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(MASTER_KEY, "local[*]");
    settings.put("spark.app.name", "iklim");
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.sql.session.timeZone", "UTC");
    // Steps that run side by side share the cores evenly.
    settings.put("spark.scheduler.mode", "FAIR");
    settings.put("spark.sql.adaptive.enabled", "true");
    // Lists are gathered for thousands of groups; beyond the default of 128 all input is sorted.
    settings.put("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "65536");
    // Lower case as Java has it: ICU's tables of titles cost seconds to set up and are not used.
    settings.put("spark.sql.icu.caseMappings.enabled", "false");
    // What is kept between two steps is read once or twice: packing it costs more than it saves.
    settings.put("spark.sql.inMemoryColumnarStorage.compressed", "false");
    settings.put(
        "spark.sql.extensions",
        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    settings.put("spark.sql.defaultCatalog", CATALOG);
    settings.put(CATALOG_KEY, "org.apache.iceberg.spark.SparkCatalog");
    settings.put(TYPE_KEY, "jdbc");
    settings.put(
        URI_KEY,
        // Writers of other processes hold the database for milliseconds; a minute is for ever.
        "jdbc:sqlite:" + data.lake().resolve("catalog.db") + "?busy_timeout=60000");
    settings.put(CATALOG_KEY + ".jdbc.schema-version", "V1");
    settings.put(WAREHOUSE_KEY, embeddedWarehouse(data));
    // A table's properties decide what is read next: never from a cache.
    settings.put(CATALOG_KEY + ".cache-enabled", "false");
    settings.put(CATALOG_KEY + ".table-default.write.metadata.delete-after-commit.enabled", "true");
    settings.put(CATALOG_KEY + ".table-default.write.metadata.previous-versions-max", "50");
    // Iceberg checks what is written; a column that is nullable by type alone is no reason to stop.
    settings.put("spark.sql.iceberg.check-nullability", "false");
    return settings;
  }

  private static String embeddedWarehouse(DataOptions data) {
    // The URI of a folder ends with a slash only once the folder exists.
    return data.lake().resolve("warehouse").toUri().toString().replaceFirst("/$", "");
  }

  private static void putUnlessBlank(Map<String, String> settings, String name, String value) {
    if (!value.isBlank()) {
      settings.put(name, value);
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}

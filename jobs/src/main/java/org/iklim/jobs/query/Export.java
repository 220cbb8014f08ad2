// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.iklim.schemas.Contracts;

/** Writes a table as one plain file, sorted, under a name that stays the same. */
public final class Export {
  private final SparkSession spark;

  /** The kind of file. */
  public enum Format {
    PARQUET,
    CSV
  }

  /** Exports of the tables of a session. */
  public Export(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes {@code <folder>/<table>.parquet} or {@code .csv}; replaces a file of that name at once.
   *
   * @return the file
   */
  public Path write(String table, Format format, Path folder) throws IOException {
    Files.createDirectories(folder);
    String extension = format.name().toLowerCase(Locale.ROOT);
    Path parts = Files.createTempDirectory(folder, ".export");
    try {
      Dataset<Row> rows = format == Format.CSV ? flat(sorted(table)) : sorted(table);
      rows.write()
          .mode("overwrite")
          .format(extension)
          .option("header", true)
          .save(parts.toUri().toString());
      Path file = folder.resolve(table + "." + extension);
      try (Stream<Path> written = Files.list(parts)) {
        Path part =
            written
                .filter(p -> p.getFileName().toString().startsWith("part-"))
                .findFirst()
                .orElseThrow(() -> new IOException("Spark wrote no file into " + parts));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return file;
    } finally {
      deleteFolder(parts);
    }
  }

  /** In one partition, by the contract's order and then by every other column: one way only. */
  private Dataset<Row> sorted(String table) {
    Dataset<Row> rows = spark.table(table);
    Set<String> order = new LinkedHashSet<>(Contracts.sortOrder(table));
    for (StructField field : rows.schema().fields()) {
      if (!(field.dataType() instanceof MapType)) {
        order.add(field.name());
      }
    }
    Column[] columns = order.stream().map(name -> col(name)).toArray(Column[]::new);
    return rows.coalesce(1).sortWithinPartitions(columns);
  }

  /** CSV knows no arrays and maps: they become JSON. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.schema().fields())
            .map(
                field ->
                    isNested(field.dataType())
                        ? to_json(col(field.name())).as(field.name())
                        : col(field.name()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static boolean isNested(DataType type) {
    return type instanceof ArrayType || type instanceof MapType;
  }

  private static void deleteFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}

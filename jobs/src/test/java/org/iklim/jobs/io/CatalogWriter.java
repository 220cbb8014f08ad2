// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.iklim.jobs.spark.SparkSessions;
import org.iklim.jobs.support.Lake;

/**
 * A process of its own that appends files to a table, one commit each; for {@link LostCommitTest}.
 */
final class CatalogWriter {
  static final TableIdentifier TABLE = TableIdentifier.of("test", "appended");

  private CatalogWriter() {}

  public static void main(String[] args) throws Exception {
    Table table = catalog(Path.of(args[0])).loadTable(TABLE);
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      table.newFastAppend().appendFile(file(args[1] + "-" + i)).commit();
    }
  }

  /** The catalog that every command uses, without Spark. */
  static Catalog catalog(Path data) throws Exception {
    Map<String, String> properties = new TreeMap<>();
    String prefix = "spark.sql.catalog." + SparkSessions.CATALOG + ".";
    Lake.settings(data)
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                properties.put(name.substring(prefix.length()), value);
              }
            });
    return CatalogUtil.buildIcebergCatalog(SparkSessions.CATALOG, properties, new Configuration());
  }

  /** Only its name and size are kept in metadata; the file need not exist. */
  private static DataFile file(String name) {
    return DataFiles.builder(PartitionSpec.unpartitioned())
        .withPath("file:/" + name + ".parquet")
        .withFileSizeInBytes(1)
        .withRecordCount(1)
        .build();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.Contracts;

/**
 * Makes a Dataset out of an ASCII table: the first line names columns, two or more spaces part
 * cells, {@code -} is null. The schema is always the whole one; columns that the table leaves out
 * are null, or zero, false, empty where the contract forbids null.
 */
public final class Rows {
  private Rows() {}

  /** Rows of a table of the contracts, such as {@code activity.messages}. */
  public static Dataset<Row> of(SparkSession spark, String table, String header, String... lines) {
    return ofDdl(spark, Contracts.structDdl(table), header, lines);
  }

  /** Rows with the schema of a DDL string, such as {@code "day DATE, n INT"}. */
  public static Dataset<Row> ofDdl(SparkSession spark, String ddl, String header, String... lines) {
    StructType schema = StructType.fromDDL(ddl);
    List<String> columns = Cells.split(header);
    columns.forEach(schema::fieldIndex); // an unknown name fails here
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(row(schema, columns, line));
    }
    return spark.createDataFrame(rows, schema);
  }

  /** No rows of a table of the contracts. */
  public static Dataset<Row> none(SparkSession spark, String table) {
    return spark.createDataFrame(List.of(), StructType.fromDDL(Contracts.structDdl(table)));
  }

  private static Row row(StructType schema, List<String> columns, String line) {
    List<String> cells = Cells.split(line);
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns " + columns + " in: " + line);
    }
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      StructField field = schema.apply(i);
      int position = columns.indexOf(field.name());
      values[i] =
          position < 0
              ? Cells.absent(field.dataType(), field.nullable())
              : Cells.parse(cells.get(position), field.dataType());
    }
    return RowFactory.create(values);
  }
}

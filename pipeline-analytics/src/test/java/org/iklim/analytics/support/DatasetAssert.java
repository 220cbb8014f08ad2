// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.AbstractAssert;
import org.iklim.schemas.Contracts;

/** Compares a Dataset with an ASCII table (see {@link Rows}); order of rows never counts. */
public final class DatasetAssert extends AbstractAssert<DatasetAssert, Dataset<Row>> {

  private DatasetAssert(Dataset<Row> actual) {
    super(actual, DatasetAssert.class);
  }

  /** Begins an assertion on a Dataset. */
  public static DatasetAssert that(Dataset<Row> actual) {
    return new DatasetAssert(actual);
  }

  /**
   * Holds if the columns named in the header have exactly these rows; doubles agree to four
   * decimals. Columns that the header leaves out are not compared.
   */
  public DatasetAssert hasRowsUnordered(String header, String... lines) {
    List<String> columns = Cells.split(header);
    StructType schema = actual.schema();
    List<String> expected = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = Cells.split(line);
      assertThat(cells).as("cells of the expected line: " + line).hasSameSizeAs(columns);
      List<String> printed = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        printed.add(
            Cells.print(Cells.parse(cells.get(i), schema.apply(columns.get(i)).dataType())));
      }
      expected.add(String.join("  ", printed));
    }
    assertThat(printed(columns))
        .as(String.join("  ", columns))
        .containsExactlyInAnyOrderElementsOf(expected);
    return this;
  }

  /** Holds if there are no rows. */
  public DatasetAssert isEmpty() {
    assertThat(printed(Arrays.asList(actual.columns()))).isEmpty();
    return this;
  }

  /** Holds if names and types of the columns are those of the table's contract, in order. */
  public DatasetAssert hasSchemaOf(String table) {
    StructType contract = StructType.fromDDL(Contracts.structDdl(table));
    assertThat(columns(actual.schema())).isEqualTo(columns(contract));
    return this;
  }

  private List<String> printed(List<String> columns) {
    Column[] selected = columns.stream().map(c -> col("`" + c + "`")).toArray(Column[]::new);
    List<String> lines = new ArrayList<>();
    for (Row row : actual.select(selected).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(Cells.print(row.get(i)));
      }
      lines.add(String.join("  ", cells));
    }
    return lines;
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields()).map(f -> f.name() + " " + f.dataType().sql()).toList();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.support;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.schemas.tables.PersonDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SupportTest {

  private static Dataset<Row> days(SparkSession spark) {
    return Rows.of(
        spark,
        PersonDays.TABLE,
        "activity_day  person_key  unit_path       post_count  hour_counts",
        "2026-01-05    ann         Acme / Finance  2           [1,1]",
        "2026-01-06    bob         -               1           []");
  }

  @Test
  void tablesHaveTheContractsSchemaAndDefaults(SparkSession spark) {
    DatasetAssert.that(days(spark))
        .hasSchemaOf(PersonDays.TABLE)
        .hasRowsUnordered(
            "person_key  activity_day  unit_path       comment_count  location  hour_counts",
            "bob         2026-01-06    -               0              -         []",
            "ann         2026-01-05    Acme / Finance  0              -         [1,1]");
  }

  @Test
  void aMissingRowFails(SparkSession spark) {
    assertThatThrownBy(() -> DatasetAssert.that(days(spark)).hasRowsUnordered("person_key", "ann"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void unknownColumnsAreNamed(SparkSession spark) {
    assertThatThrownBy(() -> Rows.of(spark, PersonDays.TABLE, "persn_key", "ann"))
        .hasMessageContaining("persn_key");
  }

  @Test
  void stepsThatDependOnTheOrderOfRowsAreCaught(SparkSession spark) {
    assertThatThrownBy(
            () ->
                Determinism.check(
                    in -> in.groupBy().agg(collect_list(col("id"))), spark.range(100).toDF()))
        .isInstanceOf(AssertionError.class);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class AttributeChangesTest {
  private static final String COLUMNS =
      "person_key  effective_date  unit_path       active  land_id";

  private static Dataset<Row> attributes(SparkSession spark, String... rows) {
    return Rows.of(spark, Attributes.TABLE, COLUMNS, rows);
  }

  private static Dataset<Row> then(SparkSession spark) {
    return attributes(
        spark,
        "ann         2026-01-01      Acme / Sales    true    1",
        "bob         2026-01-01      Acme / Sales    true    1",
        "cyd         2026-01-01      Acme / Sales    true    1",
        "cyd         2026-03-01      Acme / Finance  true    1");
  }

  private static Dataset<Row> now(SparkSession spark) {
    return then(spark)
        .unionByName(
            attributes(
                spark,
                "ann         2026-01-01      Acme / Sales    true    2",
                "bob         2026-02-10      Acme / Finance  true    2",
                "cyd         2026-02-01      Acme / Finance  true    2",
                "dan         2026-02-05      Acme / Sales    true    2"));
  }

  private static Dataset<Row> changes(Dataset<Row> then, Dataset<Row> now) {
    return AttributeChanges.between(AttributeHistory.from(then), AttributeHistory.from(now));
  }

  @Test
  void onlyTheDaysWithOtherAttributesAreNamed(SparkSession spark) {
    DatasetAssert.that(changes(then(spark), now(spark)))
        .hasRowsUnordered(
            "person_key  changed_from  changed_to",
            "bob         2026-02-10    9999-12-31",
            "cyd         2026-02-01    2026-03-01",
            "dan         2026-02-05    9999-12-31");
  }

  @Test
  void daysOfRowsThatWentAwayAreNamedToo(SparkSession spark) {
    DatasetAssert.that(changes(now(spark), then(spark)))
        .hasRowsUnordered(
            "person_key  changed_from  changed_to",
            "bob         2026-02-10    9999-12-31",
            "cyd         2026-02-01    2026-03-01",
            "dan         2026-02-05    9999-12-31");
  }

  @Test
  void changesDoNotDependOnTheOrderOfRows(SparkSession spark) {
    Determinism.check(rows -> changes(then(spark), rows), now(spark));
  }
}

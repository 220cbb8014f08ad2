// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class UnitFlowsTest {

  private static Dataset<Row> ties(SparkSession spark) {
    return Rows.of(
        spark,
        Ties.TABLE,
        "period_start  person_a  person_b  unit_a        unit_b          reply_ab_count  reaction_ba_count  weight_ab  weight_ba",
        "2026-01-05    ann       bob       Acme / Sales  Acme / Finance  2               1                  1.5        0.3",
        "2026-01-05    ann       cyd       Acme / Sales  Acme / Sales    1               0                  0.5        0.0",
        "2026-01-05    ann       dan       Acme / Sales  -               1               0                  1.0        0.0");
  }

  @Test
  void flowsAreToldByDirectionAndTheShareThatStaysInside(SparkSession spark) {
    DatasetAssert.that(UnitFlows.from(ties(spark)).where("depth = 1"))
        .hasSchemaOf(org.iklim.schemas.tables.UnitFlows.TABLE)
        .hasRowsUnordered(
            "from_unit       to_unit         reply_count  reaction_count  tie_count  weight  weight_share  people_count  from_people_count  to_people_count",
            "Acme / Sales    Acme / Finance  2            0               1          1.5     0.75          2             1                  1",
            "Acme / Sales    Acme / Sales    1            0               1          0.5     0.25          2             1                  1",
            "Acme / Finance  Acme / Sales    0            1               1          0.3     1.0           2             1                  1");
    DatasetAssert.that(UnitFlows.from(ties(spark)).where("depth = 0"))
        .hasRowsUnordered(
            "from_unit  to_unit  tie_count  weight  weight_share  people_count",
            "Acme       Acme     3          2.3     1.0           3");
  }

  @Test
  void orderAndCutOfTheTiesDoNotMatter(SparkSession spark) {
    Determinism.check(UnitFlows::from, ties(spark));
  }
}

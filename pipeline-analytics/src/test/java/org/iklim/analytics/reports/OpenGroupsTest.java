// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.UnitReplies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class OpenGroupsTest {
  private static Dataset<Row> communities(SparkSession spark, String ofTeam) {
    return Rows.of(
        spark,
        Communities.TABLE,
        "community_id  visibility",
        "general       PUBLIC",
        "board         GROUP",
        "team          " + ofTeam,
        "unsaid        -");
  }

  private static Dataset<Row> measures(SparkSession spark) {
    return Rows.of(
        spark,
        Measures.TABLE,
        "group_type    group_id  metric  value",
        "organisation  all       posts   30",
        "unit          board     posts   12",
        "community     general   posts   9",
        "community     board     posts   8",
        "community     unsaid    posts   7",
        "community     unheard   posts   6");
  }

  @Test
  void aClosedCommunityNeverStandsByItself(SparkSession spark) {
    OpenGroups open = OpenGroups.of(communities(spark, "PUBLIC"));
    DatasetAssert.that(open.among(measures(spark)))
        .hasSchemaOf(Measures.TABLE)
        .hasRowsUnordered(
            "group_type    group_id  value",
            "organisation  all       30",
            "unit          board     12",
            "community     general   9",
            "community     unsaid    7",
            "community     unheard   6");
  }

  @Test
  void tablesWithoutGroupsPassAsTheyAre(SparkSession spark) {
    Dataset<Row> replies =
        Rows.of(spark, UnitReplies.TABLE, "from_unit  to_unit", "board      general");
    DatasetAssert.that(OpenGroups.of(communities(spark, "GROUP")).among(replies))
        .hasRowsUnordered("from_unit  to_unit", "board      general");
  }

  @Test
  void theStateTellsWhetherOthersAreClosed(SparkSession spark) {
    String state = OpenGroups.of(communities(spark, "PUBLIC")).state();
    assertThat(OpenGroups.of(communities(spark, "PUBLIC").orderBy("visibility")).state())
        .isEqualTo(state);
    assertThat(OpenGroups.of(communities(spark, "GROUP")).state()).isNotEqualTo(state);
  }

  @Test
  void theSameRowsAtAnyParallelism(SparkSession spark) {
    OpenGroups open = OpenGroups.of(communities(spark, "GROUP"));
    Determinism.check(open::among, measures(spark));
  }
}

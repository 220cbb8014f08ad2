// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.emergent;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class EmergentCommunitiesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final LocalDate LAST = LocalDate.parse("2026-02-09");

  /**
   * Six people who all talk with each other in each of six weeks; from the fourth on, twelve. Six
   * others do so in the first week only.
   */
  private static Dataset<Row> ties(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int week = 0; week < 6; week++) {
      clique(lines, FIRST.plusWeeks(week), "a", week < 3 ? 1 : 0.5);
      clique(lines, FIRST.plusWeeks(week), "b", week < 3 ? 1 : 0.5);
      for (int i = 0; i < 6 && week >= 3; i++) {
        for (int j = 0; j < 6; j++) {
          lines.add(String.format(Locale.ROOT, "%s  a%d  b%d  0.6", FIRST.plusWeeks(week), i, j));
        }
      }
    }
    clique(lines, FIRST, "c", 1);
    lines.add(FIRST + "  a0  b0  0.1");
    lines.add(FIRST + "  a0  z9  0.0");
    return Rows.of(
        spark,
        Ties.TABLE,
        "period_start  person_a  person_b  weight",
        lines.toArray(String[]::new));
  }

  private static void clique(List<String> lines, LocalDate start, String name, double weight) {
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++) {
        lines.add(
            String.format(Locale.ROOT, "%s  %s%d  %s%d  %s", start, name, i, name, j, weight));
      }
    }
  }

  private static Dataset<Row> tracked(Dataset<Row> ties) {
    return new TrackedCommunities(FIRST, LAST)
        .from(
            DetectedCommunities.DEFAULT.from(ties),
            Rows.none(ties.sparkSession(), NetworkCommunities.TABLE));
  }

  @Test
  void groupsOfPeopleAreFoundTheirMergerAndTheirEndAreTold(SparkSession spark) {
    Dataset<Row> communities = tracked(ties(spark));
    DatasetAssert.that(communities)
        .hasSchemaOf(NetworkCommunities.TABLE)
        .hasRowsUnordered(
            "period_start  community_id  status  previous_ids                 size_count",
            "2026-01-05    2026-01-05#1  BORN    []                           6",
            "2026-01-05    2026-01-05#2  BORN    []                           6",
            "2026-01-05    2026-01-05#3  BORN    []                           6",
            "2026-01-12    2026-01-05#1  STEADY  [2026-01-05#1]               6",
            "2026-01-12    2026-01-05#2  STEADY  [2026-01-05#2]               6",
            "2026-01-19    2026-01-05#1  STEADY  [2026-01-05#1]               6",
            "2026-01-19    2026-01-05#2  STEADY  [2026-01-05#2]               6",
            "2026-01-26    2026-01-05#1  MERGED  [2026-01-05#1,2026-01-05#2]  12",
            "2026-02-02    2026-01-05#1  STEADY  [2026-01-05#1]               12",
            "2026-02-02    2026-01-05#3  FADED   [2026-01-05#3]               6",
            "2026-02-09    2026-01-05#1  STEADY  [2026-01-05#1]               12");
    DatasetAssert.that(communities.where(col("period_start").equalTo(Date.valueOf(FIRST))))
        .hasRowsUnordered(
            "member_keys          inside_weight  outside_weight",
            "[a0,a1,a2,a3,a4,a5]  15.0           0.1",
            "[b0,b1,b2,b3,b4,b5]  15.0           0.1",
            "[c0,c1,c2,c3,c4,c5]  15.0           0.0");
    DatasetAssert.that(communities.where("status = 'FADED'"))
        .hasRowsUnordered(
            "member_keys  inside_weight  outside_weight", "[]           0.0            0.0");
  }

  @Test
  void goingOnFromWhatIsWrittenGivesTheSameAsAllAtOnce(SparkSession spark) {
    Dataset<Row> ties = ties(spark);
    Dataset<Row> atOnce = tracked(ties);
    for (int cut = 1; cut < 6; cut++) {
      LocalDate from = FIRST.plusWeeks(cut);
      Dataset<Row> written = atOnce.where(col("period_start").lt(Date.valueOf(from)));
      Dataset<Row> rest =
          new TrackedCommunities(from, LAST)
              .from(
                  DetectedCommunities.DEFAULT.from(
                      ties.where(col("period_start").geq(Date.valueOf(from)))),
                  written);
      assertThat(rest.collectAsList())
          .containsExactlyInAnyOrderElementsOf(
              atOnce.where(col("period_start").geq(Date.valueOf(from))).collectAsList());
    }
  }

  @Test
  void tooFewPeopleAreNoCommunity(SparkSession spark) {
    Dataset<Row> pair =
        Rows.of(
            spark,
            Ties.TABLE,
            "period_start  person_a  person_b  weight",
            "2026-01-05    ann       bob       3.0");
    DatasetAssert.that(tracked(pair)).isEmpty();
    DatasetAssert.that(tracked(Rows.none(spark, Ties.TABLE))).isEmpty();
  }

  @Test
  void orderAndCutOfTheTiesDoNotMatter(SparkSession spark) {
    Determinism.check(EmergentCommunitiesTest::tracked, ties(spark));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.UnitReplies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class DisclosureGateTest {
  private static final DisclosureGate GATE = new DisclosureGate(DisclosureGate.FLOOR);

  private static Dataset<Row> measures(SparkSession spark) {
    return Rows.of(
        spark,
        Measures.TABLE,
        "group_id  metric         value  people_count  reason",
        "a         posts          9      4             -",
        "b         posts          9      5             -",
        "c         headcount      -      4             NO_HR_FILE",
        "d         headcount      -      5             NO_HR_FILE",
        "e         people_active  0      0             -");
  }

  @Test
  void cellsOfFewerThanFivePeopleStayInside(SparkSession spark) {
    DatasetAssert.that(GATE.apply(measures(spark)))
        .hasSchemaOf(Measures.PUBLISHED)
        .hasRowsUnordered("group_id  value  reason", "b  9  -", "d  -  NO_HR_FILE");
  }

  @Test
  void repliesNeedEnoughPeopleOnBothSides(SparkSession spark) {
    Dataset<Row> replies =
        Rows.of(
            spark,
            UnitReplies.TABLE,
            "from_unit  to_unit  people_count  from_people_count  to_people_count",
            "a          b        10            5                  5",
            "a          c        10            4                  6",
            "a          d        10            6                  4",
            "a          a        5             5                  5");
    DatasetAssert.that(GATE.apply(replies)).hasRowsUnordered("from_unit  to_unit", "a  b", "a  a");
  }

  @Test
  void theEndOfACommunityIsToldIfItHadEnoughPeople(SparkSession spark) {
    Dataset<Row> communities =
        Rows.of(
            spark,
            EmergentCommunities.TABLE,
            "community_id  status  people_count",
            "a#1           FADED   5",
            "a#2           FADED   4",
            "a#3           FADED   0");
    DatasetAssert.that(GATE.apply(communities))
        .hasSchemaOf(EmergentCommunities.PUBLISHED)
        .hasRowsUnordered("community_id  status", "a#1           FADED");
  }

  @Test
  void theFloorCannotBeLowered() {
    assertThatThrownBy(() -> new DisclosureGate(4)).hasMessageContaining("at least 5 people");
  }

  @Test
  void tablesThatDoNotCountPeopleCannotPass(SparkSession spark) {
    Dataset<Row> facts = Rows.none(spark, PersonDays.TABLE);
    assertThatThrownBy(() -> GATE.apply(facts)).hasMessageContaining("people_count");
  }

  @ParameterizedTest
  @ValueSource(strings = {Measures.TABLE, HourlyProfiles.TABLE, Bursts.TABLE, UnitReplies.TABLE})
  void nothingBelowPassesAndNothingElseIsLost(String table, SparkSession spark) {
    boolean twoSided = table.equals(UnitReplies.TABLE);
    String header = twoSided ? "people_count  from_people_count  to_people_count" : "people_count";
    Random random = new Random(13);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      int cells = twoSided ? 3 : 1;
      lines.add(String.join("  ", random.ints(cells, 0, 15).mapToObj(Integer::toString).toList()));
    }
    for (long fewest : new long[] {5, 9}) {
      List<Row> passed =
          new DisclosureGate(fewest)
              .apply(Rows.of(spark, table, header, lines.toArray(String[]::new)))
              .collectAsList();
      long allowed =
          lines.stream()
              .filter(line -> line.transform(DisclosureGateTest::smallest) >= fewest)
              .count();
      assertThat(passed)
          .hasSize((int) allowed)
          .allSatisfy(row -> assertThat(peopleOf(row)).allMatch(people -> people >= fewest));
    }
  }

  private static long smallest(String line) {
    return List.of(line.split(" +", -1)).stream().mapToLong(Long::parseLong).min().orElseThrow();
  }

  private static List<Long> peopleOf(Row row) {
    return List.of(row.schema().fieldNames()).stream()
        .filter(name -> name.endsWith("people_count"))
        .map(row::<Long>getAs)
        .toList();
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Determinism.check(GATE::apply, measures(spark));
  }
}

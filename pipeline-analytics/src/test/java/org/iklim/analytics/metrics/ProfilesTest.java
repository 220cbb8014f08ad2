// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Replies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ProfilesTest {
  private static final MetricWindow WINDOW =
      MetricWindow.of(
          MetricWindow.Changes.everything(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
          null,
          Instant.parse("2026-04-01T00:00:00Z"));

  private static String hours(int hour, int count) {
    List<String> hours = new ArrayList<>(Collections.nCopies(24, "0"));
    hours.set(hour, Integer.toString(count));
    return "[" + String.join(",", hours) + "]";
  }

  private static Dataset<Row> personDays(SparkSession spark) {
    return Rows.of(
        spark,
        org.iklim.schemas.tables.PersonDays.TABLE,
        "activity_day  person_key  source  unit_path  post_count  reaction_count  hour_counts",
        "2026-01-05    ann         slack   Acme       2           0               " + hours(9, 2),
        "2026-01-12    ann         slack   Acme       1           0               " + hours(9, 1),
        "2026-01-12    bob         slack   -          1           0               " + hours(9, 1),
        "2026-01-13    bob         slack   -          1           0               " + hours(23, 1),
        "2026-01-14    bob         slack   -          0           1               " + hours(0, 0));
  }

  @Test
  void hoursCountEachPersonOnce(SparkSession spark) {
    HourlyProfiles profiles = new HourlyProfiles(Rows.none(spark, Communities.TABLE), WINDOW);
    DatasetAssert.that(profiles.from(personDays(spark)).where("group_type <> 'source'"))
        .hasSchemaOf(org.iklim.schemas.tables.HourlyProfiles.TABLE)
        .hasRowsUnordered(
            "group_type    group_id  period  period_start  iso_weekday  hour  message_count  people_count",
            "organisation  *         month   2026-01-01    1            9     4              2",
            "organisation  *         month   2026-01-01    2            23    1              1",
            "unit          Acme      month   2026-01-01    1            9     3              1");
    Determinism.check(profiles::from, personDays(spark));
  }

  private static Dataset<Row> replies(SparkSession spark) {
    return Rows.of(
        spark,
        Replies.TABLE,
        "message_id  reply_day   from_person_key  to_person_key  from_unit_path            to_unit_path",
        "m1          2026-01-05  ann              bob            Acme / Sales              Acme / Finance / Payroll",
        "m2          2026-01-06  ann              bob            Acme / Sales              Acme / Finance / Payroll",
        "m3          2026-01-06  cyd              ann            Acme / Sales              Acme / Sales",
        "m4          2026-01-06  cyd              zoe            Acme / Sales              -");
  }

  @Test
  void unitsAreComparedLevelByLevelAsFarAsBothReach(SparkSession spark) {
    UnitReplies matrix = new UnitReplies(WINDOW);
    DatasetAssert.that(matrix.from(replies(spark)).where("period = 'week'"))
        .hasSchemaOf(org.iklim.schemas.tables.UnitReplies.TABLE)
        .hasRowsUnordered(
            "period_start  depth  from_unit     to_unit         reply_count  people_count  from_people_count  to_people_count",
            "2026-01-05    0      Acme          Acme            3            3             2                  2",
            "2026-01-05    1      Acme / Sales  Acme / Finance  2            2             1                  1",
            "2026-01-05    1      Acme / Sales  Acme / Sales    1            2             1                  1");
    Determinism.check(matrix::from, replies(spark));
  }

  private static List<String> volumes(int burstAt) {
    List<String> lines = new ArrayList<>();
    for (int day = 0; day < 85; day++) {
      LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
      boolean weekend = date.getDayOfWeek().getValue() > 5;
      int count = weekend ? 2 : 20 + day % 3;
      boolean burst = day >= burstAt && day < burstAt + 3;
      lines.add("unit  Acme  messages  day  " + date + "  " + (burst ? 60 + day : count));
    }
    return lines;
  }

  private static Dataset<Row> measures(SparkSession spark, List<String> lines) {
    return Rows.of(
        spark,
        org.iklim.schemas.tables.Measures.TABLE,
        "group_type  group_id  metric  period  period_start  value",
        lines.toArray(String[]::new));
  }

  private static Dataset<Row> writers(SparkSession spark) {
    return Rows.of(
        spark,
        org.iklim.schemas.tables.PersonDays.TABLE,
        "activity_day  person_key  source  unit_path      comment_count",
        "2026-03-01    ann         slack   Acme           5",
        "2026-03-02    ann         slack   Acme / Sales   5",
        "2026-03-03    bob         slack   Acme           5",
        "2026-03-04    bob         slack   Acme           5",
        "2026-03-04    cyd         slack   Other          5",
        "2026-03-05    dan         slack   Acme           5");
  }

  @Test
  void burstsHaveDaysPeakAndPeople(SparkSession spark) {
    Bursts bursts = new Bursts(Rows.none(spark, Communities.TABLE), WINDOW);
    // Day 60 is Monday, 2 March.
    DatasetAssert.that(bursts.from(measures(spark, volumes(60)), writers(spark)))
        .hasSchemaOf(org.iklim.schemas.tables.Bursts.TABLE)
        .hasRowsUnordered(
            "group_id  group_name  started_day  peak_day    ended_day   message_count  expected_count  people_count",
            "Acme      Acme        2026-03-02   2026-03-04  2026-03-04  363            63              2");
    Determinism.check(m -> bursts.from(m, writers(spark)), measures(spark, volumes(60)));
    Determinism.check(d -> bursts.from(measures(spark, volumes(60)), d), writers(spark));
  }

  @Test
  void aBurstThatReachesTheLastWholeDayGoesOn(SparkSession spark) {
    MetricWindow window =
        MetricWindow.of(
            MetricWindow.Changes.everything(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 4)),
            null,
            Instant.parse("2026-03-04T18:00:00Z"));
    Bursts bursts = new Bursts(Rows.none(spark, Communities.TABLE), window);
    DatasetAssert.that(bursts.from(measures(spark, volumes(60)), writers(spark)))
        .hasRowsUnordered("started_day  ended_day  message_count", "2026-03-02  -  241");
  }

  @Test
  void fourWeeksMustPassBeforeAnythingIsExpected() {
    long[] counts = new long[70];
    counts[10] = 5;
    counts[17] = 7;
    assertThat(DailySeries.expected(counts, 37)).isNaN();
    assertThat(DailySeries.expected(counts, 38)).isEqualTo(2.5);
    assertThat(DailySeries.expected(counts, 39)).isEqualTo(1);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MeasuresTest {
  private static final Instant AS_OF = Instant.parse("2026-02-02T00:00:00Z");

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.none(spark, Accounts.TABLE),
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path       location  level    active",
            "ann         2025-06-01      Acme / Sales    Jakarta   officer  true",
            "bob         2025-06-01      Acme / Sales    Bandung   officer  true",
            "cyd         2025-06-01      Acme / Finance  Jakarta   manager  true",
            "dan         2025-06-01      Acme / Finance  Jakarta   officer  true",
            "dan         2026-01-07      Acme / Sales    Jakarta   officer  true",
            "eve         2025-06-01      Acme / Finance  Jakarta   officer  true",
            "eve         2026-01-01      -               -         -        false"));
  }

  private static Measures measures(SparkSession spark, LocalDate first, LocalDate last) {
    MetricWindow window =
        MetricWindow.of(MetricWindow.Changes.everything(first, last), null, AS_OF);
    return new Measures(
        people(spark),
        Rows.of(spark, Communities.TABLE, "community_id  name", "c1  #it-help"),
        window);
  }

  private static Measures january(SparkSession spark) {
    return measures(spark, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
  }

  private static Dataset<Row> personDays(SparkSession spark) {
    return Rows.of(
        spark,
        org.iklim.schemas.tables.PersonDays.TABLE,
        "activity_day  person_key  source  community_id  unit_path       location  level    post_count  comment_count  reaction_count  share_count",
        "2026-01-05    ann         slack   c1            Acme / Sales    Jakarta   officer  1           2              0               0",
        "2026-01-05    ann         slack   c2            Acme / Sales    Jakarta   officer  0           1              0               0",
        "2026-01-05    dan         slack   c1            Acme / Finance  Jakarta   officer  1           0              3               0",
        "2026-01-07    dan         slack   c1            Acme / Sales    Jakarta   officer  0           1              0               1",
        "2026-01-08    zoe         slack   c1            -               -         -        0           0              2               0");
  }

  private static Dataset<Row> anonymous(SparkSession spark) {
    return AnonymousReactions.from(
        Rows.of(
            spark,
            Messages.TABLE,
            "message_id  source  actor_key  actor_kind  created_at            created_day  community_id  likes_total_count",
            "m1          slack   ann        PERSON      2026-01-05T00:30:00Z  2026-01-05   c1            5"),
        people(spark));
  }

  private static Dataset<Row> week(Dataset<Row> measures, String type, String id) {
    return measures
        .where(col("period").equalTo("week").and(col("period_start").equalTo("2026-01-05")))
        .where(col("group_type").equalTo(type).and(col("group_id").equalTo(id)));
  }

  @Test
  void theOrganisationCountsEverybodyAndSharesOnlyThoseEmployed(SparkSession spark) {
    Dataset<Row> measures = january(spark).activity(personDays(spark), anonymous(spark));
    DatasetAssert.that(measures).hasSchemaOf(org.iklim.schemas.tables.Measures.TABLE);
    DatasetAssert.that(week(measures, "organisation", "*"))
        .hasRowsUnordered(
            "metric                      value   low     high     unit        people_count  reason",
            "posts                       2       0.2422  7.2247   count       2             -",
            "comments                    4       1.0899  10.2416  count       2             -",
            "messages                    6       2.2019  13.0595  count       2             -",
            "reactions                   10      4.7954  18.3904  count       3             -",
            "shares                      1       0.0253  5.5716   count       1             -",
            "messages_per_day            0.8571  0.3146  1.8656   per_day     2             -",
            "people_posting              2       -       -        count       2             -",
            "people_commenting           2       -       -        count       2             -",
            "people_reacting             2       -       -        count       2             -",
            "people_active               3       -       -        count       3             -",
            "headcount                   4       -       -        count       4             -",
            "active_share                0.5     0.1500  0.8500   share       2             -",
            "messages_per_head           1.5     0.5505  3.2649   per_person  2             -",
            "messages_per_active_person  2       0.7340  4.3532   per_person  3             -",
            "messages_gini               0.1667  -       -        share       2             -");
  }

  @Test
  void peopleCountForTheUnitTheyWereInOnTheDay(SparkSession spark) {
    Dataset<Row> measures =
        january(spark)
            .activity(personDays(spark), anonymous(spark))
            .where("metric IN ('messages', 'people_active', 'headcount', 'reactions')");
    DatasetAssert.that(week(measures, "unit", "Acme / Sales"))
        .hasRowsUnordered(
            "group_name  parent_id  metric         value  people_count",
            "Sales       Acme       messages       5      2",
            "Sales       Acme       people_active  2      2",
            "Sales       Acme       headcount      3      3",
            "Sales       Acme       reactions      0      0");
    DatasetAssert.that(week(measures, "unit", "Acme / Finance"))
        .hasRowsUnordered(
            "metric         value  people_count",
            "messages       1      1",
            "people_active  1      1",
            "headcount      2      2",
            "reactions      3      1");
    DatasetAssert.that(week(measures, "unit", "Acme"))
        .hasRowsUnordered(
            "parent_id  metric         value  people_count",
            "-          messages       6      2",
            "-          people_active  2      2",
            "-          headcount      4      4",
            "-          reactions      3      1");
  }

  @Test
  void placesHaveNoHeadsButReactionsWithoutAName(SparkSession spark) {
    Dataset<Row> measures = january(spark).activity(personDays(spark), anonymous(spark));
    DatasetAssert.that(week(measures, "community", "c1").where("metric NOT LIKE '%messages_per%'"))
        .hasRowsUnordered(
            "group_name  metric             value   people_count",
            "#it-help    posts              2       2",
            "#it-help    comments           3       2",
            "#it-help    messages           5       2",
            "#it-help    reactions          10      3",
            "#it-help    shares             1       1",
            "#it-help    people_posting     2       2",
            "#it-help    people_commenting  2       2",
            "#it-help    people_reacting    2       2",
            "#it-help    people_active      3       3",
            "#it-help    messages_gini      0.1000  2");
  }

  @Test
  void silentUnitsStillHaveHeads(SparkSession spark) {
    DatasetAssert.that(
            january(spark)
                .activity(personDays(spark), anonymous(spark))
                .where("period = 'day' AND period_start = '2026-01-06'")
                .where("group_type IN ('organisation', 'unit')"))
        .hasRowsUnordered(
            "group_id        metric             value  people_count",
            "*               headcount          4      4",
            "*               active_share       0      0",
            "*               messages_per_head  0      0",
            "Acme            headcount          4      4",
            "Acme            active_share       0      0",
            "Acme            messages_per_head  0      0",
            "Acme / Sales    headcount          2      2",
            "Acme / Sales    active_share       0      0",
            "Acme / Sales    messages_per_head  0      0",
            "Acme / Finance  headcount          2      2",
            "Acme / Finance  active_share       0      0",
            "Acme / Finance  messages_per_head  0      0");
  }

  @Test
  void withoutHrTheNumberOfHeadsIsUnknownAndSaysWhy(SparkSession spark) {
    Measures without =
        new Measures(
            PeopleAsOf.of(Rows.none(spark, Accounts.TABLE), Rows.none(spark, Attributes.TABLE)),
            Rows.none(spark, Communities.TABLE),
            january(spark).window());
    DatasetAssert.that(
            week(without.activity(personDays(spark), anonymous(spark)), "organisation", "*")
                .where("value IS NULL"))
        .hasRowsUnordered(
            "metric             value  reason      people_count",
            "headcount          -      NO_HR_FILE  3",
            "active_share       -      NO_HR_FILE  3",
            "messages_per_head  -      NO_HR_FILE  3");
  }

  private static Dataset<Row> threads(SparkSession spark) {
    return Rows.of(
        spark,
        Threads.TABLE,
        "thread_id  source  community_id  root_person_key  root_kind  started_at            started_day  first_response_at     depth_count  breadth_count  participant_count  unit_count  half_reaction_seconds  reaction_count",
        "t1         slack   c1            ann              PERSON     2026-01-05T00:00:00Z  2026-01-05   2026-01-05T00:01:40Z  1            1              2                  1           60                     3",
        "t2         slack   c1            ann              PERSON     2026-01-05T00:00:00Z  2026-01-05   2026-01-07T00:00:00Z  2            1              3                  2           -                      0",
        "t3         slack   c1            bob              PERSON     2026-01-06T00:00:00Z  2026-01-06   -                     0            0              1                  1           -                      0",
        "t4         slack   c1            bot              BOT        2026-01-06T00:00:00Z  2026-01-06   2026-01-06T00:00:05Z  9            9              9                  9           -                      0",
        "t5         slack   c1            -                -          2026-01-06T00:00:00Z  2026-01-06   -                     9            9              9                  9           -                      0");
  }

  @Test
  void openThreadsCountAsNotYetAnswered(SparkSession spark) {
    DatasetAssert.that(week(january(spark).threads(threads(spark)), "organisation", "*"))
        .hasRowsUnordered(
            "metric                      value   low     high    people_count  reason",
            "threads                     3       0.6187  8.7673  2             -",
            "thread_depth                1       -1.4841  3.4841  2             -",
            "thread_breadth              0.6667  -0.7676  2.1009  2             -",
            "thread_participants         2       -0.4841  4.4841  2             -",
            "thread_units_reached        1.3333  -0.1009  2.7676  2             -",
            "first_response_seconds_p25  100     100     -       2             -",
            "first_response_seconds_p50  172800  100     -       2             -",
            "first_response_seconds_p75  -       100     -       2             SHARE_NOT_REACHED",
            "unanswered_share_1d         0.6667  0.2077  0.9385  2             -",
            "unanswered_share_3d         0.3333  0.0615  0.7923  2             -",
            "unanswered_share_7d         0.3333  0.0615  0.7923  2             -",
            "half_reaction_seconds_p50   60      -       -       2             -");
  }

  @Test
  void threadsTooYoungToJudgeSaySo(SparkSession spark) {
    Dataset<Row> young =
        Rows.of(
            spark,
            Threads.TABLE,
            "thread_id  source  root_person_key  root_kind  started_at            started_day  reaction_count",
            "t1         slack   ann              PERSON     2026-01-30T12:00:00Z  2026-01-30   2");
    DatasetAssert.that(
            january(spark)
                .threads(young)
                .where("group_type = 'organisation' AND period = 'day' AND value IS NULL"))
        .hasRowsUnordered(
            "metric                      reason",
            "first_response_seconds_p25  SHARE_NOT_REACHED",
            "first_response_seconds_p50  SHARE_NOT_REACHED",
            "first_response_seconds_p75  SHARE_NOT_REACHED",
            "unanswered_share_3d         NOT_OBSERVED_LONG_ENOUGH",
            "unanswered_share_7d         NOT_OBSERVED_LONG_ENOUGH",
            "half_reaction_seconds_p50   NO_REACTION_TIMES");
  }

  private static Dataset<Row> volumes(SparkSession spark, String... lines) {
    return Rows.of(
        spark,
        org.iklim.schemas.tables.Measures.TABLE,
        "group_type  group_id  metric    period  period_start  value  people_count",
        lines);
  }

  @Test
  void velocityComparesWithTheGroupsOwnPast(SparkSession spark) {
    Dataset<Row> weeks =
        volumes(
            spark,
            "unit  Acme  messages  week  2025-12-01  10  3",
            "unit  Acme  messages  week  2025-12-08  12  3",
            "unit  Acme  messages  week  2025-12-15  8   3",
            "unit  Acme  messages  week  2025-12-29  11  3",
            "unit  Acme  messages  week  2026-01-05  30  4",
            "unit  Acme  posts     week  2026-01-05  99  4",
            "unit  New   messages  week  2025-12-22  10  3",
            "unit  New   messages  week  2026-01-05  90  4",
            "unit  New   messages  week  2026-01-26  5   1");
    // Acme: past 10, 12, 8, 0 (a silent week counts), 11: median 10, deviations of 2, but chance
    // alone makes 3.16. New: past 10, 0, 90, 0, 0: median 0, where the scale is at least 1.
    DatasetAssert.that(
            january(spark).velocity(weeks).where("period_start IN ('2026-01-05', '2026-01-26')"))
        .hasRowsUnordered(
            "group_id  period_start  value   people_count  reason",
            "Acme      2026-01-05    6.3246  4             -",
            "New       2026-01-05    -       4             TOO_LITTLE_HISTORY",
            "New       2026-01-26    5       1             -");
  }

  @Test
  void daysAreComparedWithTheSameWeekdayAndUnfinishedPeriodsNotAtAll(SparkSession spark) {
    Dataset<Row> days =
        volumes(
            spark,
            "unit  Acme  messages  day   2025-12-08  4   3",
            "unit  Acme  messages  day   2025-12-15  4   3",
            "unit  Acme  messages  day   2025-12-22  4   3",
            "unit  Acme  messages  day   2025-12-29  4   3",
            "unit  Acme  messages  day   2026-01-04  90  3",
            "unit  Acme  messages  day   2026-01-05  8   3",
            "unit  Acme  messages  month  2026-02-01  8   3");
    DatasetAssert.that(
            measures(spark, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 1)).velocity(days))
        .hasRowsUnordered(
            "period  period_start  value  reason",
            "day     2026-01-05    2      -",
            "month   2026-02-01    -      PERIOD_NOT_OVER");
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Measures measures = january(spark);
    Determinism.check(d -> measures.activity(d, anonymous(spark)), personDays(spark));
    Determinism.check(a -> measures.activity(personDays(spark), a), anonymous(spark));
    Determinism.check(measures::threads, threads(spark));
    Determinism.check(
        measures::velocity,
        volumes(
            spark,
            "unit  Acme  messages  day   2025-12-08  4   3",
            "unit  Acme  messages  day   2026-01-05  8   3"));
  }

  @Test
  void aWindowReplacesWholePeriodsAndThoseThatLookBackAtThem() {
    MetricWindow window =
        MetricWindow.of(
            new MetricWindow.Changes(
                List.of(LocalDate.of(2026, 1, 7)), List.of(LocalDate.of(2025, 11, 3)), List.of()),
            Instant.parse("2026-02-01T06:00:00Z"),
            Instant.parse("2026-02-02T06:00:00Z"));
    assertThat(window.activityDays()).containsExactly(LocalDate.of(2026, 1, 7));
    assertThat(window.starts(Metric.Family.ACTIVITY, Period.WEEK))
        .extracting(LocalDate::toString)
        .containsExactly("2026-01-05", "2026-01-26", "2026-02-02");
    assertThat(window.starts(Metric.Family.VELOCITY, Period.MONTH))
        .extracting(LocalDate::toString)
        .containsExactly("2026-01-01", "2026-02-01");
    assertThat(window.velocityInput(Period.MONTH)).hasSize(10).first().hasToString("2025-05-01");
    assertThat(window.starts(Metric.Family.THREADS, Period.MONTH))
        .extracting(LocalDate::toString)
        .containsExactly("2025-11-01", "2026-01-01", "2026-02-01");
  }
}

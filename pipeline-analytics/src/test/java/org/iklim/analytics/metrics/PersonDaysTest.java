// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

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
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PersonDaysTest {

  private static PersonDays personDays(SparkSession spark) {
    return new PersonDays(
        PeopleAsOf.of(
            Rows.of(
                spark,
                Accounts.TABLE,
                "account_key  person_key  kind    observed_at",
                "s-ann        ann         PERSON  2026-01-01T00:00:00Z",
                "z-ann        ann         PERSON  2026-01-01T00:00:00Z"),
            Rows.of(
                spark,
                Attributes.TABLE,
                "person_key  effective_date  unit_path       location  level    active",
                "ann         2026-01-01      Acme / Sales    Jakarta   officer  true",
                "ann         2026-01-06      Acme / Finance  Bandung   manager  true")));
  }

  private static Dataset<Row> messages(SparkSession spark) {
    return Rows.of(
        spark,
        Messages.TABLE,
        "message_id  source  actor_key  actor_kind  created_at            created_day  in_reply_to_id  community_id  deleted_at",
        "m1          slack   s-ann      PERSON      2026-01-05T00:30:00Z  2026-01-05   -               it            -",
        "m2          slack   s-ann      PERSON      2026-01-05T23:59:59Z  2026-01-05   m1              it            -",
        "m3          slack   s-ann      PERSON      2026-01-06T00:00:00Z  2026-01-06   m1              it            -",
        "m4          zulip   z-ann      PERSON      2026-01-06T01:00:00Z  2026-01-06   -               -             -",
        "m5          slack   s-ann      PERSON      2026-01-05T02:00:00Z  2026-01-05   -               it            2026-01-07T00:00:00Z",
        "m6          slack   robot      BOT         2026-01-05T02:00:00Z  2026-01-05   -               it            -",
        "m7          slack   bob        PERSON      2026-01-05T02:00:00Z  2026-01-05   -               it            -",
        "m8          slack   bob        PERSON      -                     -            -               it            -");
  }

  private static Dataset<Row> reactions(SparkSession spark) {
    return Rows.of(
        spark,
        Reactions.TABLE,
        "reaction_id  reaction_type  source  message_id  actor_key  actor_kind  reacted_day  withdrawn_at",
        "r1           LIKE           slack   m7          s-ann      PERSON      2026-01-05   -",
        "r2           ANNOUNCE       slack   m7          s-ann      PERSON      2026-01-05   -",
        "r3           LIKE           slack   m1          bob        PERSON      -            -",
        "r4           LIKE           slack   m3          bob        PERSON      2026-01-06   2026-01-06T09:00:00Z",
        "r5           LIKE           slack   unknown     bob        PERSON      2026-01-07   -",
        "r6           LIKE           slack   unknown     bob        PERSON      -            -",
        "r7           ACCEPT         slack   m2          bob        PERSON      2026-01-05   -",
        "r8           LIKE           slack   m1          robot      BOT         2026-01-05   -");
  }

  @Test
  void countsWhatStandsWithTheAttributesOfTheDay(SparkSession spark) {
    DatasetAssert.that(personDays(spark).from(messages(spark), reactions(spark)))
        .hasSchemaOf(org.iklim.schemas.tables.PersonDays.TABLE)
        .hasRowsUnordered(
            "activity_day  person_key  source  community_id  unit_path       location  post_count  comment_count  reaction_count  share_count",
            "2026-01-05    ann         slack   it            Acme / Sales    Jakarta   1           1              1               1",
            "2026-01-06    ann         slack   it            Acme / Finance  Bandung   0           1              0               0",
            "2026-01-06    ann         zulip   -             Acme / Finance  Bandung   1           0              0               0",
            "2026-01-05    bob         slack   it            -               -         1           0              1               0",
            "2026-01-07    bob         slack   -             -               -         0           0              1               0");
  }

  @Test
  void hoursHoldMessagesOnly(SparkSession spark) {
    DatasetAssert.that(
            personDays(spark)
                .from(messages(spark), reactions(spark))
                .where("person_key = 'ann' AND source = 'slack'"))
        .hasRowsUnordered(
            "activity_day  hour_counts",
            "2026-01-05    [1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1]",
            "2026-01-06    [1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]");
  }

  @Test
  void someDaysAreTheSameAsAllDaysWithTheOthersLeftOut(SparkSession spark) {
    Dataset<Row> fifth =
        personDays(spark)
            .forDays(messages(spark), reactions(spark), List.of(LocalDate.of(2026, 1, 5)));
    DatasetAssert.that(fifth)
        .hasRowsUnordered(
            "activity_day  person_key  post_count  comment_count  reaction_count  share_count",
            "2026-01-05    ann         1           1              1               1",
            "2026-01-05    bob         1           0              1               0");
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Determinism.check(m -> personDays(spark).from(m, reactions(spark)), messages(spark));
    Determinism.check(r -> personDays(spark).from(messages(spark), r), reactions(spark));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

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
class NetworkTest {
  private static final ThreadIds THREAD_IDS = new ThreadIds(Dataset::localCheckpoint);

  private static final String HEADER =
      "message_id  in_reply_to_id  thread_id  actor_key  actor_kind  created_at            created_day  deleted_at            likes_total_count";

  private static Dataset<Row> messages(SparkSession spark, String... lines) {
    return Rows.of(spark, Messages.TABLE, HEADER, lines);
  }

  /** A question with two branches, a bot, a deleted comment and an answer below it. */
  private static Dataset<Row> question(SparkSession spark) {
    return messages(
        spark,
        "q   -   q  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  -                     -",
        "c1  q   q  ann  PERSON  2026-01-05T08:05:00Z  2026-01-05  -                     -",
        "b1  q   q  bot  BOT     2026-01-05T08:00:05Z  2026-01-05  -                     -",
        "c2  q   q  bob  PERSON  2026-01-05T09:00:00Z  2026-01-05  -                     -",
        "d1  c2  q  cyd  PERSON  2026-01-05T09:10:00Z  2026-01-05  2026-01-06T00:00:00Z  -",
        "c3  d1  q  dan  PERSON  2026-01-05T09:20:00Z  2026-01-05  -                     -",
        "c4  -   q  dan  PERSON  2026-01-06T09:00:00Z  2026-01-06  -                     -");
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.none(spark, Accounts.TABLE),
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path       active",
            "ann         2026-01-01      Acme / Sales    true",
            "bob         2026-01-01      Acme / Finance  true",
            "dan         2026-01-01      Acme / Finance  true",
            "dan         2026-01-06      Acme / Audit    true"));
  }

  private static Dataset<Row> reactions(SparkSession spark) {
    return Rows.of(
        spark,
        Reactions.TABLE,
        "reaction_id  reaction_type  message_id  actor_key  actor_kind  reacted_at            time_basis  withdrawn_at",
        "r1           LIKE           q           bob        PERSON      2026-01-05T08:01:00Z  OWN         -",
        "r2           LIKE           q           cyd        PERSON      2026-01-05T08:10:00Z  OWN         -",
        "r3           LIKE           q           dan        PERSON      2026-01-05T10:00:00Z  OWN         -",
        "r4           LIKE           q           eve        PERSON      2026-01-05T08:00:01Z  OWN         2026-01-05T09:00:00Z",
        "r5           LIKE           q           bot        BOT         2026-01-05T08:00:01Z  OWN         -",
        "r6           ACCEPT         c2          ann        PERSON      2026-01-05T11:00:00Z  OWN         -");
  }

  private static Dataset<Row> threads(
      SparkSession spark, Dataset<Row> messages, Dataset<Row> reactions) {
    return Threads.from(ThreadMessages.from(THREAD_IDS.apply(messages), reactions, people(spark)));
  }

  @Test
  void threadsTellShapePeopleAndFirstAnswer(SparkSession spark) {
    DatasetAssert.that(threads(spark, question(spark), reactions(spark)))
        .hasSchemaOf(org.iklim.schemas.tables.Threads.TABLE)
        .hasRowsUnordered(
            "thread_id  root_person_key  root_kind  started_day  comment_count  depth_count  breadth_count  participant_count  unit_count  participant_keys",
            "q          ann              PERSON     2026-01-05   4              3            3              3                  3           [ann,bob,dan]")
        .hasRowsUnordered(
            "first_response_at     last_message_at       accepted_at           half_reaction_seconds  reaction_count",
            "2026-01-05T09:00:00Z  2026-01-06T09:00:00Z  2026-01-05T11:00:00Z  600                    3");
  }

  @Test
  void likesWithoutTheirOwnTimeLeaveTheHalfTimeUnknown(SparkSession spark) {
    Dataset<Row> posts =
        messages(
            spark,
            "p1  -  -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  -  -",
            "p2  -  -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  -  4");
    Dataset<Row> likes =
        Rows.of(
            spark,
            Reactions.TABLE,
            "reaction_id  reaction_type  message_id  actor_key  actor_kind  reacted_at            time_basis",
            "r1           LIKE           p1          bob        PERSON      2026-01-05T08:01:00Z  OWN",
            "r2           LIKE           p1          cyd        PERSON      2026-01-05T08:00:00Z  OBJECT",
            "r3           LIKE           p2          cyd        PERSON      2026-01-05T08:01:00Z  OWN");
    DatasetAssert.that(threads(spark, posts, likes))
        .hasRowsUnordered(
            "thread_id  reaction_count  half_reaction_seconds",
            "p1         2               -",
            "p2         5               -");
  }

  @Test
  void threadsInWhichNothingStandsAreGone(SparkSession spark) {
    Dataset<Row> gone =
        messages(
            spark,
            "p1  -   -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  2026-01-06T00:00:00Z  -",
            "c1  p1  -  bot  BOT     2026-01-05T08:01:00Z  2026-01-05  -                     -",
            "p2  -   -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  2026-01-06T00:00:00Z  -",
            "c2  p2  -  bob  PERSON  2026-01-05T08:01:00Z  2026-01-05  -                     -");
    DatasetAssert.that(threads(spark, gone, Rows.none(spark, Reactions.TABLE)))
        .hasRowsUnordered(
            "thread_id  root_person_key  comment_count  participant_keys  first_response_at",
            "p2         ann              1              [bob]             2026-01-05T08:01:00Z");
  }

  @Test
  void chainsAreFollowedToTheirBeginning(SparkSession spark) {
    Dataset<Row> chain =
        messages(
            spark,
            "m0  -        -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  -  -",
            "m1  m0       -  bob  PERSON  2026-01-05T08:01:00Z  2026-01-05  -  -",
            "m2  m1       -  ann  PERSON  2026-01-05T08:02:00Z  2026-01-05  -  -",
            "m3  m2       -  bob  PERSON  2026-01-05T08:03:00Z  2026-01-05  -  -",
            "m4  m3       -  ann  PERSON  2026-01-05T08:04:00Z  2026-01-05  -  -",
            "m5  m4       -  bob  PERSON  2026-01-05T08:05:00Z  2026-01-05  -  -",
            "o1  missing  -  ann  PERSON  2026-01-05T08:06:00Z  2026-01-05  -  -",
            "o2  o1       -  bob  PERSON  2026-01-05T08:07:00Z  2026-01-05  -  -",
            "n1  -        t  ann  PERSON  2026-01-05T08:08:00Z  2026-01-05  -  -",
            "n2  n1       -  bob  PERSON  2026-01-05T08:09:00Z  2026-01-05  -  -");
    DatasetAssert.that(THREAD_IDS.apply(chain))
        .hasRowsUnordered(
            "message_id  thread_id",
            "m0          m0",
            "m1          m0",
            "m2          m0",
            "m3          m0",
            "m4          m0",
            "m5          m0",
            "o1          missing",
            "o2          missing",
            "n1          t",
            "n2          t");
    DatasetAssert.that(threads(spark, chain, Rows.none(spark, Reactions.TABLE)))
        .hasRowsUnordered(
            "thread_id  root_person_key  root_kind  depth_count  comment_count  first_response_at",
            "m0         ann              PERSON     5            5              2026-01-05T08:01:00Z",
            "missing    -                -          2            2              -",
            "t          -                -          2            2              -");
  }

  @Test
  void circlesEndAndBelongTogether(SparkSession spark) {
    Dataset<Row> circle =
        messages(
            spark,
            "a   b   -  ann  PERSON  2026-01-05T08:00:00Z  2026-01-05  -  -",
            "b   c   -  bob  PERSON  2026-01-05T08:01:00Z  2026-01-05  -  -",
            "c   d   -  ann  PERSON  2026-01-05T08:02:00Z  2026-01-05  -  -",
            "d   e   -  bob  PERSON  2026-01-05T08:03:00Z  2026-01-05  -  -",
            "e   a   -  ann  PERSON  2026-01-05T08:04:00Z  2026-01-05  -  -",
            "A1  A2  -  bob  PERSON  2026-01-05T08:05:00Z  2026-01-05  -  -",
            "A2  A3  -  bob  PERSON  2026-01-05T08:05:00Z  2026-01-05  -  -",
            "A3  c   -  bob  PERSON  2026-01-05T08:05:00Z  2026-01-05  -  -",
            "s   s   -  bob  PERSON  2026-01-05T08:06:00Z  2026-01-05  -  -");
    DatasetAssert.that(THREAD_IDS.apply(circle))
        .hasRowsUnordered(
            "message_id  thread_id",
            "a           a",
            "b           a",
            "c           a",
            "d           a",
            "e           a",
            "A1          a",
            "A2          a",
            "A3          a",
            "s           s");
    DatasetAssert.that(threads(spark, circle, Rows.none(spark, Reactions.TABLE)))
        .hasRowsUnordered("thread_id  comment_count", "a          7", "s          0");
  }

  @Test
  void repliesTieWhoAnswersToWhoIsAnswered(SparkSession spark) {
    DatasetAssert.that(
            Replies.from(
                ThreadMessages.from(
                    THREAD_IDS.apply(question(spark)), reactions(spark), people(spark))))
        .hasSchemaOf(org.iklim.schemas.tables.Replies.TABLE)
        .hasRowsUnordered(
            "message_id  from_person_key  to_person_key  from_unit_path  to_unit_path  reply_day   delay_seconds",
            "c2          bob              ann            Acme / Finance  Acme / Sales  2026-01-05  3600",
            "c3          dan              cyd            Acme / Finance  -             2026-01-05  600",
            "c4          dan              ann            Acme / Audit    Acme / Sales  2026-01-06  90000");
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Determinism.check(
        messages ->
            Threads.from(
                ThreadMessages.from(THREAD_IDS.apply(messages), reactions(spark), people(spark))),
        question(spark));
    Determinism.check(
        reactions -> Threads.from(ThreadMessages.from(question(spark), reactions, people(spark))),
        reactions(spark));
    Determinism.check(
        messages -> Replies.from(ThreadMessages.from(messages, reactions(spark), people(spark))),
        question(spark));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MessageStateTest {
  private static final String COLUMNS =
      "event_id  event_type  object_id  object_type  occurred_at        actor_key  text   land_id";

  private final SparkSession spark;

  MessageStateTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void anEditReplacesTheTextAndKeepsTheAuthor() {
    DatasetAssert.that(
            MessageState.from(
                events(
                    "e1  CREATE  m1  NOTE     2026-01-05T09:00Z  ann  hello  1",
                    "e2  UPDATE  m1  UNKNOWN  2026-01-05T10:00Z  bob  hi     2")))
        .hasSchemaOf(Messages.TABLE)
        .hasRowsUnordered(
            "message_id  actor_key  object_type  created_day  text  edit_count  edit_id  land_id",
            "m1          ann        NOTE         2026-01-05   hi    1           e2       2");
  }

  @Test
  void anEditBeforeItsCreationIsKeptAndWins() {
    Dataset<Row> stub =
        MessageState.from(events("e2  UPDATE  m1  NOTE  2026-01-05T10:00Z  ann  hi  1"));
    DatasetAssert.that(stub)
        .hasRowsUnordered(
            "message_id  actor_key  created_day  text  edit_count",
            "m1          -          -            hi    1");
    DatasetAssert.that(
            MessageState.updated(
                stub, events("e1  CREATE  m1  NOTE  2026-01-05T09:00Z  ann  hello  2")))
        .hasRowsUnordered(
            "message_id  actor_key  created_day  text  edit_count  land_id",
            "m1          ann        2026-01-05   hi    1           2");
  }

  @Test
  void aLateCreationDoesNotResurrectADeletedMessage() {
    Dataset<Row> deleted =
        MessageState.from(events("e3  DELETE  m1  UNKNOWN  2026-01-06T10:00Z  ann  -  1"));
    DatasetAssert.that(
            MessageState.updated(
                deleted,
                events(
                    "e1  CREATE  m1  NOTE  2026-01-05T09:00Z  ann  hello  2",
                    "e2  UPDATE  m1  NOTE  2026-01-07T10:00Z  ann  again  2")))
        .hasRowsUnordered(
            "message_id  actor_key  text  title  deleted_at         edit_count",
            "m1          ann        -     -      2026-01-06T10:00Z  1");
  }

  @Test
  void aDeletionClearsWhatWasSaidAndKeepsTheThread() {
    String columns =
        "event_id  event_type  object_id  object_type  occurred_at  actor_key  title  text"
            + "  in_reply_to_id  thread_id  mentions  tags  attachment_count  language_hint";
    Dataset<Row> standing =
        MessageState.from(
            Rows.of(
                spark,
                Events.TABLE,
                columns,
                "e1  CREATE  m1  NOTE  2026-01-05T09:00Z  ann  T  hello  m0  m0  [bob]  [vpn]  2  en",
                "e2  CREATE  m2  NOTE  2026-01-05T09:00Z  ann  T  hello  m0  m0  [bob]  [vpn]  2  en",
                "e3  UPDATE  m2  NOTE  2026-01-05T10:00Z  ann  T  again  -   -   [bob]  [dns]  1  en"));
    Dataset<Row> deletions =
        events(
            "d1  DELETE  m1  UNKNOWN  2026-01-06T10:00Z  ann  -  2",
            "d2  DELETE  m2  UNKNOWN  2026-01-06T10:00Z  ann  -  2");
    DatasetAssert.that(MessageState.updated(standing, deletions))
        .hasRowsUnordered(
            "message_id  actor_key  created_day  in_reply_to_id  thread_id  title  text  mentions"
                + "  tags  attachment_count  language_hint",
            "m1          ann        2026-01-05   m0              m0         -      -     -     "
                + "  -     0                 -",
            "m2          ann        2026-01-05   m0              m0         -      -     -     "
                + "  -     0                 -");
  }

  @Test
  void ofTwoEditsAtOneTimeTheLargerIdHoldsInWhicheverOrderTheyLand() {
    Dataset<Row> first = events("e2  UPDATE  m1  NOTE  2026-01-05T10:00Z  ann  a-text  1");
    Dataset<Row> second = events("e3  UPDATE  m1  NOTE  2026-01-05T10:00Z  ann  b-text  2");
    for (Dataset<Row> state :
        List.of(
            MessageState.updated(MessageState.from(first), second),
            MessageState.updated(MessageState.from(second), first))) {
      DatasetAssert.that(state)
          .hasRowsUnordered(
              "message_id  edit_id  text    edit_count", "m1          e3       b-text  2");
    }
  }

  @Test
  void theNewestCountOfLikesHoldsEvenIfItIsSmaller() {
    String columns = "event_id  event_type  object_id  object_type  occurred_at  likes_total_count";
    Dataset<Row> state =
        MessageState.from(
            Rows.of(spark, Events.TABLE, columns, "e2  UPDATE  m1  NOTE  2026-01-05T10:00Z  3"));
    DatasetAssert.that(
            MessageState.updated(
                state,
                Rows.of(
                    spark,
                    Events.TABLE,
                    columns,
                    "e1  CREATE  m1  NOTE  2026-01-05T09:00Z  7",
                    "e3  UPDATE  m1  NOTE  2026-01-05T11:00Z  -")))
        .hasRowsUnordered("message_id  likes_total_count  edit_count", "m1  3  2");
  }

  @Test
  void profilesOfPeopleAndGroupsAreNoMessages() {
    DatasetAssert.that(
            MessageState.from(
                events(
                    "e1  UPDATE  g1  GROUP   2026-01-05T09:00Z  ann  -  1",
                    "e2  UPDATE  p1  PERSON  2026-01-05T09:00Z  ann  -  1",
                    "e3  LIKE    m1  NOTE    2026-01-05T09:00Z  ann  -  1")))
        .isEmpty();
  }

  @Test
  void orderAndPartitionsDoNotCount() {
    Determinism.check(MessageState::from, RandomEvents.dataset(spark, 1, 60));
  }

  private Dataset<Row> events(String... lines) {
    return Rows.of(spark, Events.TABLE, COLUMNS, lines);
  }
}

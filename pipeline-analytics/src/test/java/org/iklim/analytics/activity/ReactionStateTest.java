// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Reactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ReactionStateTest {
  private static final String COLUMNS =
      "event_id  event_type  object_id  occurred_at        time_basis  raw_at             actor_key";

  private final SparkSession spark;

  ReactionStateTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void aWithdrawalBeforeItsLikeHolds() {
    Dataset<Row> withdrawn =
        ReactionState.from(events("u1  UNDO  l1  2026-01-06T08:00Z  OWN  2026-01-06T08:00Z  ann"));
    DatasetAssert.that(withdrawn)
        .hasSchemaOf(Reactions.TABLE)
        .hasRowsUnordered(
            "reaction_id  reaction_type  message_id  withdrawn_at",
            "l1           UNKNOWN        -           2026-01-06T08:00Z");
    DatasetAssert.that(
            ReactionState.updated(
                withdrawn, events("l1  LIKE  m1  2026-01-05T08:00Z  OWN  2026-01-07T08:00Z  ann")))
        .hasRowsUnordered(
            "reaction_id  reaction_type  message_id  actor_key  reacted_day  withdrawn_at",
            "l1           LIKE           m1          ann        2026-01-05   2026-01-06T08:00Z");
  }

  @Test
  void aReactionWithoutATimeOfItsOwnCountsOnTheDayOfItsMessageAndSaysSo() {
    DatasetAssert.that(
            ReactionState.from(
                events(
                    "l1  LIKE    m1  2026-01-05T08:00Z  OBJECT  2026-02-01T00:00Z  ann",
                    "a1  ACCEPT  m1  -                  NONE    2026-02-01T00:00Z  ann")))
        .hasRowsUnordered(
            "reaction_id  reacted_at  time_basis  reacted_day",
            "l1           -           OBJECT      2026-01-05",
            "a1           -           NONE        -");
  }

  private Dataset<Row> events(String... lines) {
    return Rows.of(spark, Events.TABLE, COLUMNS, lines);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Reactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MembershipStateTest {
  private static final String COLUMNS =
      "event_id  event_type  object_id  object_type  actor_key  occurred_at        land_id";
  private static final String STATE = "membership_id  kind  joined_at  left_at";

  private final SparkSession spark;

  MembershipStateTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void aLeavingEndsWhatBeganBeforeIt() {
    DatasetAssert.that(
            MembershipState.from(
                events(
                    "j1  JOIN   g1  GROUP  ann  2026-01-01T08:00Z  1",
                    "v1  LEAVE  g1  GROUP  ann  2026-01-02T08:00Z  1",
                    "j2  JOIN   g1  GROUP  ann  2026-01-03T08:00Z  1",
                    "j3  JOIN   g1  GROUP  bob  2026-01-01T08:00Z  1")))
        .hasSchemaOf(Memberships.TABLE)
        .hasRowsUnordered(
            STATE,
            "j1  MEMBER  2026-01-01T08:00Z  2026-01-02T08:00Z",
            "v1  LEAVER  -                  2026-01-02T08:00Z",
            "j2  MEMBER  2026-01-03T08:00Z  -",
            "j3  MEMBER  2026-01-01T08:00Z  -");
  }

  @Test
  void aJoiningThatLandsAfterItsLeavingIsEnded() {
    Dataset<Row> left =
        MembershipState.from(events("v1  LEAVE  g1  GROUP  ann  2026-01-02T08:00Z  1"));
    DatasetAssert.that(
            MembershipState.updated(
                left,
                events("j1  JOIN  g1  GROUP  ann  2026-01-01T08:00Z  2"),
                Rows.none(spark, Reactions.TABLE)))
        .hasRowsUnordered(
            STATE,
            "j1  MEMBER  2026-01-01T08:00Z  2026-01-02T08:00Z",
            "v1  LEAVER  -                  2026-01-02T08:00Z");
  }

  @Test
  void aWithdrawalThatLandedBeforeTheFollowingEndsIt() {
    Dataset<Row> withdrawals =
        ReactionState.from(events("u1  UNDO  f1  ACTIVITY  ann  2026-01-04T08:00Z  1"));
    DatasetAssert.that(
            MembershipState.updated(
                Rows.none(spark, Memberships.TABLE),
                events("f1  FOLLOW  p1  PERSON  ann  2026-01-01T08:00Z  2"),
                withdrawals))
        .hasRowsUnordered(STATE, "f1  FOLLOWER  2026-01-01T08:00Z  2026-01-04T08:00Z");
  }

  private Dataset<Row> events(String... lines) {
    return Rows.of(spark, Events.TABLE, COLUMNS, lines);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Reactions;

/**
 * The current state of every joining and following.
 *
 * <p>A leaving names the person and the group, not the joining it ends: it ends every joining of
 * that person and group that began before it and has no earlier end. It keeps a row of its own,
 * because a joining may come later than the leaving that ends it. A withdrawal ends the joining or
 * following that it names.
 *
 * <p>Reads: activity.events, one row per event, unique by event_id; activity.memberships;
 * withdrawals without a reaction from activity.reactions.
 *
 * <p>Gives: activity.memberships, one row per JOIN, FOLLOW and LEAVE.
 *
 * <p>Drops: other events; withdrawals of anything else.
 *
 * <p>Units: joined_at, left_at UTC timestamps.
 */
public final class MembershipState {
  /** A row that stands for a JOIN. */
  public static final String MEMBER = "MEMBER";

  /** A row that stands for a FOLLOW. */
  public static final String FOLLOWER = "FOLLOWER";

  /** A row that stands for a LEAVE. */
  public static final String LEAVER = "LEAVER";

  private static final String DEPARTURE = "departure";

  private MembershipState() {}

  /** The state after all events, from nothing. */
  public static Dataset<Row> from(Dataset<Row> events) {
    return merged(ofEvents(events).unionByName(ofWithdrawals(withdrawalEvents(events))));
  }

  /**
   * The state after further events.
   *
   * @param known the rows of every (actor_key, target_id) that the events name, and those that they
   *     withdraw (others pass through unchanged)
   * @param events events that the known rows have not seen
   * @param withdrawals rows of activity.reactions without a message, at least those whose
   *     reaction_id is a JOIN or FOLLOW among the events
   */
  public static Dataset<Row> updated(
      Dataset<Row> known, Dataset<Row> events, Dataset<Row> withdrawals) {
    Dataset<Row> earlier =
        withdrawals
            .where(col(Reactions.MESSAGE_ID).isNull())
            .select(Reactions.REACTION_ID, Reactions.WITHDRAWN_AT, Reactions.LAND_ID);
    return merged(
        known
            .unionByName(ofEvents(events))
            .unionByName(ofWithdrawals(withdrawalEvents(events)))
            .unionByName(ofWithdrawals(earlier)));
  }

  /** The ids of the joinings and followings among the events. */
  public static Dataset<Row> begun(Dataset<Row> events) {
    return events
        .where(EventColumns.isOfType(EventType.JOIN, EventType.FOLLOW))
        .select(col(Events.EVENT_ID).as(Memberships.MEMBERSHIP_ID));
  }

  /** Of the rows there are, those that {@link #updated} wants to know. */
  public static Dataset<Row> known(Dataset<Row> memberships, Dataset<Row> events) {
    Dataset<Row> pairs =
        ofEvents(events).select(Memberships.ACTOR_KEY, Memberships.TARGET_ID).distinct();
    Dataset<Row> withdrawn =
        ofWithdrawals(withdrawalEvents(events)).select(Memberships.MEMBERSHIP_ID).distinct();
    String[] pair = {Memberships.ACTOR_KEY, Memberships.TARGET_ID};
    String[] id = {Memberships.MEMBERSHIP_ID};
    return memberships
        .join(pairs, pair, "left_semi")
        .unionByName(memberships.join(pairs, pair, "left_anti").join(withdrawn, id, "left_semi"));
  }

  private static Dataset<Row> ofEvents(Dataset<Row> events) {
    Column leaves = EventColumns.isOfType(EventType.LEAVE);
    Column kind =
        when(leaves, lit(LEAVER))
            .when(EventColumns.isOfType(EventType.FOLLOW), lit(FOLLOWER))
            .otherwise(lit(MEMBER));
    return events
        .where(EventColumns.isOfType(EventType.JOIN, EventType.FOLLOW, EventType.LEAVE))
        .select(
            col(Events.EVENT_ID).as(Memberships.MEMBERSHIP_ID),
            kind.as(Memberships.KIND),
            col(Events.ACTOR_KEY),
            col(Events.OBJECT_ID).as(Memberships.TARGET_ID),
            col(Events.SOURCE),
            when(leaves.unary_$bang(), col(Events.OCCURRED_AT)).as(Memberships.JOINED_AT),
            when(leaves, EventColumns.happenedAt()).as(Memberships.LEFT_AT),
            col(Events.LAND_ID));
  }

  private static Dataset<Row> withdrawalEvents(Dataset<Row> events) {
    return events
        .where(EventColumns.isOfType(EventType.UNDO))
        .select(
            col(Events.OBJECT_ID).as(Reactions.REACTION_ID),
            EventColumns.happenedAt().as(Reactions.WITHDRAWN_AT),
            col(Events.LAND_ID));
  }

  private static Dataset<Row> ofWithdrawals(Dataset<Row> withdrawals) {
    Column nothing = lit(null).cast("string");
    return withdrawals.select(
        col(Reactions.REACTION_ID).as(Memberships.MEMBERSHIP_ID),
        nothing.as(Memberships.KIND),
        nothing.as(Memberships.ACTOR_KEY),
        nothing.as(Memberships.TARGET_ID),
        nothing.as(Memberships.SOURCE),
        lit(null).cast("timestamp").as(Memberships.JOINED_AT),
        col(Reactions.WITHDRAWN_AT).as(Memberships.LEFT_AT),
        col(Reactions.LAND_ID));
  }

  private static Dataset<Row> merged(Dataset<Row> parts) {
    Dataset<Row> single =
        parts
            .groupBy(Memberships.MEMBERSHIP_ID)
            .agg(
                min(Memberships.KIND).as(Memberships.KIND),
                min(Memberships.ACTOR_KEY).as(Memberships.ACTOR_KEY),
                min(Memberships.TARGET_ID).as(Memberships.TARGET_ID),
                min(Memberships.SOURCE).as(Memberships.SOURCE),
                min(Memberships.JOINED_AT).as(Memberships.JOINED_AT),
                min(Memberships.LEFT_AT).as(Memberships.LEFT_AT),
                max(Memberships.LAND_ID).as(Memberships.LAND_ID))
            .where(col(Memberships.KIND).isNotNull());
    return EventColumns.inContractOrder(endedByLeaving(single), Memberships.TABLE);
  }

  private static Dataset<Row> endedByLeaving(Dataset<Row> single) {
    Column leaving =
        when(
            col(Memberships.KIND).equalTo(LEAVER),
            struct(col(Memberships.LEFT_AT), col(Memberships.LAND_ID)));
    Column departures =
        collect_list(leaving)
            .over(Window.partitionBy(Memberships.ACTOR_KEY, Memberships.TARGET_ID));
    String firstAfterJoining =
        "array_min(filter(departures, d -> %1$s IS NULL OR d.%2$s >= %1$s))"
            .formatted(Memberships.JOINED_AT, Memberships.LEFT_AT);
    Column left = col(DEPARTURE).getField(Memberships.LEFT_AT);
    Column isSooner =
        left.isNotNull()
            .and(col(Memberships.LEFT_AT).isNull().or(left.leq(col(Memberships.LEFT_AT))));
    return single
        .withColumn("departures", departures)
        .withColumn(DEPARTURE, when(col(Memberships.KIND).equalTo(MEMBER), expr(firstAfterJoining)))
        .withColumn(
            Memberships.LAND_ID,
            when(
                    isSooner,
                    greatest(
                        col(Memberships.LAND_ID), col(DEPARTURE).getField(Memberships.LAND_ID)))
                .otherwise(col(Memberships.LAND_ID)))
        .withColumn(Memberships.LEFT_AT, least(col(Memberships.LEFT_AT), left));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Reactions;

/**
 * The current state of every like, share and accepted answer.
 *
 * <p>A withdrawal names only the id of what it withdraws. Until that is known as a reaction its row
 * says no more than the withdrawal; the withdrawal of a following stays so for ever.
 *
 * <p>Reads: activity.events, one row per event, unique by event_id; activity.reactions.
 *
 * <p>Gives: activity.reactions, one row per reaction or withdrawn id; reaction_type UNKNOWN and no
 * message_id while only the withdrawal is known.
 *
 * <p>Drops: other events.
 *
 * <p>Units: reacted_at, withdrawn_at UTC timestamps; reacted_day a UTC date.
 */
public final class ReactionState {
  /** Type of a row of which only the withdrawal is known. */
  public static final String UNKNOWN_TYPE = "UNKNOWN";

  private static final String GIVEN = "given";

  private ReactionState() {}

  /** The state after all events, from nothing. */
  public static Dataset<Row> from(Dataset<Row> events) {
    return merged(ofEvents(events));
  }

  /**
   * The state after further events.
   *
   * @param known rows of the reactions that the events name (others pass through unchanged)
   * @param events events that the known rows have not seen
   */
  public static Dataset<Row> updated(Dataset<Row> known, Dataset<Row> events) {
    return merged(ofKnown(known).unionByName(ofEvents(events)));
  }

  /** The id of the reaction an event gives or withdraws: the key of the known rows. */
  public static Dataset<Row> touched(Dataset<Row> events) {
    return ofEvents(events).select(Reactions.REACTION_ID).distinct();
  }

  private static Dataset<Row> ofEvents(Dataset<Row> events) {
    Column undoes = EventColumns.isOfType(EventType.UNDO);
    Column hasOwnTime = col(Events.TIME_BASIS).equalTo(TimeBasis.OWN.name());
    Column given =
        struct(
            to_date(col(Events.OCCURRED_AT)).as(Reactions.REACTED_DAY),
            when(hasOwnTime, col(Events.OCCURRED_AT)).as(Reactions.REACTED_AT),
            col(Events.EVENT_TYPE).as(Reactions.REACTION_TYPE),
            col(Events.OBJECT_ID).as(Reactions.MESSAGE_ID),
            col(Events.ACTOR_KEY),
            col(Events.ACTOR_KIND),
            col(Events.REACTION),
            col(Events.TIME_BASIS));
    return events
        .where(
            EventColumns.isOfType(
                EventType.LIKE, EventType.ANNOUNCE, EventType.ACCEPT, EventType.UNDO))
        .select(
            when(undoes, col(Events.OBJECT_ID))
                .otherwise(col(Events.EVENT_ID))
                .as(Reactions.REACTION_ID),
            col(Events.SOURCE),
            when(undoes.unary_$bang(), given).as(GIVEN),
            when(undoes, EventColumns.happenedAt()).as(Reactions.WITHDRAWN_AT),
            col(Events.LAND_ID));
  }

  private static Dataset<Row> ofKnown(Dataset<Row> known) {
    Column given =
        struct(
            col(Reactions.REACTED_DAY),
            col(Reactions.REACTED_AT),
            col(Reactions.REACTION_TYPE),
            col(Reactions.MESSAGE_ID),
            col(Reactions.ACTOR_KEY),
            col(Reactions.ACTOR_KIND),
            col(Reactions.REACTION),
            col(Reactions.TIME_BASIS));
    return known.select(
        col(Reactions.REACTION_ID),
        col(Reactions.SOURCE),
        when(col(Reactions.MESSAGE_ID).isNotNull(), given).as(GIVEN),
        col(Reactions.WITHDRAWN_AT),
        col(Reactions.LAND_ID));
  }

  private static Dataset<Row> merged(Dataset<Row> parts) {
    Dataset<Row> rows =
        parts
            .groupBy(Reactions.REACTION_ID)
            .agg(
                min(Reactions.SOURCE).as(Reactions.SOURCE),
                min(GIVEN).as(GIVEN),
                min(Reactions.WITHDRAWN_AT).as(Reactions.WITHDRAWN_AT),
                max(Reactions.LAND_ID).as(Reactions.LAND_ID))
            .select(
                col(Reactions.REACTION_ID),
                coalesce(col(GIVEN).getField(Reactions.REACTION_TYPE), lit(UNKNOWN_TYPE))
                    .as(Reactions.REACTION_TYPE),
                field(Reactions.MESSAGE_ID),
                col(Reactions.SOURCE),
                field(Reactions.ACTOR_KEY),
                field(Reactions.ACTOR_KIND),
                field(Reactions.REACTION),
                field(Reactions.REACTED_AT),
                field(Reactions.TIME_BASIS),
                field(Reactions.REACTED_DAY),
                col(Reactions.WITHDRAWN_AT),
                col(Reactions.LAND_ID));
    return EventColumns.inContractOrder(rows, Reactions.TABLE);
  }

  private static Column field(String name) {
    return col(GIVEN).getField(name).as(name);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.avro.Visibility;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Events;

/**
 * Every channel, group and category that an event names.
 *
 * <p>The newest name holds. A community counts as private as soon as one message or profile says
 * so: what was once said behind a door is not opened by a later setting.
 *
 * <p>Reads: activity.events, one row per event, unique by event_id; activity.communities.
 *
 * <p>Gives: activity.communities, one row per community.
 *
 * <p>Drops: events that name no community.
 *
 * <p>Units: named_at a UTC timestamp.
 */
public final class CommunityState {
  private static final String NAMED = "named";

  private CommunityState() {}

  /** The state after all events, from nothing. */
  public static Dataset<Row> from(Dataset<Row> events) {
    return merged(ofEvents(events));
  }

  /**
   * The state after further events.
   *
   * @param known rows of the communities that the events name (others pass through unchanged)
   * @param events events that the known rows have not seen
   */
  public static Dataset<Row> updated(Dataset<Row> known, Dataset<Row> events) {
    return merged(ofKnown(known).unionByName(ofEvents(events)));
  }

  /** The id of the community an event names: the key of the known rows. */
  public static Dataset<Row> touched(Dataset<Row> events) {
    return ofEvents(events).select(Communities.COMMUNITY_ID).distinct();
  }

  private static Dataset<Row> ofEvents(Dataset<Row> events) {
    Column isGroup = EventColumns.isAbout(ObjectType.GROUP);
    Column id = coalesce(when(isGroup, col(Events.OBJECT_ID)), col(Events.COMMUNITY_ID));
    Column saysWhoReads =
        EventColumns.isOfType(EventType.CREATE, EventType.UPDATE)
            .and(col(Events.VISIBILITY).notEqual(Visibility.DIRECT.name()));
    return events
        .where(id.isNotNull())
        .select(
            id.as(Communities.COMMUNITY_ID),
            col(Events.SOURCE),
            when(
                    col(Events.COMMUNITY_NAME).isNotNull(),
                    named(EventColumns.happenedAt(), col(Events.COMMUNITY_NAME)))
                .as(NAMED),
            when(saysWhoReads, col(Events.VISIBILITY)).as(Communities.VISIBILITY),
            col(Events.LAND_ID));
  }

  private static Dataset<Row> ofKnown(Dataset<Row> known) {
    return known.select(
        col(Communities.COMMUNITY_ID),
        col(Communities.SOURCE),
        when(
                col(Communities.NAME).isNotNull(),
                named(col(Communities.NAMED_AT), col(Communities.NAME)))
            .as(NAMED),
        col(Communities.VISIBILITY),
        col(Communities.LAND_ID));
  }

  private static Dataset<Row> merged(Dataset<Row> parts) {
    Dataset<Row> rows =
        parts
            .groupBy(Communities.COMMUNITY_ID)
            .agg(
                min(Communities.SOURCE).as(Communities.SOURCE),
                max(NAMED).as(NAMED),
                // GROUP comes before PUBLIC in the alphabet.
                min(Communities.VISIBILITY).as(Communities.VISIBILITY),
                max(Communities.LAND_ID).as(Communities.LAND_ID))
            .select(
                col(Communities.COMMUNITY_ID),
                col(NAMED).getField(Communities.NAME).as(Communities.NAME),
                col(Communities.SOURCE),
                col(Communities.VISIBILITY),
                col(NAMED).getField(Communities.NAMED_AT).as(Communities.NAMED_AT),
                col(Communities.LAND_ID));
    return EventColumns.inContractOrder(rows, Communities.TABLE);
  }

  private static Column named(Column at, Column name) {
    return struct(at.as(Communities.NAMED_AT), name.as(Communities.NAME));
  }
}

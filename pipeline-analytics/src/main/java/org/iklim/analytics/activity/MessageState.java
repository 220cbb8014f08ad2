// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.tables.Events;
import org.iklim.schemas.tables.Messages;

/**
 * The current state of every post and comment.
 *
 * <p>Every event, and every row known so far, is brought to one shape: what it says of the
 * creation, of an edit, of a deletion, of a count of likes. The earliest creation, the newest edit
 * by (time, event id), the earliest deletion and the newest count hold; the number of edits adds
 * up. These are all independent of order, which is why portions can be merged.
 *
 * <p>Reads: activity.events, one row per event, unique by event_id; activity.messages.
 *
 * <p>Gives: activity.messages, one row per message that an event names; without a creation only
 * what an edit or a deletion tells, and no created_at. A deleted message keeps who wrote it, when
 * and in answer to what, for the thread hangs on it, and nothing of what was said.
 *
 * <p>Drops: events that are not about a message.
 *
 * <p>Units: created_at, edited_at, deleted_at UTC timestamps; created_day a UTC date; edit_count
 * distinct edits.
 */
public final class MessageState {
  private static final String CREATION = "creation";
  private static final String EDIT = "edit";
  private static final String LIKES = "likes";

  private MessageState() {}

  /** The state after all events, from nothing. */
  public static Dataset<Row> from(Dataset<Row> events) {
    return merged(ofEvents(events));
  }

  /**
   * The state after further events.
   *
   * @param known rows of the messages that the events name (others pass through unchanged)
   * @param events events that the known rows have not seen
   */
  public static Dataset<Row> updated(Dataset<Row> known, Dataset<Row> events) {
    return merged(ofKnown(known).unionByName(ofEvents(events)));
  }

  /** The id of the message an event is about: the key of {@link #updated}'s known rows. */
  public static Dataset<Row> touched(Dataset<Row> events) {
    return messageEvents(events).select(col(Events.OBJECT_ID).as(Messages.MESSAGE_ID)).distinct();
  }

  private static Dataset<Row> messageEvents(Dataset<Row> events) {
    Column changes =
        EventColumns.isOfType(EventType.UPDATE, EventType.DELETE)
            .and(
                EventColumns.isAbout(ObjectType.GROUP, ObjectType.PERSON, ObjectType.ACTIVITY)
                    .unary_$bang());
    return events.where(EventColumns.isOfType(EventType.CREATE).or(changes));
  }

  private static Dataset<Row> ofEvents(Dataset<Row> events) {
    Column creates = EventColumns.isOfType(EventType.CREATE);
    Column edits = EventColumns.isOfType(EventType.UPDATE);
    Column deletes = EventColumns.isOfType(EventType.DELETE);
    Column counts = col(Events.LIKES_TOTAL_COUNT).isNotNull().and(deletes.unary_$bang());
    Column createdAt =
        coalesce(col(Events.OCCURRED_AT), col(Events.OBJECT_PUBLISHED_AT), col(Events.RAW_AT));
    Column happenedAt = EventColumns.happenedAt();
    return messageEvents(events)
        .select(
            col(Events.OBJECT_ID).as(Messages.MESSAGE_ID),
            col(Events.SOURCE),
            when(creates, creation(createdAt, lit(true))).as(CREATION),
            when(edits, edit(happenedAt, col(Events.EVENT_ID))).as(EDIT),
            when(edits, lit(1)).otherwise(lit(0)).as(Messages.EDIT_COUNT),
            when(deletes, happenedAt).as(Messages.DELETED_AT),
            when(
                    counts,
                    likes(
                        when(creates, createdAt).otherwise(happenedAt),
                        col(Events.LIKES_TOTAL_COUNT)))
                .as(LIKES),
            col(Events.LAND_ID));
  }

  private static Dataset<Row> ofKnown(Dataset<Row> known) {
    Column wasCreated = col(Messages.CREATED_AT).isNotNull();
    Column wasEdited = col(Messages.EDIT_COUNT).gt(0);
    Column wasCounted = col(Messages.LIKES_TOTAL_COUNT).isNotNull();
    return known.select(
        col(Messages.MESSAGE_ID),
        col(Messages.SOURCE),
        // Once there is an edit, the content of the creation will never be wanted again.
        when(wasCreated, creation(col(Messages.CREATED_AT), wasEdited.unary_$bang())).as(CREATION),
        when(wasEdited, edit(col(Messages.EDITED_AT), col(Messages.EDIT_ID))).as(EDIT),
        col(Messages.EDIT_COUNT),
        col(Messages.DELETED_AT),
        when(wasCounted, likes(col(Messages.LIKES_COUNTED_AT), col(Messages.LIKES_TOTAL_COUNT)))
            .as(LIKES),
        col(Messages.LAND_ID));
  }

  private static Dataset<Row> merged(Dataset<Row> parts) {
    Column edited = col(EDIT).isNotNull();
    Column standing = col(Messages.DELETED_AT).isNull();
    Dataset<Row> state =
        parts
            .groupBy(Messages.MESSAGE_ID)
            .agg(
                min(Messages.SOURCE).as(Messages.SOURCE),
                min(CREATION).as(CREATION),
                max(EDIT).as(EDIT),
                sum(Messages.EDIT_COUNT).cast("int").as(Messages.EDIT_COUNT),
                min(Messages.DELETED_AT).as(Messages.DELETED_AT),
                max(LIKES).as(LIKES),
                max(Messages.LAND_ID).as(Messages.LAND_ID))
            .withColumn(
                "content",
                when(standing, when(edited, contentOf(EDIT)).otherwise(contentOf(CREATION))));
    Dataset<Row> rows =
        state.select(
            col(Messages.MESSAGE_ID),
            col(Messages.SOURCE),
            field(CREATION, Messages.ACTOR_KEY),
            field(CREATION, Messages.ACTOR_KIND),
            field(CREATION, Messages.OBJECT_TYPE),
            field(CREATION, Messages.CREATED_AT),
            to_date(col(CREATION).getField(Messages.CREATED_AT)).as(Messages.CREATED_DAY),
            field(EDIT, Messages.EDITED_AT),
            field(EDIT, Messages.EDIT_ID),
            col(Messages.EDIT_COUNT),
            col(Messages.DELETED_AT),
            field(CREATION, Messages.IN_REPLY_TO_ID),
            field(CREATION, Messages.THREAD_ID),
            field(CREATION, Messages.COMMUNITY_ID),
            field(CREATION, Messages.VISIBILITY),
            field("content", Messages.TITLE),
            field("content", Messages.TEXT),
            field("content", Messages.LANGUAGE_HINT),
            field("content", Messages.MENTIONS),
            field("content", Messages.TAGS),
            field(LIKES, Messages.LIKES_TOTAL_COUNT),
            field(LIKES, Messages.LIKES_COUNTED_AT),
            coalesce(col("content").getField(Messages.ATTACHMENT_COUNT), lit(0))
                .as(Messages.ATTACHMENT_COUNT),
            col(Messages.LAND_ID));
    return EventColumns.inContractOrder(rows, Messages.TABLE);
  }

  /** Compared from the left, so the earliest is the smallest; columns are called alike in both. */
  private static Column creation(Column createdAt, Column withContent) {
    return struct(
        createdAt.as(Messages.CREATED_AT),
        col(Events.ACTOR_KEY),
        col(Events.ACTOR_KIND),
        col(Events.OBJECT_TYPE),
        col(Events.IN_REPLY_TO_ID),
        col(Events.THREAD_ID),
        col(Events.COMMUNITY_ID),
        col(Events.VISIBILITY),
        when(withContent, content()).as("content"));
  }

  /** Compared from the left, so the newest is the largest. */
  private static Column edit(Column editedAt, Column editId) {
    return struct(
        editedAt.as(Messages.EDITED_AT), editId.as(Messages.EDIT_ID), content().as("content"));
  }

  /** What its author said; a deleted message has none of it. */
  private static Column content() {
    return struct(
        col(Events.LANGUAGE_HINT),
        col(Events.MENTIONS),
        col(Events.TAGS),
        col(Events.ATTACHMENT_COUNT),
        col(Events.TITLE),
        col(Events.TEXT));
  }

  private static Column likes(Column countedAt, Column total) {
    return struct(countedAt.as(Messages.LIKES_COUNTED_AT), total.as(Messages.LIKES_TOTAL_COUNT));
  }

  private static Column contentOf(String part) {
    return col(part).getField("content");
  }

  private static Column field(String part, String name) {
    return col(part).getField(name).as(name);
  }
}

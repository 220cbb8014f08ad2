// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Threads;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Each thread's messages side by side, with their people and reactions: what {@code Threads} and
 * {@code Replies} are made from. Worth keeping between the two.
 */
public final class ThreadMessages {
  /** Column with the array of messages. */
  static final String MESSAGES = "messages";

  private static final String LIKE = "LIKE";
  private static final String ACCEPT = "ACCEPT";
  private static final String OWN_TIME = "OWN";

  private ThreadMessages() {}

  /**
   * One row per thread.
   *
   * <p>Reads: activity.messages with the threads of {@link ThreadIds}, activity.reactions, people;
   * a thread must be there whole.
   *
   * <p>Gives: (thread_id, messages); deleted messages and those of bots are kept, marked, because
   * others answer them.
   *
   * <p>Drops: messages whose creation is unknown; withdrawn reactions and those of bots.
   *
   * <p>Units: times in microseconds since 1970 UTC.
   */
  public static Dataset<Row> from(
      Dataset<Row> threaded, Dataset<Row> reactions, PeopleAsOf people) {
    Dataset<Row> created = threaded.where(col(Messages.CREATED_AT).isNotNull());
    Dataset<Row> authored = people.withAttributes(people.withPerson(created), Messages.CREATED_DAY);
    Dataset<Row> reacted =
        reactionsPerMessage(people.withPerson(reactions))
            .withColumnRenamed(Messages.MESSAGE_ID, "reacted_id");
    Column totalLikes =
        coalesce(col("likes"), lit(0L))
            .plus(coalesce(col(Messages.LIKES_TOTAL_COUNT), lit(0)).cast("bigint"));
    // In the order in which ThreadMessage reads them.
    Column message =
        struct(
            col(Messages.MESSAGE_ID).as("id"),
            col(Messages.IN_REPLY_TO_ID).as("answers"),
            unix_micros(col(Messages.CREATED_AT)).as("created_micros"),
            col(PersonDays.PERSON_KEY).as("person"),
            col(Attributes.UNIT_PATH).as("unit"),
            col(PeopleAsOf.IS_PERSON).as("by_person"),
            col(Messages.DELETED_AT).isNotNull().as("deleted"),
            col(Messages.OBJECT_TYPE).as("object_type"),
            col(Messages.SOURCE).as("source"),
            col(Messages.COMMUNITY_ID).as("community"),
            totalLikes.as("likes"),
            coalesce(col("like_micros"), array().cast("array<bigint>")).as("like_micros"),
            col("accepted_micros"));
    return authored
        .join(reacted, col(Messages.MESSAGE_ID).equalTo(col("reacted_id")), "left")
        .groupBy(col(Threads.THREAD_ID))
        .agg(collect_list(message).as(MESSAGES));
  }

  /** A thread in memory, from its row. */
  static Conversation conversation(String threadId, Seq<Row> messages) {
    return new Conversation(
        threadId, CollectionConverters.asJava(messages).stream().map(ThreadMessage::of).toList());
  }

  /** (message_id, likes, like_micros, accepted_micros): standing reactions of people. */
  private static Dataset<Row> reactionsPerMessage(Dataset<Row> reactions) {
    Column standing =
        col(Reactions.WITHDRAWN_AT)
            .isNull()
            .and(col(Reactions.MESSAGE_ID).isNotNull())
            .and(col(PeopleAsOf.IS_PERSON));
    Column isLike = col(Reactions.REACTION_TYPE).equalTo(LIKE);
    Column isAccept = col(Reactions.REACTION_TYPE).equalTo(ACCEPT);
    Column ownTime =
        when(col(Reactions.TIME_BASIS).equalTo(OWN_TIME), unix_micros(col(Reactions.REACTED_AT)));
    return reactions
        .where(standing)
        .groupBy(col(Reactions.MESSAGE_ID))
        .agg(
            count_if(isLike).as("likes"),
            collect_list(when(isLike, ownTime)).as("like_micros"),
            min(when(isAccept, unix_micros(col(Reactions.REACTED_AT)))).as("accepted_micros"));
  }
}

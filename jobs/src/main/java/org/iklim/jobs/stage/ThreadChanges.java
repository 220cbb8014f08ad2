// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.network.ThreadIds;
import org.iklim.analytics.network.ThreadMessages;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Threads;

/**
 * The threads that new landings touch, whole.
 *
 * @param gathered their messages, as {@link ThreadMessages} gives them
 * @param staleIds every thread id under which rows of them may have been written before: their own,
 *     and those of all their messages, for a comment whose answered message lands later moves from
 *     the thread named after it to a longer one
 */
record ThreadChanges(Dataset<Row> gathered, Dataset<Row> staleIds) {

  /** Every thread there is. */
  static ThreadChanges everything(SparkSession spark) {
    Dataset<Row> threaded = threaded(spark.table(Messages.TABLE));
    return new ThreadChanges(
        ThreadMessages.from(threaded, spark.table(Reactions.TABLE), people(spark)), null);
  }

  /** The threads with a message or a reaction that has changed after this landing. */
  static ThreadChanges since(SparkSession spark, long landing) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> reactions = spark.table(Reactions.TABLE);
    Dataset<Row> changed =
        messages
            .where(col(Messages.LAND_ID).gt(landing))
            .select(Messages.MESSAGE_ID)
            .unionByName(
                reactions
                    .where(col(Reactions.LAND_ID).gt(landing))
                    .select(Messages.MESSAGE_ID))
            .distinct();
    // Only keys of the history are read; the rest of a message only where its thread has changed.
    Dataset<Row> keys =
        threaded(
                messages.select(Messages.MESSAGE_ID, Messages.THREAD_ID, Messages.IN_REPLY_TO_ID))
            .select(Messages.MESSAGE_ID, Messages.THREAD_ID);
    Dataset<Row> threads =
        keys.join(changed, new String[] {Messages.MESSAGE_ID}, "left_semi")
            .select(Messages.THREAD_ID)
            .distinct();
    Dataset<Row> members =
        keys.join(threads, new String[] {Messages.THREAD_ID}, "left_semi")
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> whole =
        messages
            .drop(Messages.THREAD_ID)
            .join(members, new String[] {Messages.MESSAGE_ID});
    Dataset<Row> theirReactions =
        reactions.join(members, new String[] {Reactions.MESSAGE_ID}, "left_semi");
    Dataset<Row> staleIds =
        members
            .select(Messages.THREAD_ID)
            .union(members.select(Messages.MESSAGE_ID))
            .toDF(Threads.THREAD_ID)
            .distinct();
    return new ThreadChanges(
        ThreadMessages.from(whole, theirReactions, people(spark)), staleIds);
  }

  private static Dataset<Row> threaded(Dataset<Row> messages) {
    return new ThreadIds(rows -> rows.localCheckpoint()).apply(messages);
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE));
  }
}

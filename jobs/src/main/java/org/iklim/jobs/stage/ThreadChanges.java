// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.network.ThreadIds;
import org.iklim.analytics.network.ThreadMessages;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Threads;

/**
 * The threads that new landings touch, whole.
 *
 * @param gathered their messages, as {@link ThreadMessages} gives them
 * @param staleIds every thread id under which rows of them may have been written before: their own,
 *     and those of all their messages, for a comment whose answered message lands later moves from
 *     the thread named after it to a longer one; null where everything is written anew
 * @param kept what lies in memory until {@link #release}
 */
record ThreadChanges(Dataset<Row> gathered, Dataset<Row> staleIds, List<Dataset<Row>> kept) {

  /** Every thread there is. */
  static ThreadChanges everything(SparkSession spark, PeopleAsOf people) {
    Dataset<Row> threaded = threaded(spark.table(Messages.TABLE));
    Dataset<Row> gathered =
        keep(ThreadMessages.from(threaded, spark.table(Reactions.TABLE), people));
    return new ThreadChanges(gathered, null, List.of(gathered));
  }

  /**
   * The threads with a message or a reaction that has changed after this landing, and those of
   * people who have changed.
   */
  static ThreadChanges since(
      SparkSession spark, long landing, PeopleAsOf people, PeopleChanges changedPeople) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> reactions = spark.table(Reactions.TABLE);
    Dataset<Row> changed =
        messages
            .where(col(Messages.LAND_ID).gt(landing))
            .select(Messages.MESSAGE_ID)
            .unionByName(
                reactions.where(col(Reactions.LAND_ID).gt(landing)).select(Messages.MESSAGE_ID));
    if (!changedPeople.isNothing()) {
      changed = changed.union(changedPeople.messages());
    }
    // Only keys of the history are read; the rest of a message only where its thread has changed.
    Dataset<Row> keys =
        threaded(messages.select(Messages.MESSAGE_ID, Messages.THREAD_ID, Messages.IN_REPLY_TO_ID))
            .select(Messages.MESSAGE_ID, Messages.THREAD_ID);
    Dataset<Row> threads =
        keys.join(changed, new String[] {Messages.MESSAGE_ID}, "left_semi")
            .select(Messages.THREAD_ID)
            .distinct();
    Dataset<Row> members = keep(keys.join(threads, new String[] {Messages.THREAD_ID}, "left_semi"));
    Dataset<Row> whole =
        messages.drop(Messages.THREAD_ID).join(members, new String[] {Messages.MESSAGE_ID});
    Dataset<Row> theirReactions =
        reactions.join(members, new String[] {Reactions.MESSAGE_ID}, "left_semi");
    Dataset<Row> staleIds =
        keep(
            members
                .select(Messages.THREAD_ID)
                .union(members.select(Messages.MESSAGE_ID))
                .toDF(Threads.THREAD_ID)
                .distinct());
    Dataset<Row> gathered = keep(ThreadMessages.from(whole, theirReactions, people));
    return new ThreadChanges(gathered, staleIds, List.of(gathered, staleIds, members));
  }

  /** Gives back what is kept: threads and replies have both been made. */
  void release() {
    kept.forEach(Dataset::unpersist);
  }

  private static Dataset<Row> keep(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Dataset<Row> threaded(Dataset<Row> messages) {
    return new ThreadIds(rows -> rows.localCheckpoint()).apply(messages);
  }
}

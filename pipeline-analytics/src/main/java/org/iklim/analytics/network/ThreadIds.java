// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.when;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.iklim.schemas.tables.Messages;

/**
 * The thread of every message. A source that names threads is believed. Else a message without
 * in_reply_to begins a thread, and a comment belongs to the thread of the message it answers,
 * followed up by pointer jumping: each round doubles the length of the path that is known, so that
 * a chain of n comments takes log2(n) rounds.
 *
 * <p>By convention a comment whose answered message is unknown belongs to a thread with the id of
 * that message (an orphan thread, the same for all its comments), and comments that answer each
 * other in a circle to a thread that the smallest id of the circle begins.
 *
 * @param materialize computes a Dataset once and for all, for instance by {@code localCheckpoint}:
 *     without it each round would repeat all earlier ones
 */
public record ThreadIds(UnaryOperator<Dataset<Row>> materialize) {
  private static final String NEXT = "next_id";
  private static final String ROOT = "root_id";
  private static final String SMALLEST = "smallest_id";

  /**
   * The messages with their thread.
   *
   * <p>Reads: activity.messages; all messages of the threads concerned.
   *
   * <p>Gives: the same rows and columns, thread_id never null.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   */
  public Dataset<Row> apply(Dataset<Row> messages) {
    Column thread =
        when(
                col(Messages.THREAD_ID).isNull().and(col(Messages.IN_REPLY_TO_ID).isNull()),
                col(Messages.MESSAGE_ID))
            .otherwise(col(Messages.THREAD_ID));
    Dataset<Row> named = messages.withColumn(Messages.THREAD_ID, thread);
    Dataset<Row> open = named.where(col(Messages.THREAD_ID).isNull());
    if (open.isEmpty()) {
      return named;
    }
    Dataset<Row> roots =
        followed(open, named)
            .select(col(Messages.MESSAGE_ID).as("resolved_id"), col(ROOT).as("resolved_root"));
    return named
        .join(roots, col(Messages.MESSAGE_ID).equalTo(col("resolved_id")), "left")
        .withColumn(Messages.THREAD_ID, coalesce(col(Messages.THREAD_ID), col("resolved_root")))
        .drop("resolved_id", "resolved_root");
  }

  private Dataset<Row> followed(Dataset<Row> open, Dataset<Row> named) {
    Dataset<Row> paths = materialize.apply(firstStep(open, named));
    long unresolved = unresolved(paths);
    long reach = 1;
    while (unresolved > 0) {
      paths = materialize.apply(jump(paths));
      reach = 2 * reach;
      long left = unresolved(paths);
      if (left == unresolved && reach >= unresolved) {
        return closeCircles(paths); // whatever is not in a circle is resolved by now
      }
      unresolved = left;
    }
    return paths;
  }

  /** One step up: (message, next or null, root or null, smallest id passed). */
  private static Dataset<Row> firstStep(Dataset<Row> open, Dataset<Row> named) {
    Dataset<Row> parents =
        named.select(
            col(Messages.MESSAGE_ID).as("parent_id"), col(Messages.THREAD_ID).as("parent_thread"));
    Column answered = col(Messages.IN_REPLY_TO_ID);
    Column unknown = col("parent_id").isNull();
    Column goesOn = col("parent_id").isNotNull().and(col("parent_thread").isNull());
    return open.join(parents, answered.equalTo(col("parent_id")), "left")
        .select(
            col(Messages.MESSAGE_ID),
            when(goesOn, answered).as(NEXT),
            when(unknown, answered).otherwise(col("parent_thread")).as(ROOT),
            col(Messages.MESSAGE_ID).as(SMALLEST));
  }

  /** Every path goes on where the path it has reached has come to. */
  private static Dataset<Row> jump(Dataset<Row> paths) {
    Dataset<Row> reached =
        paths.select(
            col(Messages.MESSAGE_ID).as("reached_id"),
            col(NEXT).as("reached_next"),
            col(ROOT).as("reached_root"),
            col(SMALLEST).as("reached_smallest"));
    return paths
        .join(reached, col(NEXT).equalTo(col("reached_id")), "left")
        .select(
            col(Messages.MESSAGE_ID),
            col("reached_next").as(NEXT),
            coalesce(col(ROOT), col("reached_root")).as(ROOT),
            least(col(SMALLEST), col("reached_smallest")).as(SMALLEST));
  }

  /** Every unresolved path has gone round its circle: what lies ahead of its end is the circle. */
  private static Dataset<Row> closeCircles(Dataset<Row> paths) {
    Dataset<Row> circle =
        paths.select(
            col(Messages.MESSAGE_ID).as("reached_id"), col(SMALLEST).as("reached_smallest"));
    return paths
        .join(circle, col(NEXT).equalTo(col("reached_id")), "left")
        .select(col(Messages.MESSAGE_ID), coalesce(col(ROOT), col("reached_smallest")).as(ROOT));
  }

  private static long unresolved(Dataset<Row> paths) {
    return paths.where(functions.isnull(col(ROOT))).count();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Threads;

/**
 * Which threads nobody answers. A question of an hour ago is not unanswered: one has to wait as
 * long as {@code unanswered_share_3d} does.
 */
public final class OpenThreads {
  /** Whole days that a thread is watched before it counts. */
  public static final int PATIENCE_DAYS = 3;

  /** Whether nobody has answered. */
  public static final String IS_OPEN = "is_open";

  private OpenThreads() {}

  /**
   * The threads that were watched for long enough.
   *
   * <p>Reads: network.threads.
   *
   * <p>Gives: (thread_id, is_open).
   *
   * <p>Drops: threads that began less than three days before the end of the last day.
   *
   * <p>Units: none.
   *
   * @param lastDay last UTC date of which something is known; later answers are not
   */
  public static Dataset<Row> watched(Dataset<Row> threads, LocalDate lastDay) {
    Timestamp end = Timestamp.from(lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    Column answer = col(Threads.FIRST_RESPONSE_AT);
    return threads
        .where(col(Threads.STARTED_DAY).leq(lit(Date.valueOf(lastDay.minusDays(PATIENCE_DAYS)))))
        .select(col(Threads.THREAD_ID), answer.isNull().or(answer.geq(lit(end))).as(IS_OPEN));
  }
}

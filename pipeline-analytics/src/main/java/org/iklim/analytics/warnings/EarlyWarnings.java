// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;

/**
 * What groups became upset about.
 *
 * @param people persons and their attributes over time
 * @param rules when a group is warned of
 * @param today last UTC date of which something is known
 */
public record EarlyWarnings(PeopleAsOf people, WarningRules rules, LocalDate today) {
  /** Days that are scanned: the past to compare with, and the life of a warning. */
  private static final int LOOK_BACK = 182;

  /** Days whose rows no longer depend on what lies before the scanned days. */
  private static final int SETTLED = 91;

  /** The first day of what a scan reads. */
  public LocalDate first() {
    return today.minusDays(LOOK_BACK - 1L);
  }

  /** Rows of weeks from this day on are replaced by a scan; older ones stay as they were. */
  public LocalDate replacedFrom() {
    return today.minusDays(SETTLED - 1L);
  }

  /**
   * One row per warning and week of its life.
   *
   * <p>Reads: language.messages, activity.messages and network.threads, at least from {@link
   * #first} on.
   *
   * <p>Gives: metrics.warnings of the scanned days. The last step is one task: counts are few.
   *
   * <p>Drops: messages without a score, of bots, or of an unknown author; groups of fewer people
   * than the rules ask for.
   *
   * <p>Units: points of an index of 0 to 100.
   */
  public Dataset<Row> from(Dataset<Row> language, Dataset<Row> messages, Dataset<Row> threads) {
    return new VoiceDays(people, first(), today)
        .from(language, messages, threads)
        .repartition(1)
        .mapPartitions(new WarningRows(rules, first(), today), Encoders.row(WarningRows.SCHEMA));
  }
}

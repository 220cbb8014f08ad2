// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;

/**
 * What groups became upset about.
 *
 * @param people persons and their attributes over time
 * @param rules when a group is warned of
 * @param first first UTC date that is scanned
 * @param today last UTC date of which something is known
 */
public record EarlyWarnings(
    PeopleAsOf people, WarningRules rules, LocalDate first, LocalDate today) {
  /**
   * Days that a night scans: those that it replaces, the longest life of a trouble, and before that
   * a past to compare with.
   */
  private static final int LOOK_BACK = 182;

  /** Days whose rows a night replaces; older rows stay as they were told. */
  private static final int REPLACED = 28;

  /** Days before the first that is judged: the past to compare it with. */
  private static final int PAST = 98;

  /** What a night scans. */
  public static EarlyWarnings nightly(PeopleAsOf people, WarningRules rules, LocalDate today) {
    return new EarlyWarnings(people, rules, today.minusDays(LOOK_BACK - 1L), today);
  }

  /** What tells the warnings that would have been raised from one day to another. */
  public static EarlyWarnings between(
      PeopleAsOf people, WarningRules rules, LocalDate from, LocalDate to) {
    return new EarlyWarnings(people, rules, from.minusDays(PAST), to);
  }

  /**
   * Rows of weeks from this Monday on are replaced by a night.
   *
   * @param told last day of the night before, whose week may not have been over
   */
  public LocalDate replacedFrom(LocalDate told) {
    LocalDate usual =
        today.minusDays(REPLACED - 1L).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate open = WarningWeeks.monday(told);
    return open.isBefore(usual) ? open : usual;
  }

  /**
   * One row per warning and week of its life.
   *
   * <p>Reads: language.messages, activity.messages and network.threads, at least from the first day
   * on.
   *
   * <p>Gives: metrics.warnings of the scanned days. The last step is one task: counts are few.
   *
   * <p>Drops: messages without a score, of bots, or of an unknown author; groups of fewer people
   * than the rules ask for.
   *
   * <p>Units: points of an index of 0 to 100.
   */
  public Dataset<Row> from(Dataset<Row> language, Dataset<Row> messages, Dataset<Row> threads) {
    return new VoiceDays(people, first, today)
        .from(language, messages, threads)
        .repartition(1)
        .mapPartitions(new WarningRows(rules, first, today), Encoders.row(WarningRows.SCHEMA));
  }
}

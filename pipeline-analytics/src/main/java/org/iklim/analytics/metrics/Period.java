// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * A length of time over which a metric counts, shortest first; days are UTC, weeks are ISO (from
 * Monday).
 */
public enum Period {
  DAY,
  WEEK,
  MONTH;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Its name in tables: day, week, month. */
  public String label() {
    return label;
  }

  /** First day of the period that holds a day. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** First day of the period so many periods later; negative for earlier. */
  public LocalDate plus(LocalDate start, int periods) {
    return switch (this) {
      case DAY -> start.plusDays(periods);
      case WEEK -> start.plusWeeks(periods);
      case MONTH -> start.plusMonths(periods);
    };
  }

  /** First day after the period that begins on a day. */
  public LocalDate end(LocalDate start) {
    return plus(start, 1);
  }

  /**
   * What a period's past is counted in: a week or a month before the same one, but a day is
   * compared with the same weekday of earlier weeks.
   */
  LocalDate earlier(LocalDate start, int steps) {
    return this == DAY ? start.minusWeeks(steps) : plus(start, -steps);
  }

  /** First day of the period that holds the day in a column. */
  public Column start(Column day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> date_sub(day, weekday(day));
      case MONTH -> trunc(day, "month");
    };
  }

  /** The period with a label. */
  public static Period of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Measures;

/**
 * The periods that a step computes.
 *
 * @param starts first days by length; a length without an entry is not wanted
 */
public record WantedPeriods(Map<Period, ? extends Set<LocalDate>> starts) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * One period.
   *
   * @param period its length
   * @param first its first day
   */
  record Span(Period period, LocalDate first) {
    /** That of a row with the columns period and first_day. */
    static Span of(Row row) {
      int day = row.<Integer>getAs(GroupRollUp.FIRST_DAY);
      return new Span(Period.of(row.getAs(Measures.PERIOD)), LocalDate.ofEpochDay(day));
    }

    /** The first day after it. */
    LocalDate end() {
      return period.end(first);
    }
  }

  /** Whether a period is wanted. */
  boolean contains(Span span) {
    Set<LocalDate> wanted = starts.get(span.period());
    return wanted != null && wanted.contains(span.first());
  }

  /** Those that hold a day, shortest first. */
  Span[] holding(LocalDate day) {
    return Stream.of(Period.values())
        .map(period -> new Span(period, period.start(day)))
        .filter(this::contains)
        .toArray(Span[]::new);
  }
}

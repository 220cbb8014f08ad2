// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/** Days as few ranges: a condition that file pruning can use. */
final class DayRanges {
  /** First day of each range, and the first day after it; ranges neither meet nor overlap. */
  private final TreeMap<LocalDate, LocalDate> ranges = new TreeMap<>();

  /** Adds the days from one to the day before another. */
  void add(LocalDate first, LocalDate end) {
    LocalDate from = first;
    LocalDate to = end;
    Map.Entry<LocalDate, LocalDate> near = ranges.floorEntry(to);
    while (near != null && !near.getValue().isBefore(from)) {
      from = near.getKey().isBefore(from) ? near.getKey() : from;
      to = near.getValue().isAfter(to) ? near.getValue() : to;
      ranges.remove(near.getKey());
      near = ranges.floorEntry(to);
    }
    ranges.put(from, to);
  }

  /** Whether the day in a column is in one of the ranges. */
  Column contain(String dayColumn) {
    Column inside = lit(false);
    for (Map.Entry<LocalDate, LocalDate> range : ranges.entrySet()) {
      Column day = col(dayColumn);
      inside =
          inside.or(
              day.geq(lit(Date.valueOf(range.getKey())))
                  .and(day.lt(lit(Date.valueOf(range.getValue())))));
    }
    return inside;
  }
}

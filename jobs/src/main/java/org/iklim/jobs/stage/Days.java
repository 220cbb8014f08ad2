// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sets of UTC dates, as data and as SQL. */
final class Days {
  private Days() {}

  /** The dates in a column, without null. */
  static NavigableSet<LocalDate> in(Dataset<Row> rows, String column) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Row row : rows.select(column).distinct().collectAsList()) {
      if (!row.isNullAt(0)) {
        Date date = row.getDate(0);
        days.add(date.toLocalDate());
      }
    }
    return days;
  }

  /** A SQL condition of literals that holds on these days; days in a row become one range. */
  static String condition(String column, SortedSet<LocalDate> days) {
    List<String> ranges = new ArrayList<>();
    NavigableSet<LocalDate> left = new TreeSet<>(days);
    while (!left.isEmpty()) {
      LocalDate first = left.first();
      LocalDate end = first;
      while (left.remove(end)) {
        end = end.plusDays(1);
      }
      ranges.add(
          "("
              + (column + " >= DATE'" + first + "'")
              + " AND "
              + (column + " < DATE'" + end + "'")
              + ")");
    }
    return ranges.isEmpty() ? "false" : String.join(" OR ", ranges);
  }

  /** As {@link #condition}, for the whole months of these days: as partitions lie. */
  static String months(String column, SortedSet<LocalDate> days) {
    NavigableSet<LocalDate> whole = new TreeSet<>();
    for (LocalDate day : days) {
      LocalDate first = day.withDayOfMonth(1);
      if (!whole.contains(first)) {
        first.datesUntil(first.plusMonths(1)).forEach(whole::add);
      }
    }
    return condition(column, whole);
  }
}

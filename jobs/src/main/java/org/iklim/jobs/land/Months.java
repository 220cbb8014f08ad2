// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The months of a date column as a SQL condition of literals, which prunes partitions. */
final class Months {
  private Months() {}

  /**
   * A condition that holds for every row of the Dataset and for as few other months as possible.
   *
   * @param rows rows with the date column
   * @param day name of the date column
   * @param alias the table's name in the condition
   */
  static String condition(Dataset<Row> rows, String day, String alias) {
    SortedSet<YearMonth> months = new TreeSet<>();
    List<String> parts = new ArrayList<>();
    String column = alias + "." + day;
    for (Row row : rows.select(day).distinct().collectAsList()) {
      if (row.isNullAt(0)) {
        parts.add(column + " IS NULL");
      } else {
        Date date = row.getDate(0);
        months.add(YearMonth.from(date.toLocalDate()));
      }
    }
    while (!months.isEmpty()) {
      YearMonth first = months.first();
      YearMonth end = first;
      while (months.remove(end)) {
        end = end.plusMonths(1);
      }
      parts.add(
          "("
              + (column + " >= DATE'" + first.atDay(1) + "'")
              + " AND "
              + (column + " < DATE'" + end.atDay(1) + "')"));
    }
    return parts.isEmpty() ? "false" : parts.stream().collect(Collectors.joining(" OR "));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.climate.ClimateIndex;
import org.iklim.analytics.metrics.Period;
import org.iklim.schemas.tables.Climate;

/** The weeks and months whose figures a run computes, and those that it judges again. */
final class ClimatePeriods {
  private static final List<Period> PERIODS = List.of(Period.WEEK, Period.MONTH);
  private static final StructType SCHEMA =
      StructType.fromDDL(
          String.format(
              "%s STRING NOT NULL, %s DATE NOT NULL, %s DATE NOT NULL",
              Climate.PERIOD, Climate.PERIOD_START, ClimateIndex.PERIOD_END));

  private final NavigableSet<LocalDate> days;

  /** The periods in which these days lie. */
  ClimatePeriods(NavigableSet<LocalDate> days) {
    this.days = days;
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  /** One row per period to compute: (period, period_start, period_end). */
  Dataset<Row> toCompute(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (Period period : PERIODS) {
      for (LocalDate start : starts(period)) {
        rows.add(
            RowFactory.create(
                period.label(), Date.valueOf(start), Date.valueOf(period.end(start))));
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** A condition on the rows of the periods to compute. */
  String computed() {
    List<String> conditions = new ArrayList<>();
    for (Period period : PERIODS) {
      for (LocalDate start : starts(period)) {
        conditions.add(at(period, "=", start));
      }
    }
    return String.join(" OR ", conditions);
  }

  /**
   * A condition on the rows that are given anew: what is computed, and all later periods, which are
   * compared with it.
   */
  String judged() {
    if (days.isEmpty()) {
      return "false";
    }
    return String.join(" OR ", PERIODS.stream().map(p -> at(p, ">=", starts(p).first())).toList());
  }

  private NavigableSet<LocalDate> starts(Period period) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    days.forEach(day -> starts.add(period.start(day)));
    return starts;
  }

  private static String at(Period period, String comparison, LocalDate start) {
    return String.format(
        "(%s = '%s' AND %s %s DATE'%s')",
        Climate.PERIOD, period.label(), Climate.PERIOD_START, comparison, start);
  }
}

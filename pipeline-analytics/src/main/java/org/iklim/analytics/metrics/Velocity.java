// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.iklim.schemas.tables.Measures;

/**
 * Every period's volume beside that of the eight before it.
 *
 * @param window the periods to compute
 */
record Velocity(MetricWindow window) {
  /** Number of the period in its series: neighbours differ by one. */
  static final String INDEX = "series_index";

  static final String PAST = "past";

  private static final String SERIES = "series";
  private static final Date A_MONDAY = Date.valueOf(LocalDate.of(1970, 1, 5));

  /**
   * One row per group and period of the window with any message.
   *
   * <p>Reads: metrics.measures, rows of {@code messages}.
   *
   * <p>Gives: (group_type, group_id, period, period_start, value, people_count, series_index, past)
   * where past holds (series_index, period_start, value) of those of the eight periods before that
   * have a row. One shuffle.
   *
   * <p>Drops: other metrics.
   *
   * <p>Units: value in messages.
   */
  Dataset<Row> pasts(Dataset<Row> measures) {
    Column start = col(Measures.PERIOD_START);
    Column isDay = col(Measures.PERIOD).equalTo(Period.DAY.label());
    Column isMonth = col(Measures.PERIOD).equalTo(Period.MONTH.label());
    Column week = floor(date_diff(start, lit(A_MONDAY)).divide(7)).cast("int");
    Column index = when(isMonth, year(start).multiply(12).plus(month(start))).otherwise(week);
    // A Tuesday is compared with Tuesdays.
    Column series = when(isDay, weekday(start)).otherwise(0);
    WindowSpec before =
        Window.partitionBy(
                col(Measures.GROUP_TYPE), col(Measures.GROUP_ID), col(Measures.PERIOD), col(SERIES))
            .orderBy(col(INDEX))
            .rangeBetween(-MetricWindow.PAST_PERIODS, -1);
    Column entry = struct(col(INDEX), col(Measures.PERIOD_START), col(Measures.VALUE));
    return measures
        .where(col(Measures.METRIC).equalTo(Metric.MESSAGES.label()))
        .withColumn(INDEX, index)
        .withColumn(SERIES, series)
        .withColumn(PAST, collect_list(entry).over(before))
        .where(window.replaces(Metric.Family.VELOCITY))
        .where(col(Measures.VALUE).gt(0))
        .select(
            col(Measures.GROUP_TYPE),
            col(Measures.GROUP_ID),
            col(Measures.PERIOD),
            col(Measures.PERIOD_START),
            col(Measures.VALUE),
            col(Measures.PEOPLE_COUNT),
            col(INDEX),
            col(PAST));
  }
}

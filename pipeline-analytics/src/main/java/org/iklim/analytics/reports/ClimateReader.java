// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.reports.page.ClimateFigure;
import org.iklim.analytics.reports.page.Figure;
import org.iklim.analytics.reports.page.Group;
import org.iklim.schemas.tables.ReportsClimate;

/**
 * The rows about the climate that a leader's page is made from.
 *
 * <p>Reads: reports.climate.
 *
 * <p>Gives: half a year of weeks of the organisation and its units.
 *
 * <p>Drops: months; locations, levels, functions and communities, which the page does not show.
 *
 * <p>Units: points of the index.
 *
 * @param climate reports.climate
 */
public record ClimateReader(Dataset<Row> climate) {
  private static final int WEEKS = 27;
  private static final String POINTS = "points";

  /** The rows up to a day; none without one. */
  public List<ClimateFigure> upTo(LocalDate day) {
    if (day == null) {
      return List.of();
    }
    Column start = col(ReportsClimate.PERIOD_START);
    return climate
        .where(col(ReportsClimate.PERIOD).equalTo(Period.WEEK.label()))
        .where(col(ReportsClimate.GROUP_TYPE).isin(Group.ORGANISATION, Group.UNIT))
        .where(start.leq(lit(Date.valueOf(day))))
        .where(start.geq(lit(Date.valueOf(day.minusWeeks(WEEKS)))))
        .collectAsList()
        .stream()
        .map(ClimateReader::figure)
        .toList();
  }

  private static ClimateFigure figure(Row row) {
    long people = row.<Long>getAs(ReportsClimate.PEOPLE_COUNT);
    Double weighted = row.getAs(ReportsClimate.WEIGHTED_INDEX);
    Double change = row.getAs(ReportsClimate.CHANGE_POINTS);
    return new ClimateFigure(
        new Group(
            row.getAs(ReportsClimate.GROUP_TYPE),
            row.getAs(ReportsClimate.GROUP_ID),
            row.getAs(ReportsClimate.GROUP_NAME),
            row.getAs(ReportsClimate.PARENT_ID)),
        row.getAs(ReportsClimate.ASPECT),
        row.<Date>getAs(ReportsClimate.PERIOD_START).toLocalDate(),
        points(row, people, ReportsClimate.CLIMATE_INDEX, ReportsClimate.LOW, ReportsClimate.HIGH),
        points(
            row,
            people,
            ReportsClimate.SHRUNK_INDEX,
            ReportsClimate.SHRUNK_LOW,
            ReportsClimate.SHRUNK_HIGH),
        weighted == null
            ? null
            : points(
                row,
                people,
                ReportsClimate.WEIGHTED_INDEX,
                ReportsClimate.WEIGHTED_LOW,
                ReportsClimate.WEIGHTED_HIGH),
        row.getAs(ReportsClimate.SILENT_SHARE),
        row.getAs(ReportsClimate.EXPECTED_INDEX),
        change == null
            ? null
            : points(
                row,
                people,
                ReportsClimate.CHANGE_POINTS,
                ReportsClimate.CHANGE_LOW,
                ReportsClimate.CHANGE_HIGH),
        row.getAs(ReportsClimate.FIGURE_OF),
        row.getAs(ReportsClimate.VERDICT));
  }

  private static Figure points(Row row, long people, String value, String low, String high) {
    return new Figure(row.getAs(value), row.getAs(low), row.getAs(high), POINTS, people, null);
  }
}

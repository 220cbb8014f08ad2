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
import org.iklim.analytics.reports.page.ClimateModel;
import org.iklim.analytics.reports.page.Figure;
import org.iklim.analytics.reports.page.Group;
import org.iklim.schemas.tables.ReportsClimate;
import org.iklim.schemas.tables.ReportsThemes;
import org.iklim.schemas.tables.ReportsWarnings;

/**
 * The rows about the climate that a leader's page is made from.
 *
 * <p>Reads: reports.climate, reports.warnings, reports.themes.
 *
 * <p>Gives: half a year of weeks of the organisation and its units; warnings and themes of the last
 * weeks.
 *
 * <p>Drops: months; locations, levels, functions and communities, which the page does not show.
 *
 * <p>Units: points of the index.
 *
 * @param climate reports.climate
 * @param warnings reports.warnings
 * @param themes reports.themes
 */
public record ClimateReader(Dataset<Row> climate, Dataset<Row> warnings, Dataset<Row> themes) {
  private static final int WEEKS = 27;

  /** The week of the page, and one more that may not be over. */
  private static final int WEEKS_OF_WARNINGS = 2;

  private static final String POINTS = "points";

  /** The rows up to a day; none without one. */
  public ClimateModel upTo(LocalDate day) {
    return day == null
        ? ClimateModel.NONE
        : new ClimateModel(figures(day), warnings(day), themes(day));
  }

  private List<ClimateFigure> figures(LocalDate day) {
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

  private List<ClimateModel.Warning> warnings(LocalDate day) {
    return recent(warnings.where(col(ReportsWarnings.WITHIN_BUDGET)), day).stream()
        .map(
            row ->
                new ClimateModel.Warning(
                    new Group(
                        row.getAs(ReportsWarnings.GROUP_TYPE),
                        row.getAs(ReportsWarnings.GROUP_ID),
                        row.getAs(ReportsWarnings.GROUP_NAME),
                        null),
                    row.getAs(ReportsWarnings.ASPECT),
                    row.<Date>getAs(ReportsWarnings.WEEK_START).toLocalDate(),
                    row.<Date>getAs(ReportsWarnings.SINCE_DAY).toLocalDate(),
                    row.getAs(ReportsWarnings.STATE),
                    points(
                        row,
                        row.<Long>getAs(ReportsWarnings.PEOPLE_COUNT),
                        ReportsWarnings.LOSS_POINTS,
                        ReportsWarnings.LOSS_LOW,
                        ReportsWarnings.LOSS_HIGH),
                    row.<Double>getAs(ReportsWarnings.Q_VALUE),
                    row.<Long>getAs(ReportsWarnings.UNANSWERED_COUNT),
                    row.getAs(ReportsWarnings.NEXT_STEP),
                    row.<Long>getAs(ReportsWarnings.BEYOND_BUDGET_COUNT)))
        .toList();
  }

  private List<ClimateModel.Theme> themes(LocalDate day) {
    return recent(themes, day).stream()
        .map(
            row ->
                new ClimateModel.Theme(
                    new Group(
                        row.getAs(ReportsThemes.GROUP_TYPE),
                        row.getAs(ReportsThemes.GROUP_ID),
                        row.getAs(ReportsThemes.GROUP_NAME),
                        null),
                    row.getAs(ReportsThemes.ASPECT),
                    row.<Date>getAs(ReportsThemes.WEEK_START).toLocalDate(),
                    row.<Long>getAs(ReportsThemes.PEOPLE_COUNT),
                    row.<Long>getAs(ReportsThemes.UNANSWERED_COUNT),
                    row.getAs(ReportsThemes.SIGNAL),
                    row.getList(row.fieldIndex(ReportsThemes.PHRASES))))
        .toList();
  }

  /** Warnings and themes name their week alike. */
  private static List<Row> recent(Dataset<Row> rows, LocalDate day) {
    Column week = col(ReportsWarnings.WEEK_START);
    return rows.where(week.leq(lit(Date.valueOf(day))))
        .where(week.geq(lit(Date.valueOf(day.minusWeeks(WEEKS_OF_WARNINGS)))))
        .collectAsList();
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

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.metrics.Reason;
import org.iklim.analytics.reports.page.ClimateModel;
import org.iklim.analytics.reports.page.Figure;
import org.iklim.analytics.reports.page.Group;
import org.iklim.analytics.reports.page.NetworkModel;
import org.iklim.analytics.reports.page.ReportModel;
import org.iklim.analytics.reports.page.ReportModel.Burst;
import org.iklim.analytics.reports.page.ReportModel.HourCell;
import org.iklim.analytics.reports.page.ReportModel.Measure;
import org.iklim.analytics.reports.page.ReportModel.UnitReply;
import org.iklim.analytics.reports.page.ReportRequest;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.UnitReplies;

/**
 * The rows that a leader's page is made from, out of the published tables.
 *
 * <p>Reads: reports.measures, reports.hourly_profiles, reports.bursts, reports.unit_replies.
 *
 * <p>Gives: a {@link ReportModel}: half a year of weeks of the group the page is about, nine weeks
 * of every other group, a quarter of bursts, hours and replies. Published tables are small; what is
 * collected is some tens of thousands of rows at most.
 *
 * <p>Drops: metrics this version does not know; sources and locations, which the page does not
 * show.
 *
 * <p>Units: as in the tables.
 *
 * @param measures reports.measures
 * @param hours reports.hourly_profiles
 * @param bursts reports.bursts
 * @param replies reports.unit_replies
 */
public record ReportReader(
    Dataset<Row> measures, Dataset<Row> hours, Dataset<Row> bursts, Dataset<Row> replies) {
  private static final int WEEKS_OF_SCOPE = 26;

  /** The week of the page and the eight it is compared with. */
  private static final int WEEKS_OF_OTHERS = 9;

  private static final int MONTHS = 3;

  private static final List<String> METRICS =
      Arrays.stream(Metric.values()).map(Metric::label).toList();

  /**
   * The last day the published numbers cover: a day with numbers, or the end of a week that was
   * over when they were made (a Sunday is often too quiet to have numbers of its own).
   *
   * @return empty if nothing about the organisation is published
   */
  public Optional<LocalDate> lastDay() {
    Column start = col(Measures.PERIOD_START);
    Column isOver =
        col(Measures.METRIC)
            .equalTo(Metric.VELOCITY_SCORE.label())
            .and(not(col(Measures.REASON).eqNullSafe(Reason.PERIOD_NOT_OVER.name())));
    Column day = when(isPeriod(Period.DAY), start);
    Column weekEnd = when(isPeriod(Period.WEEK).and(isOver), date_add(start, 6));
    Column weekStart = when(isPeriod(Period.WEEK), start);
    Row last =
        measures
            .where(isGroup(Group.WHOLE))
            .agg(max(greatest(day, weekEnd, weekStart)).as("last_day"))
            .first();
    return Optional.ofNullable(last.getDate(0)).map(Date::toLocalDate);
  }

  /** The rows for a page. */
  public ReportModel read(ReportRequest request) {
    Optional<LocalDate> week = lastWeek(request);
    return week.isEmpty()
        ? ReportModel.empty()
        : new ReportModel(
            weeks(request, week.get()),
            hours(request.asOf()),
            bursts(week.get()),
            replies(request.asOf()),
            ClimateModel.NONE,
            NetworkModel.NONE);
  }

  /** The last week begun by the day with a number of the page's group. */
  private Optional<LocalDate> lastWeek(ReportRequest request) {
    if (request.asOf() == null) {
      return Optional.empty();
    }
    Row last =
        measures
            .where(isPeriod(Period.WEEK).and(isGroup(request.scope())))
            .where(col(Measures.PERIOD_START).leq(day(request.asOf())))
            .agg(max(col(Measures.PERIOD_START)))
            .first();
    return Optional.ofNullable(last.getDate(0)).map(Date::toLocalDate);
  }

  private List<Measure> weeks(ReportRequest request, LocalDate last) {
    Column start = col(Measures.PERIOD_START);
    // One week more than is compared: the last one may not be over.
    Column isRecent = start.geq(day(last.minusWeeks(WEEKS_OF_OTHERS)));
    Column isOfScope =
        isGroup(request.scope()).and(start.geq(day(last.minusWeeks(WEEKS_OF_SCOPE))));
    Column isShown =
        col(Measures.GROUP_TYPE)
            .isin(Group.ORGANISATION, Group.UNIT, Group.LEVEL, Group.COMMUNITY)
            .and(col(Measures.METRIC).isin(METRICS.toArray()));
    return measures
        .where(isPeriod(Period.WEEK).and(isShown))
        .where(start.leq(day(request.asOf())).and(isRecent.or(isOfScope)))
        .collectAsList()
        .stream()
        .map(ReportReader::measure)
        .toList();
  }

  private static Measure measure(Row row) {
    return new Measure(
        group(row),
        date(row, Measures.PERIOD_START),
        Metric.valueOf(row.<String>getAs(Measures.METRIC).toUpperCase(Locale.ROOT)),
        new Figure(
            row.getAs(Measures.VALUE),
            row.getAs(Measures.LOW),
            row.getAs(Measures.HIGH),
            row.getAs(Measures.UNIT),
            row.<Long>getAs(Measures.PEOPLE_COUNT),
            row.getAs(Measures.REASON)));
  }

  private List<HourCell> hours(LocalDate asOf) {
    return hours
        .where(isWithin(HourlyProfiles.PERIOD_START, asOf))
        .where(col(HourlyProfiles.PERIOD).equalTo(Period.MONTH.label()))
        .where(col(HourlyProfiles.GROUP_TYPE).isin(Group.ORGANISATION, Group.UNIT))
        .collectAsList()
        .stream()
        .map(
            row ->
                new HourCell(
                    group(row),
                    date(row, HourlyProfiles.PERIOD_START),
                    row.<Integer>getAs(HourlyProfiles.ISO_WEEKDAY),
                    row.<Integer>getAs(HourlyProfiles.HOUR),
                    row.<Long>getAs(HourlyProfiles.MESSAGE_COUNT)))
        .toList();
  }

  private List<Burst> bursts(LocalDate week) {
    Column lastDay = col(Bursts.ENDED_DAY);
    return bursts
        .where(col(Bursts.STARTED_DAY).leq(day(week.plusDays(6))))
        .where(lastDay.isNull().or(lastDay.geq(day(week.minusMonths(MONTHS)))))
        .where(col(Bursts.GROUP_TYPE).isin(Group.ORGANISATION, Group.UNIT, Group.COMMUNITY))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Burst(
                    group(row),
                    date(row, Bursts.STARTED_DAY),
                    date(row, Bursts.PEAK_DAY),
                    date(row, Bursts.ENDED_DAY),
                    row.<Long>getAs(Bursts.MESSAGE_COUNT),
                    row.<Double>getAs(Bursts.EXPECTED_COUNT),
                    row.<Long>getAs(Bursts.PEOPLE_COUNT)))
        .toList();
  }

  private List<UnitReply> replies(LocalDate asOf) {
    return replies
        .where(isWithin(UnitReplies.PERIOD_START, asOf))
        .where(col(UnitReplies.PERIOD).isin(Period.WEEK.label(), Period.MONTH.label()))
        .collectAsList()
        .stream()
        .map(
            row ->
                new UnitReply(
                    row.getAs(UnitReplies.PERIOD),
                    date(row, UnitReplies.PERIOD_START),
                    row.<Integer>getAs(UnitReplies.DEPTH),
                    row.getAs(UnitReplies.FROM_UNIT),
                    row.getAs(UnitReplies.TO_UNIT),
                    row.<Long>getAs(UnitReplies.REPLY_COUNT)))
        .toList();
  }

  private static Column isPeriod(Period period) {
    return col(Measures.PERIOD).equalTo(period.label());
  }

  private static Column isGroup(Group group) {
    return col(Measures.GROUP_TYPE)
        .equalTo(group.type())
        .and(col(Measures.GROUP_ID).equalTo(group.id()));
  }

  private static Column isWithin(String start, LocalDate asOf) {
    return col(start).leq(day(asOf)).and(col(start).geq(day(asOf.minusMonths(MONTHS))));
  }

  /** The four group columns have the same names in every published table. */
  private static Group group(Row row) {
    return new Group(
        row.getAs(Measures.GROUP_TYPE),
        row.getAs(Measures.GROUP_ID),
        row.getAs(Measures.GROUP_NAME),
        row.getAs(Measures.PARENT_ID));
  }

  private static LocalDate date(Row row, String column) {
    Date date = row.getAs(column);
    return date == null ? null : date.toLocalDate();
  }

  private static Column day(LocalDate day) {
    return lit(Date.valueOf(day));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.iklim.analytics.statistics.RobustScore;
import org.iklim.schemas.tables.Measures;

/**
 * The velocity scores of one group, each from the volume of a period and that of the eight before
 * it; a day's are the same weekday of earlier weeks. Periods in which the group did not write have
 * no score.
 *
 * <p>The past begins with the first of the eight periods in which the group wrote; silent ones
 * after it count as zero. So a new group has no score until it has a past, and the score needs
 * nothing older than eight periods.
 *
 * @param periods the periods to compute
 * @param asOf up to when the data are known: a period that goes on has no score
 */
record VelocityCells(WantedPeriods periods, Instant asOf) implements MeasuredGroups.Method {
  private static final int FEWEST_PAST_PERIODS = 4;
  private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

  /** Periods that are compared with each other: a Tuesday with Tuesdays. */
  private record Series(Period period, int weekday) {
    static Series of(WantedPeriods.Span span) {
      return new Series(
          span.period(), span.period() == Period.DAY ? span.first().getDayOfWeek().getValue() : 0);
    }
  }

  /** What a group wrote in a period. */
  private record Volume(WantedPeriods.Span span, double messages, long people) {}

  @Override
  public List<MeasuredGroups.Measure> measures(List<Row> rows) {
    Map<Series, NavigableMap<Integer, Volume>> all = new HashMap<>();
    for (Row row : rows) {
      WantedPeriods.Span span = WantedPeriods.Span.of(row);
      Volume volume =
          new Volume(
              span, row.<Double>getAs(Measures.VALUE), row.<Long>getAs(Measures.PEOPLE_COUNT));
      all.computeIfAbsent(Series.of(span), s -> new TreeMap<>()).put(index(span), volume);
    }
    List<MeasuredGroups.Measure> measures = new ArrayList<>();
    for (NavigableMap<Integer, Volume> series : all.values()) {
      for (Volume volume : series.values()) {
        if (volume.messages() > 0 && periods.contains(volume.span())) {
          measures.add(new MeasuredGroups.Measure(volume.span(), cell(volume, series)));
        }
      }
    }
    return measures;
  }

  /** Number of the period in its series: neighbours differ by one. */
  private static int index(WantedPeriods.Span span) {
    LocalDate first = span.first();
    return span.period() == Period.MONTH
        ? first.getYear() * 12 + first.getMonthValue()
        : (int) Math.floorDiv(ChronoUnit.DAYS.between(A_MONDAY, first), 7);
  }

  private Cell cell(Volume volume, NavigableMap<Integer, Volume> series) {
    LocalDate end = volume.span().end();
    if (asOf.isBefore(end.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      return Cell.unknown(Metric.VELOCITY_SCORE, Reason.PERIOD_NOT_OVER, volume.people());
    }
    double[] past = past(volume.span(), series);
    if (past.length < FEWEST_PAST_PERIODS) {
      return Cell.unknown(Metric.VELOCITY_SCORE, Reason.TOO_LITTLE_HISTORY, volume.people());
    }
    double score = RobustScore.of(volume.messages(), past);
    return Cell.of(Metric.VELOCITY_SCORE, score, volume.people());
  }

  /** Volumes since the first, as if each period had so many days: months differ in length. */
  private static double[] past(WantedPeriods.Span span, NavigableMap<Integer, Volume> series) {
    int index = index(span);
    NavigableMap<Integer, Volume> before =
        series.subMap(index - MetricWindow.PAST_PERIODS, true, index, false);
    int first =
        before.entrySet().stream()
            .filter(entry -> entry.getValue().messages() > 0)
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElse(index);
    double[] past = new double[index - first];
    series
        .subMap(first, true, index, false)
        .forEach(
            (number, volume) ->
                past[number - first] = volume.messages() * days(span) / days(volume.span()));
    return past;
  }

  private static double days(WantedPeriods.Span span) {
    return ChronoUnit.DAYS.between(span.first(), span.end());
  }
}

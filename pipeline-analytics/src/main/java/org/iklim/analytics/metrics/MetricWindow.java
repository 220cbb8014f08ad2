// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.expr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.iklim.schemas.tables.Measures;

/**
 * What a run has to read and to replace, from what has changed since the last: a night's work
 * follows the new data, not the history.
 *
 * <table>
 * <caption>Input that each output needs</caption>
 * <tr><th>output</th><th>replaced</th><th>made from</th></tr>
 * <tr><td>metrics.person_days</td><td>changed activity days</td><td>messages and reactions of these
 * days</td></tr>
 * <tr><td>measures, activity family</td><td>the days, weeks and months with a changed activity day,
 * or that were not over at the last run</td><td>person_days of these whole periods</td></tr>
 * <tr><td>measures, threads family</td><td>the days, weeks and months with a changed thread day, or
 * a day of the {@link #OBSERVED_DAYS} before the last run (open threads grow older)</td><td>threads
 * that started in these whole periods</td></tr>
 * <tr><td>measures, velocity family</td><td>the replaced periods of the activity family and those
 * that compare themselves with them: the next {@link #PAST_PERIODS}</td><td>rows of {@code
 * messages} in metrics.measures, of these periods and the {@link #PAST_PERIODS} before</td></tr>
 * <tr><td>hourly_profiles</td><td>months of the activity family</td><td>person_days of these
 * months</td></tr>
 * <tr><td>unit_replies</td><td>weeks and months with a changed reply day</td><td>replies of these
 * whole periods</td></tr>
 * <tr><td>bursts</td><td>those that begin in the {@link #BURST_DAYS} before the first changed
 * activity day or later</td><td>day rows of {@code messages} in metrics.measures, {@link
 * #BURST_HISTORY_DAYS} further back; person_days from where bursts are replaced</td></tr>
 * </table>
 */
public final class MetricWindow {
  /** A thread is watched for an answer this long; later answers change no measure. */
  public static final int OBSERVED_DAYS = 28;

  /** How many earlier periods a velocity is compared with. */
  public static final int PAST_PERIODS = 8;

  /** Longer than a burst can last: after five weeks it has become the expectation. */
  public static final int BURST_DAYS = 91;

  /** Eight weeks of expectation, and quiet days enough for the automaton to forget the start. */
  public static final int BURST_HISTORY_DAYS = 147;

  private final NavigableSet<LocalDate> activityDays;
  private final NavigableSet<LocalDate> activityPeriodDays;
  private final NavigableSet<LocalDate> threadPeriodDays;
  private final NavigableSet<LocalDate> replyDays;
  private final Instant asOf;

  private MetricWindow(Changes changes, Instant previousAsOf, Instant asOf) {
    LocalDate today = LastDay.of(asOf);
    this.asOf = asOf;
    this.activityDays = upTo(today, changes.activityDays);
    this.replyDays = upTo(today, changes.replyDays);
    this.activityPeriodDays = new TreeSet<>(activityDays);
    this.threadPeriodDays = upTo(today, changes.threadDays);
    if (previousAsOf != null) {
      LocalDate last = LastDay.of(previousAsOf);
      addDays(activityPeriodDays, last, today);
      addDays(threadPeriodDays, last.minusDays(OBSERVED_DAYS), today);
    }
  }

  /**
   * Days of which something has changed, all UTC.
   *
   * @param activityDays days of changed rows of metrics.person_days: of new, edited, deleted
   *     messages and reactions; after new HR rows or profiles also all days from the first that
   *     they change
   * @param threadDays started_day of changed rows of network.threads, old and new
   * @param replyDays reply_day of changed rows of network.replies, old and new
   */
  public record Changes(
      Collection<LocalDate> activityDays,
      Collection<LocalDate> threadDays,
      Collection<LocalDate> replyDays) {

    /** Everything from one day to another, both included. */
    public static Changes everything(LocalDate first, LocalDate last) {
      List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
      return new Changes(days, days, days);
    }
  }

  /**
   * The window of a run.
   *
   * @param previousAsOf the instant of the last run; null on the first, when everything is changed
   * @param asOf up to when the data are known; days after it are left out
   */
  public static MetricWindow of(Changes changes, Instant previousAsOf, Instant asOf) {
    return new MetricWindow(changes, previousAsOf, asOf);
  }

  /** Up to when the data are known. */
  public Instant asOf() {
    return asOf;
  }

  /** The last UTC date of which something is known. */
  public LocalDate today() {
    return LastDay.of(asOf);
  }

  /** The last UTC date that is over. */
  public LocalDate lastWholeDay() {
    return LastDay.whole(asOf);
  }

  /** Days of metrics.person_days to rebuild. */
  public NavigableSet<LocalDate> activityDays() {
    return activityDays;
  }

  /** Whether there is anything to do. */
  public boolean isEmpty() {
    return activityPeriodDays.isEmpty() && threadPeriodDays.isEmpty() && replyDays.isEmpty();
  }

  /** First days of the periods that a family of measures replaces. */
  public NavigableSet<LocalDate> starts(Metric.Family family, Period period) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (LocalDate day : family == Metric.Family.THREADS ? threadPeriodDays : activityPeriodDays) {
      starts.add(period.start(day));
    }
    if (family == Metric.Family.VELOCITY) {
      for (LocalDate start : List.copyOf(starts)) {
        for (int i = 1; i <= PAST_PERIODS; i++) {
          starts.add(period.earlier(start, -i));
        }
      }
    }
    return starts.headSet(today(), true);
  }

  /** First days of the periods whose {@code messages} rows the velocity family reads. */
  public NavigableSet<LocalDate> velocityInput(Period period) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (LocalDate start : starts(Metric.Family.VELOCITY, period)) {
      for (int i = 0; i <= PAST_PERIODS; i++) {
        starts.add(period.earlier(start, i));
      }
    }
    return starts;
  }

  /** First days of the weeks or months of metrics.unit_replies that are replaced. */
  public NavigableSet<LocalDate> replyStarts(Period period) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    replyDays.forEach(day -> starts.add(period.start(day)));
    return starts;
  }

  /** First day on which a replaced burst may begin. */
  public LocalDate burstsFrom() {
    LocalDate first = activityPeriodDays.isEmpty() ? today() : activityPeriodDays.first();
    return first.minusDays(BURST_DAYS);
  }

  /** Rows of metrics.measures that the velocity family reads. */
  public Column readsForVelocity() {
    List<String> periods = new ArrayList<>();
    for (Period period : Period.values()) {
      periods.add(inPeriods(period, velocityInput(period)));
    }
    String messages = Measures.METRIC + " = '" + Metric.MESSAGES.label() + "'";
    return expr(messages + " AND (" + String.join(" OR ", periods) + ")");
  }

  /** Rows of metrics.measures that the bursts are found in. */
  public Column readsForBursts() {
    LocalDate first = burstsFrom().minusDays(BURST_HISTORY_DAYS);
    return expr(
        String.format(
            "%s = '%s' AND %s = '%s' AND %s >= DATE '%s'",
            Measures.METRIC,
            Metric.MESSAGES.label(),
            Measures.PERIOD,
            Period.DAY.label(),
            Measures.PERIOD_START,
            first));
  }

  /** Rows of metrics.person_days that the activity family and the hourly profiles read. */
  public Column readsPersonDays(String dayColumn) {
    return within(dayColumn, Metric.Family.ACTIVITY);
  }

  /** Rows of network.threads that the threads family reads. */
  public Column readsThreads(String dayColumn) {
    return within(dayColumn, Metric.Family.THREADS);
  }

  /** Rows of network.replies that the unit matrix reads. */
  public Column readsReplies(String dayColumn) {
    DayRanges ranges = new DayRanges();
    for (Period period : List.of(Period.WEEK, Period.MONTH)) {
      replyStarts(period).forEach(start -> ranges.add(start, period.end(start)));
    }
    return ranges.contain(dayColumn);
  }

  /**
   * Rows of metrics.measures that a family replaces, as a SQL condition for DELETE and for reading:
   * its metrics, in the periods of {@link #starts}.
   */
  public String replacedMeasures(Metric.Family family) {
    String metrics =
        Metric.of(family).stream()
            .map(metric -> "'" + metric.label() + "'")
            .collect(Collectors.joining(", "));
    List<String> periods = new ArrayList<>();
    for (Period period : Period.values()) {
      periods.add(inPeriods(period, starts(family, period)));
    }
    return Measures.METRIC + " IN (" + metrics + ") AND (" + String.join(" OR ", periods) + ")";
  }

  /** The periods that a family replaces. */
  WantedPeriods periods(Metric.Family family) {
    Map<Period, Set<LocalDate>> periods = new EnumMap<>(Period.class);
    for (Period period : Period.values()) {
      // A set of its own: the one that starts() gives is a view, which no task could be sent.
      periods.put(period, new HashSet<>(starts(family, period)));
    }
    return new WantedPeriods(periods);
  }

  /** Whether (period, period_start) of a row is among the periods that a family replaces. */
  Column replaces(Metric.Family family) {
    List<String> periods = new ArrayList<>();
    for (Period period : Period.values()) {
      periods.add(inPeriods(period, starts(family, period)));
    }
    return expr(String.join(" OR ", periods));
  }

  /** A SQL condition: rows of a period that begin on one of some days. */
  static String inPeriods(Period period, Collection<LocalDate> starts) {
    if (starts.isEmpty()) {
      return "false";
    }
    String dates = starts.stream().map(d -> "DATE '" + d + "'").collect(Collectors.joining(", "));
    return String.format(
        "(%s = '%s' AND %s IN (%s))",
        Measures.PERIOD, period.label(), Measures.PERIOD_START, dates);
  }

  private Column within(String dayColumn, Metric.Family family) {
    DayRanges ranges = new DayRanges();
    for (Period period : Period.values()) {
      starts(family, period).forEach(start -> ranges.add(start, period.end(start)));
    }
    return ranges.contain(dayColumn);
  }

  private static NavigableSet<LocalDate> upTo(LocalDate today, Collection<LocalDate> days) {
    return new TreeSet<>(new TreeSet<>(days).headSet(today, true));
  }

  private static void addDays(NavigableSet<LocalDate> days, LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.GroupSums.Count;
import org.iklim.analytics.statistics.Gini;
import org.iklim.analytics.statistics.Interval;
import org.iklim.analytics.statistics.PoissonInterval;
import org.iklim.analytics.statistics.WilsonInterval;
import org.iklim.schemas.tables.Measures;

/**
 * The measures of the activity family of one group, from the sums of its periods.
 *
 * @param asOf up to when the data are known: a period that goes on has fewer days so far
 */
record ActivityCells(Instant asOf) implements MeasuredGroups.Method {
  /** Column with the headcount; null where no HR row holds. */
  static final String HEADCOUNT = "headcount";

  /** What is known of the group in a period; no sums where nobody did anything. */
  private static final class Known {
    private GroupSums sums;
    private long heads;
  }

  /** Whether HR says who belongs to the group. */
  private enum Kind {
    OF_PERSONS,
    OF_PLACES
  }

  @Override
  public List<MeasuredGroups.Measure> measures(List<Row> rows) {
    Map<WantedPeriods.Span, Known> periods = new HashMap<>();
    for (Row row : rows) {
      Known known = periods.computeIfAbsent(WantedPeriods.Span.of(row), s -> new Known());
      Long heads = row.getAs(HEADCOUNT);
      if (heads == null) {
        known.sums = known.sums == null ? new GroupSums() : known.sums;
        known.sums.add(row);
      } else {
        known.heads = heads;
      }
    }
    Kind kind = kind(rows.get(0).getAs(Measures.GROUP_TYPE));
    List<MeasuredGroups.Measure> measures = new ArrayList<>();
    periods.forEach(
        (span, known) ->
            cells(kind, span, known).stream()
                .filter(cell -> cell.metric().appliesTo(span.period()))
                .forEach(cell -> measures.add(new MeasuredGroups.Measure(span, cell))));
    return measures;
  }

  private List<Cell> cells(Kind kind, WantedPeriods.Span span, Known known) {
    List<Cell> cells = new ArrayList<>();
    if (known.sums != null) {
      volume(known.sums, days(span), cells);
      people(known.sums, cells);
      concentration(known.sums, cells);
    }
    if (kind == Kind.OF_PERSONS) {
      heads(known.sums == null ? new GroupSums() : known.sums, known.heads, cells);
    }
    return cells;
  }

  private static void volume(GroupSums sums, double days, List<Cell> cells) {
    long messages = sums.messages();
    cells.add(count(Metric.POSTS, sums.get(Count.POST_COUNT), sums, Count.POSTING));
    cells.add(count(Metric.COMMENTS, sums.get(Count.COMMENT_COUNT), sums, Count.COMMENTING));
    cells.add(count(Metric.MESSAGES, messages, sums, Count.WRITING));
    cells.add(
        count(
            Metric.REACTIONS,
            sums.get(Count.REACTION_COUNT) + sums.get(Count.ANONYMOUS_COUNT),
            sums,
            Count.REACTED));
    cells.add(count(Metric.SHARES, sums.get(Count.SHARE_COUNT), sums, Count.SHARING));
    cells.add(
        Cell.of(
            Metric.MESSAGES_PER_DAY,
            messages / days,
            PoissonInterval.of(messages).dividedBy(days),
            sums.get(Count.WRITING)));
  }

  private static void people(GroupSums sums, List<Cell> cells) {
    people(Metric.PEOPLE_POSTING, sums.get(Count.POSTING), cells);
    people(Metric.PEOPLE_COMMENTING, sums.get(Count.COMMENTING), cells);
    people(Metric.PEOPLE_REACTING, sums.get(Count.REACTING), cells);
    people(Metric.PEOPLE_ACTIVE, sums.get(Count.ACTIVE), cells);
  }

  private static void people(Metric metric, long people, List<Cell> cells) {
    cells.add(Cell.of(metric, people, people));
  }

  private static void concentration(GroupSums sums, List<Cell> cells) {
    long messages = sums.messages();
    long active = sums.get(Count.ACTIVE);
    long writing = sums.get(Count.WRITING);
    if (messages == 0) {
      cells.add(Cell.unknown(Metric.MESSAGES_PER_ACTIVE_PERSON, Reason.NO_MESSAGES, active));
      cells.add(Cell.unknown(Metric.MESSAGES_GINI, Reason.NO_MESSAGES, active));
      return;
    }
    cells.add(
        Cell.of(
            Metric.MESSAGES_PER_ACTIVE_PERSON,
            (double) messages / active,
            PoissonInterval.of(messages).dividedBy(active),
            active));
    cells.add(Cell.of(Metric.MESSAGES_GINI, Gini.of(sums.messagesPerPerson()), writing));
  }

  private static void heads(GroupSums sums, long heads, List<Cell> cells) {
    long active = sums.get(Count.ACTIVE);
    if (heads == 0) {
      cells.add(Cell.unknown(Metric.HEADCOUNT, Reason.NO_HR_FILE, active));
      cells.add(Cell.unknown(Metric.ACTIVE_SHARE, Reason.NO_HR_FILE, active));
      cells.add(Cell.unknown(Metric.MESSAGES_PER_HEAD, Reason.NO_HR_FILE, active));
      return;
    }
    cells.add(Cell.of(Metric.HEADCOUNT, heads, heads));
    // Facts built before an HR correction may name people whom the group has lost since.
    long employed = Math.min(heads, sums.get(Count.EMPLOYED_ACTIVE));
    cells.add(
        Cell.of(
            Metric.ACTIVE_SHARE,
            (double) employed / heads,
            WilsonInterval.of(employed, heads),
            employed));
    long messages = sums.get(Count.EMPLOYED_MESSAGES);
    Interval interval = PoissonInterval.of(messages).dividedBy(heads);
    cells.add(
        Cell.of(
            Metric.MESSAGES_PER_HEAD,
            (double) messages / heads,
            interval,
            sums.get(Count.EMPLOYED_WRITING)));
  }

  private static Cell count(Metric metric, long count, GroupSums sums, Count people) {
    return Cell.of(metric, count, PoissonInterval.of(count), sums.get(people));
  }

  /** Days of the period that are over or have begun. */
  private double days(WantedPeriods.Span span) {
    LocalDate known = LastDay.of(asOf).plusDays(1);
    LocalDate end = known.isBefore(span.end()) ? known : span.end();
    return Math.max(1, ChronoUnit.DAYS.between(span.first(), end));
  }

  /** HR says nothing of who belongs to a community or a source. */
  private static Kind kind(String type) {
    return type.equals(Groups.COMMUNITY) || type.equals(Groups.SOURCE)
        ? Kind.OF_PLACES
        : Kind.OF_PERSONS;
  }
}

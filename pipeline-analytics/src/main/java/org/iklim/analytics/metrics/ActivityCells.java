// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.iklim.analytics.statistics.Gini;
import org.iklim.analytics.statistics.Interval;
import org.iklim.analytics.statistics.PoissonInterval;
import org.iklim.analytics.statistics.WilsonInterval;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;

/**
 * The measures of the activity family of one group and period, from its sums.
 *
 * @param asOf up to when the data are known: a period that goes on has fewer days so far
 */
record ActivityCells(Instant asOf) implements UDF1<Row, Row[]> {
  /** Column with the headcount; null where no HR row holds. */
  static final String HEADCOUNT = "headcount";

  @Override
  public Row[] call(Row sums) {
    List<Cell> cells = new ArrayList<>();
    if (sums.<Long>getAs(GroupRollUp.ACTIVE) != null) {
      volume(sums, cells);
      people(sums, cells);
      concentration(sums, cells);
    }
    if (!isPlace(sums)) {
      heads(sums, cells);
    }
    Period period = Period.of(sums.getAs(Measures.PERIOD));
    return cells.stream()
        .filter(cell -> cell.metric().appliesTo(period))
        .map(Cell::row)
        .toArray(Row[]::new);
  }

  private void volume(Row sums, List<Cell> cells) {
    long messages = messages(sums);
    long writing = number(sums, GroupRollUp.WRITING);
    cells.add(count(Metric.POSTS, number(sums, PersonDays.POST_COUNT), sums, GroupRollUp.POSTING));
    cells.add(
        count(
            Metric.COMMENTS, number(sums, PersonDays.COMMENT_COUNT), sums, GroupRollUp.COMMENTING));
    cells.add(count(Metric.MESSAGES, messages, sums, GroupRollUp.WRITING));
    cells.add(
        count(
            Metric.REACTIONS,
            number(sums, PersonDays.REACTION_COUNT)
                + number(sums, AnonymousReactions.ANONYMOUS_COUNT),
            sums,
            GroupRollUp.REACTED));
    cells.add(
        count(Metric.SHARES, number(sums, PersonDays.SHARE_COUNT), sums, GroupRollUp.SHARING));
    double days = days(sums);
    cells.add(
        Cell.of(
            Metric.MESSAGES_PER_DAY,
            messages / days,
            PoissonInterval.of(messages).dividedBy(days),
            writing));
  }

  private static void people(Row sums, List<Cell> cells) {
    people(Metric.PEOPLE_POSTING, number(sums, GroupRollUp.POSTING), cells);
    people(Metric.PEOPLE_COMMENTING, number(sums, GroupRollUp.COMMENTING), cells);
    people(Metric.PEOPLE_REACTING, number(sums, GroupRollUp.REACTING), cells);
    people(Metric.PEOPLE_ACTIVE, number(sums, GroupRollUp.ACTIVE), cells);
  }

  private static void people(Metric metric, long people, List<Cell> cells) {
    cells.add(Cell.of(metric, people, people));
  }

  private static void concentration(Row sums, List<Cell> cells) {
    long messages = messages(sums);
    long active = number(sums, GroupRollUp.ACTIVE);
    long writing = number(sums, GroupRollUp.WRITING);
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
    long[] perPerson =
        sums.<Long>getList(sums.fieldIndex(GroupRollUp.MESSAGES_PER_PERSON)).stream()
            .mapToLong(Long::longValue)
            .toArray();
    cells.add(Cell.of(Metric.MESSAGES_GINI, Gini.of(perPerson), writing));
  }

  private static void heads(Row sums, List<Cell> cells) {
    Long heads = sums.getAs(HEADCOUNT);
    long active = number(sums, GroupRollUp.ACTIVE);
    if (heads == null || heads == 0) {
      cells.add(Cell.unknown(Metric.HEADCOUNT, Reason.NO_HR_FILE, active));
      cells.add(Cell.unknown(Metric.ACTIVE_SHARE, Reason.NO_HR_FILE, active));
      cells.add(Cell.unknown(Metric.MESSAGES_PER_HEAD, Reason.NO_HR_FILE, active));
      return;
    }
    cells.add(Cell.of(Metric.HEADCOUNT, heads, heads));
    // Facts built before an HR correction may name people whom the group has lost since.
    long employed = Math.min(heads, number(sums, GroupRollUp.EMPLOYED_ACTIVE));
    cells.add(
        Cell.of(
            Metric.ACTIVE_SHARE,
            (double) employed / heads,
            WilsonInterval.of(employed, heads),
            employed));
    long messages = number(sums, GroupRollUp.EMPLOYED_MESSAGES);
    Interval interval = PoissonInterval.of(messages).dividedBy(heads);
    cells.add(
        Cell.of(
            Metric.MESSAGES_PER_HEAD,
            (double) messages / heads,
            interval,
            number(sums, GroupRollUp.EMPLOYED_WRITING)));
  }

  private static Cell count(Metric metric, long count, Row sums, String people) {
    return Cell.of(metric, count, PoissonInterval.of(count), number(sums, people));
  }

  /** Days of the period that are over or have begun. */
  private double days(Row sums) {
    LocalDate start = sums.<Date>getAs(Measures.PERIOD_START).toLocalDate();
    LocalDate end = Period.of(sums.getAs(Measures.PERIOD)).end(start);
    LocalDate known = LocalDate.ofInstant(asOf.minusNanos(1), ZoneOffset.UTC).plusDays(1);
    return Math.max(1, ChronoUnit.DAYS.between(start, known.isBefore(end) ? known : end));
  }

  /** HR says nothing of who belongs to a community or a source. */
  private static boolean isPlace(Row sums) {
    String type = sums.getAs(Measures.GROUP_TYPE);
    return type.equals(Groups.COMMUNITY) || type.equals(Groups.SOURCE);
  }

  private static long messages(Row sums) {
    return number(sums, PersonDays.POST_COUNT) + number(sums, PersonDays.COMMENT_COUNT);
  }

  private static long number(Row sums, String column) {
    Long value = sums.getAs(column);
    return value == null ? 0 : value;
  }
}

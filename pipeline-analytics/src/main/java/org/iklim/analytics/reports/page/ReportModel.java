// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.util.List;
import org.iklim.analytics.metrics.Metric;

/**
 * The published rows a page is made from, in any order; duplicates of a key are not expected.
 *
 * @param measures weekly numbers of the organisation, units, levels and communities
 * @param hours messages by weekday and hour (UTC), one month or several
 * @param bursts stretches of days with far more messages than expected
 * @param replies who answers whom among units, per week and month
 * @param climate how the organisation feels and what troubles it
 * @param network who knows what, and who works with whom
 */
public record ReportModel(
    List<Measure> measures,
    List<HourCell> hours,
    List<Burst> bursts,
    List<UnitReply> replies,
    ClimateModel climate,
    NetworkModel network) {

  /** Copies the lists, so that a page cannot change while it is written. */
  public ReportModel {
    measures = List.copyOf(measures);
    hours = List.copyOf(hours);
    bursts = List.copyOf(bursts);
    replies = List.copyOf(replies);
  }

  /** A model with no published row: of an organisation too small to be shown. */
  public static ReportModel empty() {
    return new ReportModel(
        List.of(), List.of(), List.of(), List.of(), ClimateModel.NONE, NetworkModel.NONE);
  }

  /** The same with the climate and the network. */
  public ReportModel with(ClimateModel told, NetworkModel known) {
    return new ReportModel(measures, hours, bursts, replies, told, known);
  }

  /**
   * One number of a group in a week.
   *
   * @param group whose
   * @param week its Monday (UTC)
   * @param metric name of the metric
   * @param figure the number
   */
  public record Measure(Group group, LocalDate week, Metric metric, Figure figure) {}

  /**
   * Messages of a group in one hour of the week, over a month.
   *
   * @param group whose
   * @param month first day of the month
   * @param weekday 1 Monday to 7 Sunday, UTC
   * @param hour 0 to 23, UTC
   * @param messages posts and comments
   */
  public record HourCell(Group group, LocalDate month, int weekday, int hour, long messages) {}

  /**
   * A stretch of days with far more messages than expected.
   *
   * @param group whose
   * @param started first day
   * @param peak day with the most messages
   * @param ended last day; null while it goes on
   * @param messages posts and comments in it
   * @param expected posts and comments expected in these days
   * @param people distinct people writing in it
   */
  public record Burst(
      Group group,
      LocalDate started,
      LocalDate peak,
      LocalDate ended,
      long messages,
      double expected,
      long people) {}

  /**
   * Comments of the people of one unit to the people of another.
   *
   * @param period week or month
   * @param start first day of the period
   * @param depth level of the unit tree both are on; 1 is below the root
   * @param from path of the unit that answers
   * @param to path of the unit that is answered
   * @param replies comments
   */
  public record UnitReply(
      String period, LocalDate start, int depth, String from, String to, long replies) {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.iklim.analytics.statistics.RobustScore;
import org.iklim.schemas.tables.Measures;

/**
 * The velocity score of one group and period, from its volume and that of the periods before.
 *
 * <p>The past begins with the first of the eight periods in which the group wrote; silent ones
 * after it count as zero. So a new group has no score until it has a past, and the score needs
 * nothing older than eight periods.
 *
 * @param asOf up to when the data are known: a period that goes on has no score
 */
record VelocityCells(Instant asOf) implements UDF1<Row, Row[]> {
  private static final int FEWEST_PAST_PERIODS = 4;

  @Override
  public Row[] call(Row row) {
    Period period = Period.of(row.getAs(Measures.PERIOD));
    LocalDate start = row.<Date>getAs(Measures.PERIOD_START).toLocalDate();
    long people = row.<Long>getAs(Measures.PEOPLE_COUNT);
    LocalDate end = period.end(start);
    if (asOf.isBefore(end.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      return cell(Cell.unknown(Metric.VELOCITY_SCORE, Reason.PERIOD_NOT_OVER, people));
    }
    double[] past = past(row, ChronoUnit.DAYS.between(start, end));
    if (past.length < FEWEST_PAST_PERIODS) {
      return cell(Cell.unknown(Metric.VELOCITY_SCORE, Reason.TOO_LITTLE_HISTORY, people));
    }
    double score = RobustScore.of(row.<Double>getAs(Measures.VALUE), past);
    return cell(Cell.of(Metric.VELOCITY_SCORE, score, people));
  }

  /** Volumes since the first, as if each period had so many days: months differ in length. */
  private static double[] past(Row row, long days) {
    Period period = Period.of(row.getAs(Measures.PERIOD));
    int index = row.<Integer>getAs(Velocity.INDEX);
    List<Row> entries = row.getList(row.fieldIndex(Velocity.PAST));
    int first =
        entries.stream()
            .filter(entry -> entry.<Double>getAs(Measures.VALUE) > 0)
            .mapToInt(entry -> entry.<Integer>getAs(Velocity.INDEX))
            .min()
            .orElse(index);
    double[] past = new double[index - first];
    for (Row entry : entries) {
      int position = entry.<Integer>getAs(Velocity.INDEX) - first;
      if (position >= 0) {
        LocalDate start = entry.<Date>getAs(Measures.PERIOD_START).toLocalDate();
        double length = ChronoUnit.DAYS.between(start, period.end(start));
        past[position] = entry.<Double>getAs(Measures.VALUE) * days / length;
      }
    }
    return past;
  }

  private static Row[] cell(Cell cell) {
    return new Row[] {cell.row()};
  }
}

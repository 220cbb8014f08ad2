// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.statistics.BurstAutomaton;
import org.iklim.analytics.statistics.OrderStatistics;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.Measures;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Bursts of one group, from its daily volumes.
 *
 * <p>What is expected of a day is the median of the same weekday in the eight weeks before, at
 * least one message: so weekends and a slow rise are no bursts, and an earlier burst does not raise
 * the bar for the next. A group needs four weeks since it first wrote in these eight before
 * anything is expected of it.
 *
 * @param first first day of the series
 * @param from bursts that begin before are left out
 * @param last last whole day
 */
record DailySeries(LocalDate first, LocalDate from, LocalDate last)
    implements UDF1<Seq<Row>, Row[]> {

  /** Type of a found burst. */
  static final StructType BURST =
      StructType.fromDDL(
          String.join(
              ", ",
              Bursts.STARTED_DAY + " DATE NOT NULL",
              Bursts.PEAK_DAY + " DATE NOT NULL",
              Bursts.ENDED_DAY + " DATE",
              "last_day DATE NOT NULL",
              Bursts.MESSAGE_COUNT + " BIGINT NOT NULL",
              Bursts.EXPECTED_COUNT + " DOUBLE NOT NULL",
              Bursts.STRENGTH + " DOUBLE NOT NULL"));

  private static final int WEEK = 7;
  private static final int PAST_WEEKS = 8;
  private static final int FEWEST_PAST_WEEKS = 4;

  @Override
  public Row[] call(Seq<Row> days) {
    long[] counts = new long[(int) ChronoUnit.DAYS.between(first, last) + 1];
    for (Row day : CollectionConverters.asJava(days)) {
      int index = index(day.<Date>getAs(Measures.PERIOD_START).toLocalDate());
      if (index >= 0 && index < counts.length) {
        counts[index] = Math.round(day.<Double>getAs(Measures.VALUE));
      }
    }
    double[] expected = new double[counts.length];
    Arrays.setAll(expected, day -> expected(counts, day));
    return BurstAutomaton.find(counts, expected).stream()
        .filter(burst -> burst.first() >= index(from))
        .map(burst -> row(burst, counts, expected))
        .toArray(Row[]::new);
  }

  /** What is expected of a day, or NaN. */
  static double expected(long[] counts, int day) {
    int start = Math.max(0, day - PAST_WEEKS * WEEK);
    while (start < day && counts[start] == 0) {
      start++;
    }
    int weeks = (day - start) / WEEK;
    if (weeks < FEWEST_PAST_WEEKS) {
      return Double.NaN;
    }
    double[] past = new double[weeks];
    Arrays.setAll(past, week -> counts[day - (week + 1) * WEEK]);
    return Math.max(1, OrderStatistics.median(past));
  }

  private Row row(BurstAutomaton.Burst burst, long[] counts, double[] expected) {
    long messages = 0;
    double usual = 0;
    int peak = burst.first();
    for (int day = burst.first(); day <= burst.last(); day++) {
      messages += counts[day];
      usual += expected[day];
      peak = counts[day] > counts[peak] ? day : peak;
    }
    boolean goesOn = burst.last() == counts.length - 1;
    return RowFactory.create(
        date(burst.first()),
        date(peak),
        goesOn ? null : date(burst.last()),
        date(burst.last()),
        messages,
        usual,
        messages / usual);
  }

  private int index(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(first, day);
  }

  private Date date(int index) {
    return Date.valueOf(first.plusDays(index));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.iklim.analytics.statistics.KaplanMeier;
import org.iklim.analytics.statistics.MeanInterval;
import org.iklim.analytics.statistics.OrderStatistics;
import org.iklim.analytics.statistics.PoissonInterval;
import org.iklim.analytics.statistics.WilsonInterval;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.Threads;

/**
 * The measures of the threads family of one group and period, from its threads.
 *
 * @param asOf until when threads have been watched
 */
record ThreadCells(Instant asOf) implements UDF1<Row, Row[]> {
  private static final long OBSERVED_SECONDS = TimeUnit.DAYS.toSeconds(MetricWindow.OBSERVED_DAYS);

  @Override
  public Row[] call(Row gathered) {
    List<Thread> threads =
        gathered.<Row>getList(gathered.fieldIndex(ThreadMeasures.THREADS)).stream()
            .map(this::thread)
            .toList();
    long starters = gathered.<Long>getAs(ThreadMeasures.STARTERS);
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.of(Metric.THREADS, threads.size(), PoissonInterval.of(threads.size()), starters));
    cells.add(mean(Metric.THREAD_DEPTH, threads, Thread::depth, starters));
    cells.add(mean(Metric.THREAD_BREADTH, threads, Thread::breadth, starters));
    cells.add(mean(Metric.THREAD_PARTICIPANTS, threads, Thread::participants, starters));
    cells.add(mean(Metric.THREAD_UNITS_REACHED, threads, Thread::units, starters));
    firstResponse(threads, starters, cells);
    cells.add(unanswered(Metric.UNANSWERED_SHARE_1D, 1, threads, starters));
    cells.add(unanswered(Metric.UNANSWERED_SHARE_3D, 3, threads, starters));
    cells.add(unanswered(Metric.UNANSWERED_SHARE_7D, 7, threads, starters));
    cells.add(halfReaction(threads, starters));
    Period period = Period.of(gathered.getAs(Measures.PERIOD));
    return cells.stream()
        .filter(cell -> cell.metric().appliesTo(period))
        .map(Cell::row)
        .toArray(Row[]::new);
  }

  /**
   * What counts of a thread.
   *
   * @param watched seconds for which an answer has been watched for
   * @param answered seconds until the first answer within that time; null if there was none
   */
  private record Thread(
      long watched,
      Long answered,
      int depth,
      int breadth,
      int participants,
      int units,
      int reactions,
      Long halfReaction) {}

  private Thread thread(Row row) {
    long started = row.<Long>getAs(ThreadMeasures.STARTED_MICROS);
    Long answeredAt = row.getAs(ThreadMeasures.ANSWERED_MICROS);
    long until = ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    long watched = TimeUnit.MICROSECONDS.toSeconds(until - started);
    Long answered = null;
    if (answeredAt != null && answeredAt <= until) {
      // Clocks of one source may differ by a little: an answer is never before its thread.
      long seconds = TimeUnit.MICROSECONDS.toSeconds(Math.max(0, answeredAt - started));
      answered = seconds <= OBSERVED_SECONDS ? seconds : null;
    }
    return new Thread(
        Math.min(watched, OBSERVED_SECONDS),
        answered,
        row.<Integer>getAs(Threads.DEPTH_COUNT),
        row.<Integer>getAs(Threads.BREADTH_COUNT),
        row.<Integer>getAs(Threads.PARTICIPANT_COUNT),
        row.<Integer>getAs(Threads.UNIT_COUNT),
        row.<Integer>getAs(Threads.REACTION_COUNT),
        row.getAs(Threads.HALF_REACTION_SECONDS));
  }

  private static Cell mean(
      Metric metric, List<Thread> threads, ToLongFunction<Thread> figure, long starters) {
    // Whole numbers: their sums are exact, in whatever order the threads come.
    long sum = threads.stream().mapToLong(figure).sum();
    long squares = threads.stream().mapToLong(figure).map(x -> x * x).sum();
    double mean = (double) sum / threads.size();
    return threads.size() < 2
        ? Cell.of(metric, mean, starters)
        : Cell.of(metric, mean, MeanInterval.of(threads.size(), sum, squares), starters);
  }

  private static void firstResponse(List<Thread> threads, long starters, List<Cell> cells) {
    KaplanMeier times =
        KaplanMeier.of(
            threads.stream()
                .filter(t -> t.answered != null)
                .mapToDouble(Thread::answered)
                .toArray(),
            threads.stream()
                .filter(t -> t.answered == null)
                .mapToDouble(Thread::watched)
                .toArray());
    cells.add(quantile(Metric.FIRST_RESPONSE_SECONDS_P25, times.quantile(0.25), starters));
    cells.add(quantile(Metric.FIRST_RESPONSE_SECONDS_P50, times.quantile(0.5), starters));
    cells.add(quantile(Metric.FIRST_RESPONSE_SECONDS_P75, times.quantile(0.75), starters));
  }

  private static Cell quantile(Metric metric, KaplanMeier.Quantile quantile, long starters) {
    Reason reason = quantile.value().isPresent() ? null : Reason.SHARE_NOT_REACHED;
    return new Cell(
        metric,
        orNull(quantile.value()),
        orNull(quantile.low()),
        orNull(quantile.high()),
        starters,
        reason);
  }

  private static Cell unanswered(Metric metric, int days, List<Thread> threads, long starters) {
    long limit = TimeUnit.DAYS.toSeconds(days);
    List<Thread> watched = threads.stream().filter(t -> t.watched >= limit).toList();
    if (watched.isEmpty()) {
      return Cell.unknown(metric, Reason.NOT_OBSERVED_LONG_ENOUGH, starters);
    }
    long open = watched.stream().filter(t -> t.answered == null || t.answered > limit).count();
    return Cell.of(
        metric, (double) open / watched.size(), WilsonInterval.of(open, watched.size()), starters);
  }

  private static Cell halfReaction(List<Thread> threads, long starters) {
    double[] times =
        threads.stream()
            .filter(t -> t.halfReaction != null)
            .mapToDouble(Thread::halfReaction)
            .toArray();
    Metric metric = Metric.HALF_REACTION_SECONDS_P50;
    if (times.length == 0) {
      boolean reacted = threads.stream().anyMatch(t -> t.reactions > 0);
      return Cell.unknown(
          metric, reacted ? Reason.NO_REACTION_TIMES : Reason.NO_REACTIONS, starters);
    }
    double median = OrderStatistics.median(times);
    return OrderStatistics.medianInterval(times)
        .map(interval -> Cell.of(metric, median, interval, starters))
        .orElseGet(() -> Cell.of(metric, median, starters));
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}

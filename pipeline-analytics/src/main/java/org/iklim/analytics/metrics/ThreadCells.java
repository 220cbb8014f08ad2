// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.iklim.analytics.statistics.KaplanMeier;
import org.iklim.analytics.statistics.MeanInterval;
import org.iklim.analytics.statistics.OrderStatistics;
import org.iklim.analytics.statistics.PoissonInterval;
import org.iklim.analytics.statistics.WilsonInterval;

/**
 * The measures of the threads family of one group, from its threads.
 *
 * @param periods the periods to compute
 */
record ThreadCells(WantedPeriods periods) implements MeasuredGroups.Method {

  @Override
  public List<MeasuredGroups.Measure> measures(List<Row> packs) {
    Map<Long, WantedPeriods.Span[]> spansOfDay = new HashMap<>();
    Map<WantedPeriods.Span, List<StartedThread>> threads = new HashMap<>();
    for (Row pack : packs) {
      for (StartedThread thread : ThreadsOfGroups.unpack(pack)) {
        for (WantedPeriods.Span span :
            spansOfDay.computeIfAbsent(
                thread.day(), day -> periods.holding(LocalDate.ofEpochDay(day)))) {
          threads.computeIfAbsent(span, s -> new ArrayList<>()).add(thread);
        }
      }
    }
    List<MeasuredGroups.Measure> measures = new ArrayList<>();
    threads.forEach(
        (span, started) ->
            cells(started).stream()
                .filter(cell -> cell.metric().appliesTo(span.period()))
                .forEach(cell -> measures.add(new MeasuredGroups.Measure(span, cell))));
    return measures;
  }

  private static List<Cell> cells(List<StartedThread> threads) {
    long starters = threads.stream().mapToLong(StartedThread::starter).distinct().count();
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.of(Metric.THREADS, threads.size(), PoissonInterval.of(threads.size()), starters));
    cells.add(mean(Metric.THREAD_DEPTH, threads, StartedThread::depth, starters));
    cells.add(mean(Metric.THREAD_BREADTH, threads, StartedThread::breadth, starters));
    cells.add(mean(Metric.THREAD_PARTICIPANTS, threads, StartedThread::participants, starters));
    cells.add(mean(Metric.THREAD_UNITS_REACHED, threads, StartedThread::units, starters));
    firstResponse(threads, starters, cells);
    cells.add(unanswered(Metric.UNANSWERED_SHARE_1D, 1, threads, starters));
    cells.add(unanswered(Metric.UNANSWERED_SHARE_3D, 3, threads, starters));
    cells.add(unanswered(Metric.UNANSWERED_SHARE_7D, 7, threads, starters));
    cells.add(halfReaction(threads, starters));
    return cells;
  }

  private static Cell mean(
      Metric metric,
      List<StartedThread> threads,
      ToLongFunction<StartedThread> figure,
      long starters) {
    // Whole numbers: their sums are exact, in whatever order the threads come.
    long sum = threads.stream().mapToLong(figure).sum();
    long squares = threads.stream().mapToLong(figure).map(x -> x * x).sum();
    double mean = (double) sum / threads.size();
    return threads.size() < 2
        ? Cell.of(metric, mean, starters)
        : Cell.of(metric, mean, MeanInterval.of(threads.size(), sum, squares), starters);
  }

  private static void firstResponse(List<StartedThread> threads, long starters, List<Cell> cells) {
    KaplanMeier times =
        KaplanMeier.of(
            threads.stream()
                .filter(StartedThread::isAnswered)
                .mapToDouble(StartedThread::answered)
                .toArray(),
            threads.stream()
                .filter(t -> !t.isAnswered())
                .mapToDouble(StartedThread::watched)
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

  private static Cell unanswered(
      Metric metric, int days, List<StartedThread> threads, long starters) {
    long limit = TimeUnit.DAYS.toSeconds(days);
    List<StartedThread> watched = threads.stream().filter(t -> t.watched() >= limit).toList();
    if (watched.isEmpty()) {
      return Cell.unknown(metric, Reason.NOT_OBSERVED_LONG_ENOUGH, starters);
    }
    long open = watched.stream().filter(t -> !t.isAnswered() || t.answered() > limit).count();
    return Cell.of(
        metric, (double) open / watched.size(), WilsonInterval.of(open, watched.size()), starters);
  }

  private static Cell halfReaction(List<StartedThread> threads, long starters) {
    double[] times =
        threads.stream()
            .map(StartedThread::halfReactionSeconds)
            .filter(OptionalLong::isPresent)
            .mapToDouble(OptionalLong::getAsLong)
            .toArray();
    Metric metric = Metric.HALF_REACTION_SECONDS_P50;
    if (times.length == 0) {
      boolean reacted = threads.stream().anyMatch(t -> t.reactions() > 0);
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

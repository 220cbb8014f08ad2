// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Steps of which some need others: each begins when those it needs are done, several at a time. One
 * alone leaves cores idle whenever it plans a query, waits for its last long task or writes what it
 * has done into the catalog.
 *
 * <p>If a step fails, those that need it do not begin; the others go on, so that the next run has
 * less to do.
 */
final class SideBySide implements AutoCloseable {
  /** Spark shares the cores evenly between pools, so that no step waits for all of another. */
  private static final String POOL = "spark.scheduler.pool";

  private final SparkSession spark;
  private final ExecutorService threads;
  private final List<Step> steps = new ArrayList<>();

  /**
   * A step that others may need.
   *
   * @param written rows written by table, once it is done
   */
  record Step(CompletableFuture<SortedMap<String, Long>> written) {}

  private record Turn(int number, Runnable work) implements Runnable, Comparable<Turn> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Turn other) {
      return Integer.compare(number, other.number);
    }
  }

  /**
   * No step yet.
   *
   * @param atATime how many may run at once
   */
  SideBySide(SparkSession spark, int atATime) {
    this.spark = spark;
    this.threads =
        new ThreadPoolExecutor(
            atATime,
            atATime,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Plans a step. Of those that could begin, the one planned first does.
   *
   * @param work brings tables up to date and gives the rows written to each
   * @param needed steps whose tables it reads
   */
  Step step(Callable<SortedMap<String, Long>> work, Step... needed) {
    CompletableFuture<?>[] before =
        Stream.of(needed).map(Step::written).toArray(CompletableFuture[]::new);
    int number = steps.size();
    Executor inTurn = ready -> threads.execute(new Turn(number, ready));
    Step step =
        new Step(
            CompletableFuture.allOf(before)
                .thenApplyAsync(nothing -> rowsOf(work, "step-" + number), inTurn));
    steps.add(step);
    return step;
  }

  /**
   * Waits for all steps.
   *
   * @return rows written by table
   * @throws Exception what the first step that failed has thrown, with that of others suppressed
   */
  SortedMap<String, Long> written() throws Exception {
    SortedMap<String, Long> written = new TreeMap<>();
    Exception failure = null;
    for (Step step : steps) {
      try {
        written.putAll(step.written().join());
      } catch (CompletionException e) {
        failure = with(failure, e.getCause());
      }
    }
    if (failure != null) {
      throw failure;
    }
    return written;
  }

  /** A step that could not begin has failed with what the step before it has thrown. */
  private static Exception with(Exception first, Throwable next) {
    if (next instanceof Error error) {
      throw error;
    }
    if (first == null) {
      return (Exception) next;
    }
    if (first != next) {
      first.addSuppressed(next);
    }
    return first;
  }

  private SortedMap<String, Long> rowsOf(Callable<SortedMap<String, Long>> work, String pool) {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().setLocalProperty(POOL, pool);
    try {
      return work.call();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}

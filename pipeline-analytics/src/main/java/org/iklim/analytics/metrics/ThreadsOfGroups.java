// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.rows.Portions;
import org.iklim.schemas.tables.Measures;

/**
 * Threads to packs of threads, one or more for each group of who started them and of where.
 *
 * <p>Reads: the columns that {@link ThreadMeasures#gathered} selects, all threads of a person in
 * one partition.
 *
 * <p>Gives: {@link #SCHEMA}, each row some threads of a group as {@link StartedThread}s.
 */
final class ThreadsOfGroups implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String PACK = "pack";

  /** One row per pack. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          String.join(
              ", ",
              Measures.GROUP_TYPE + " STRING NOT NULL",
              Measures.GROUP_ID + " STRING NOT NULL",
              PACK + " BINARY NOT NULL"));

  /** Threads, each as often as it has groups, held at a time: 20 MB. */
  private static final int MOST_HELD = 250_000;

  private static final long OBSERVED_SECONDS = TimeUnit.DAYS.toSeconds(MetricWindow.OBSERVED_DAYS);

  private final Instant asOf;

  /**
   * The function.
   *
   * @param asOf until when threads have been watched
   */
  ThreadsOfGroups(Instant asOf) {
    this.asOf = asOf;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> threads) {
    Packs packs = new Packs(threads);
    return new Portions<>(threads::hasNext, packs::gather);
  }

  /** The threads of a pack. */
  static List<StartedThread> unpack(Row row) {
    LongBuffer packed = ByteBuffer.wrap(row.<byte[]>getAs(PACK)).asLongBuffer();
    List<StartedThread> threads = new ArrayList<>(packed.remaining() / StartedThread.LONGS);
    while (packed.hasRemaining()) {
      threads.add(StartedThread.unpack(packed));
    }
    return threads;
  }

  private static Row pack(Group group, List<StartedThread> threads) {
    ByteBuffer pack = ByteBuffer.allocate(threads.size() * StartedThread.LONGS * Long.BYTES);
    LongBuffer packed = pack.asLongBuffer();
    threads.forEach(thread -> thread.pack(packed));
    return RowFactory.create(group.type(), group.id(), pack.array());
  }

  private final class Packs {
    private final Iterator<Row> rows;
    private final Map<Place, List<Group>> groups = new HashMap<>();
    private final Map<String, Long> starters = new HashMap<>();
    private final Map<Group, List<StartedThread>> held = new HashMap<>();

    Packs(Iterator<Row> rows) {
      this.rows = rows;
    }

    private Iterator<Row> gather() {
      held.clear();
      int count = 0;
      while (rows.hasNext() && count < MOST_HELD) {
        Row row = rows.next();
        StartedThread thread = thread(row);
        List<Group> all = groups.computeIfAbsent(Place.of(row, 1), Place::groups);
        all.forEach(group -> held.computeIfAbsent(group, g -> new ArrayList<>()).add(thread));
        count += all.size();
      }
      return held.entrySet().stream()
          .map(group -> pack(group.getKey(), group.getValue()))
          .iterator();
    }

    private StartedThread thread(Row row) {
      long started = row.getLong(7);
      long until = ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
      return new StartedThread(
          row.getInt(6),
          starters.computeIfAbsent(row.getString(0), this::nextStarter),
          Math.min(TimeUnit.MICROSECONDS.toSeconds(until - started), OBSERVED_SECONDS),
          row.isNullAt(8) ? StartedThread.NONE : answered(started, row.getLong(8), until),
          row.getInt(9),
          row.getInt(10),
          row.getInt(11),
          row.getInt(12),
          row.getInt(13),
          row.isNullAt(14) ? StartedThread.NONE : row.getLong(14));
    }

    /** A person is in one partition only. */
    private long nextStarter(String person) {
      return (long) TaskContext.getPartitionId() << Integer.SIZE | starters.size();
    }

    private static long answered(long started, long answeredAt, long until) {
      if (answeredAt > until) {
        return StartedThread.NONE;
      }
      // Clocks of one source may differ by a little: an answer is never before its thread.
      long seconds = TimeUnit.MICROSECONDS.toSeconds(Math.max(0, answeredAt - started));
      return seconds <= OBSERVED_SECONDS ? seconds : StartedThread.NONE;
    }
  }
}

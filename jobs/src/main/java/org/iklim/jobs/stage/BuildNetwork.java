// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/** The stage network: threads and replies, brought up to the landed messages and reactions. */
public final class BuildNetwork {
  private static final String STAGE = "network";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;

  /** Gathered once for both tables, which nearly always come from the same state. */
  private final Map<Landings, ThreadChanges> gathered = new HashMap<>();

  /** The stage on the lake of a session. */
  public BuildNetwork(SparkSession spark, SharedInputs inputs, Progress progress) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
  }

  /** Builds what has changed; rows written by table, nothing for a table that is up to date. */
  public SortedMap<String, Long> run() throws Exception {
    new LakeTables(spark).ensure(Landings.tables());
    try {
      build(Threads.TABLE, Threads.STARTED_DAY, org.iklim.analytics.network.Threads::from);
      build(Replies.TABLE, Replies.REPLY_DAY, org.iklim.analytics.network.Replies::from);
    } finally {
      gathered.values().forEach(ThreadChanges::release);
      gathered.clear();
    }
    return tables.written();
  }

  private void build(String table, String day, UnaryOperator<Dataset<Row>> step) throws Exception {
    TableWriter writer = tables.open(table);
    Landings now = Landings.now(new LakeTables(spark));
    Landings before = Landings.of(writer.properties());
    if (now.equals(before)) {
      return;
    }
    Optional<NavigableSet<LocalDate>> changed = Optional.empty();
    long rows;
    ThreadChanges changes = gathered.computeIfAbsent(before, then -> changes(then, now));
    Dataset<Row> fresh = step.apply(changes.gathered());
    if (before.isNothing()) {
      rows = writer.replace(TableWriter.EVERY_ROW, fresh);
    } else {
      Dataset<Row> stale =
          spark
              .table(table)
              .join(changes.staleIds(), new String[] {Threads.THREAD_ID}, "left_semi");
      NavigableSet<LocalDate> days = Days.in(stale, day);
      if (!days.isEmpty()) {
        writer.delete(changes.staleIds(), Threads.THREAD_ID, Days.months("t." + day, days));
      }
      days.addAll(Days.in(fresh, day));
      rows = writer.append(fresh);
      changed = Optional.of(days);
    }
    Map<String, String> properties = new HashMap<>(now.toProperties());
    properties.putAll(ChangeLog.from(writer.properties()).with(changed).toProperties());
    tables.commit(writer, rows, properties);
  }

  private ThreadChanges changes(Landings before, Landings now) {
    return before.isNothing()
        ? ThreadChanges.everything(spark, inputs.people())
        : ThreadChanges.since(
            spark, before.events(), inputs.people(), inputs.peopleChanges(before, now));
  }
}

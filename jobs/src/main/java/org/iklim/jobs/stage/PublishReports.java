// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.MetricWindow;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.reports.OpenGroups;
import org.iklim.jobs.io.Bookkeeping;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.UnitReplies;

/** The stage reports: what of metrics passes the disclosure gate, and nothing else. */
public final class PublishReports {
  private static final String STAGE = "report";
  private static final String GATE = "iklim.gate.fewest-people";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;
  private final DisclosureGate gate;

  /** Asked once for all tables that were made from the same state. */
  private final Map<MetricInputs, MetricChanges> changes = new HashMap<>();

  /** The stage on the lake of a session, behind a gate. */
  public PublishReports(
      SparkSession spark, SharedInputs inputs, Progress progress, DisclosureGate gate) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
    this.gate = gate;
  }

  /** Publishes what has changed; rows written by table, nothing for one that is up to date. */
  public SortedMap<String, Long> run() throws Exception {
    new LakeTables(spark).ensure(Communities.TABLE);
    OpenGroups open = OpenGroups.of(spark.table(Communities.TABLE));
    publish(Measures.TABLE, Measures.PUBLISHED, MetricTables::replacedMeasures, open);
    publish(HourlyProfiles.TABLE, HourlyProfiles.PUBLISHED, MetricTables::replacedProfiles, open);
    publish(UnitReplies.TABLE, UnitReplies.PUBLISHED, MetricTables::replacedReplies, open);
    publish(Bursts.TABLE, Bursts.PUBLISHED, MetricTables::replacedBursts, open);
    return tables.written();
  }

  private void publish(
      String from, String to, Function<MetricWindow, String> replaced, OpenGroups open)
      throws Exception {
    LakeTables lake = new LakeTables(spark);
    if (!lake.exists(from)) {
      return;
    }
    TableWriter writer = tables.open(to);
    MetricInputs now = MetricInputs.of(lake.load(from).properties());
    MetricInputs before = MetricInputs.of(writer.properties());
    boolean sameGate =
        writer.number(GATE) == gate.fewestPeople()
            && open.state().equals(writer.properties().get(Bookkeeping.CLOSED_GROUPS));
    if (now.equals(before) && sameGate) {
      return;
    }
    MetricChanges.Work work =
        changes
            .computeIfAbsent(now, state -> new MetricChanges(spark, inputs, state))
            .since(before);
    Dataset<Row> metrics = spark.table(from);
    String condition =
        work.everything() || !sameGate ? TableWriter.EVERY_ROW : replaced.apply(work.window());
    long rows = writer.replace(condition, gate.apply(open.among(metrics.where(condition))));
    SortedMap<String, String> properties = new TreeMap<>(now.toProperties());
    properties.put(GATE, String.valueOf(gate.fewestPeople()));
    properties.put(Bookkeeping.CLOSED_GROUPS, open.state());
    tables.commit(writer, rows, properties);
  }
}

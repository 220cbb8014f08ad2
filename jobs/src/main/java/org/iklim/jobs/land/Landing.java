// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.ClusterState;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.io.TopicReader;
import org.iklim.jobs.options.Progress;

/** The stage that brings what Kafka has into the lake, and the current state up to it. */
public final class Landing {
  private static final String STAGE = TableLanding.STAGE;

  private final SparkSession spark;
  private final TopicReader reader;
  private final Progress progress;

  /**
   * A landing into the lake of a session.
   *
   * @param reader the topics
   * @param progress where it says what it does
   */
  public Landing(SparkSession spark, TopicReader reader, Progress progress) {
    this.spark = spark;
    this.reader = reader;
    this.progress = progress;
  }

  /**
   * Lands everything that is new. Ended anywhere, the next call does what is left.
   *
   * @param gaps what to do where records were lost before they were landed
   */
  public LandReport run(Gaps gaps) throws Exception {
    List<String> topics = Landed.ALL.stream().flatMap(t -> t.topics().stream()).distinct().toList();
    ClusterState cluster = reader.state(topics);
    new LakeTables(spark)
        .ensure(
            Stream.concat(Landed.ALL.stream().map(Landed::table), CurrentState.tables().stream())
                .toList());
    List<LandReport.Table> tables = new ArrayList<>();
    TableLanding landing = new TableLanding(spark, reader);
    for (Landed what : Landed.ALL) {
      LandReport.Table table = landing.land(what, cluster, gaps);
      progress.wrote(STAGE, what.table(), table.rows());
      tables.add(table);
    }
    return new LandReport(tables, merged());
  }

  private SortedMap<String, Long> merged() throws Exception {
    SortedMap<String, Long> merged = new TreeMap<>();
    StateMerge merge = new StateMerge(spark);
    for (CurrentState state : CurrentState.values()) {
      OptionalLong rows = merge.merge(state);
      if (rows.isPresent()) {
        progress.wrote(STAGE, state.table(), rows.getAsLong());
        merged.put(state.table(), rows.getAsLong());
      }
    }
    return merged;
  }
}

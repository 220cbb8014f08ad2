// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.UnitReplies;

/** The stage metrics: the rows of days and periods that have changed, table by table. */
public final class ComputeMetrics {
  private static final String STAGE = "metrics";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;

  /** Makes the rows of a table that are due. */
  @FunctionalInterface
  private interface Output {
    long write(TableWriter writer, MetricChanges.Work work) throws Exception;
  }

  /** The stage on the lake of a session. */
  public ComputeMetrics(SparkSession spark, SharedInputs inputs, Progress progress) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
  }

  /**
   * Computes what has changed.
   *
   * @param given up to when the data are known; else the end of their last day
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run(Optional<Instant> given) throws Exception {
    Optional<Instant> asOf = given.isPresent() ? given : inputs.endOfData();
    if (asOf.isEmpty()) {
      tables.say("nothing has landed yet");
      return tables.written();
    }
    MetricChanges changes =
        new MetricChanges(spark, inputs, MetricInputs.now(new LakeTables(spark), asOf.get()));
    MetricTables rows = new MetricTables(spark, inputs);
    write(PersonDays.TABLE, rows::personDays, changes);
    write(Measures.TABLE, rows::measures, changes);
    write(HourlyProfiles.TABLE, rows::hourlyProfiles, changes);
    write(UnitReplies.TABLE, rows::unitReplies, changes);
    write(Bursts.TABLE, rows::bursts, changes);
    return tables.written();
  }

  private void write(String table, Output output, MetricChanges changes) throws Exception {
    TableWriter writer = tables.open(table);
    MetricInputs before = MetricInputs.of(writer.properties());
    if (!before.equals(changes.now())) {
      long rows = output.write(writer, changes.since(before));
      tables.commit(writer, rows, changes.now().toProperties());
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final Progress progress;

  /** Makes the rows of a table that are due. */
  @FunctionalInterface
  private interface Output {
    long write(TableWriter writer, MetricChanges.Work work) throws Exception;
  }

  /** The stage on the lake of a session. */
  public ComputeMetrics(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * Computes what has changed.
   *
   * @param given up to when the data are known; else the end of their last day
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run(Optional<Instant> given) throws Exception {
    SortedMap<String, Long> written = new TreeMap<>();
    Optional<Instant> asOf = given.isPresent() ? given : MetricChanges.endOfData(spark);
    if (asOf.isEmpty()) {
      progress.say(STAGE, "nothing has landed yet");
      return written;
    }
    MetricChanges changes =
        new MetricChanges(spark, MetricInputs.now(new LakeTables(spark), asOf.get()));
    MetricTables tables = new MetricTables(spark);
    write(PersonDays.TABLE, tables::personDays, changes, written);
    write(Measures.TABLE, tables::measures, changes, written);
    write(HourlyProfiles.TABLE, tables::hourlyProfiles, changes, written);
    write(UnitReplies.TABLE, tables::unitReplies, changes, written);
    write(Bursts.TABLE, tables::bursts, changes, written);
    return written;
  }

  private void write(
      String table, Output output, MetricChanges changes, SortedMap<String, Long> written)
      throws Exception {
    new LakeTables(spark).ensure(table);
    TableWriter writer = new TableWriter(spark, table, STAGE);
    MetricInputs before = MetricInputs.of(writer.properties());
    if (!before.equals(changes.now())) {
      long rows = output.write(writer, changes.since(before));
      writer.commit(changes.now().toProperties());
      progress.wrote(STAGE, table, rows);
      written.put(table, rows);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;

/** The tables that one run of a stage brings up to date, and how many rows each has got. */
final class StageTables {
  private final SparkSession spark;
  private final String stage;
  private final Progress progress;
  private final SortedMap<String, Long> written = new TreeMap<>();

  /**
   * None is written yet.
   *
   * @param stage word of the flow
   */
  StageTables(SparkSession spark, String stage, Progress progress) {
    this.spark = spark;
    this.stage = stage;
    this.progress = progress;
  }

  /** Begins a change of a table, which is made if there is none. */
  TableWriter open(String table) {
    new LakeTables(spark).ensure(table);
    return new TableWriter(spark, table, stage);
  }

  /** Ends it: rows and properties become visible together, and the rows are told. */
  void commit(TableWriter writer, long rows, Map<String, String> properties) {
    writer.commit(properties);
    progress.wrote(stage, writer.table(), rows);
    written.put(writer.table(), rows);
  }

  /** Says something that is not about a table. */
  void say(String message) {
    progress.say(stage, message);
  }

  /** Rows written by table, nothing for a table that was up to date. */
  SortedMap<String, Long> written() {
    return written;
  }
}

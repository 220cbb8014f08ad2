// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Ties;

/**
 * Tables of four-week periods that are made from another such table: a run replaces the periods
 * that the other one has changed since.
 */
final class PeriodTables {
  private static final String UPSTREAM = "iklim.merged.periods";
  private static final String SETTING = "iklim.setting";

  private final SparkSession spark;
  private final String stage;
  private final Progress progress;
  private final SortedMap<String, Long> written;

  /**
   * Tables of a stage.
   *
   * @param written is told how many rows each table got
   */
  PeriodTables(
      SparkSession spark, String stage, Progress progress, SortedMap<String, Long> written) {
    this.spark = spark;
    this.stage = stage;
    this.progress = progress;
    this.written = written;
  }

  /**
   * Brings a table up to another one.
   *
   * @param setting what else decides the rows; if it was another one, everything is made again
   * @param periods from the changed periods to all that have to be made again
   * @param rows from the condition on period_start to the rows that take the place of such rows
   */
  void update(
      String table,
      String upstream,
      String setting,
      Function<NavigableSet<LocalDate>, NavigableSet<LocalDate>> periods,
      Function<String, Dataset<Row>> rows)
      throws Exception {
    LakeTables tables = new LakeTables(spark);
    tables.ensure(table);
    long now = ChangeLog.from(tables.load(upstream).properties()).build();
    TableWriter writer = new TableWriter(spark, table, stage);
    long before = writer.number(UPSTREAM);
    boolean sameSetting = setting.equals(writer.properties().getOrDefault(SETTING, ""));
    if (now == before && sameSetting) {
      return;
    }
    Optional<NavigableSet<LocalDate>> changed =
        before == 0 || !sameSetting
            ? Optional.empty()
            : ChangeLog.from(tables.load(upstream).properties()).since(before).map(periods);
    String condition =
        changed.map(p -> Days.condition(Ties.PERIOD_START, p)).orElse(TableWriter.EVERY_ROW);
    long count = writer.replace(condition, rows.apply(condition));
    Map<String, String> properties = new HashMap<>();
    properties.put(UPSTREAM, String.valueOf(now));
    properties.put(SETTING, setting);
    properties.putAll(ChangeLog.from(writer.properties()).with(changed).toProperties());
    writer.commit(properties);
    progress.wrote(stage, table, count);
    written.put(table, count);
  }
}

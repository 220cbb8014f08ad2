// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.schemas.tables.Ties;

/**
 * Tables of four-week periods that are made from another such table: a run replaces the periods
 * that the other one has changed since.
 */
final class PeriodTables {
  private static final String UPSTREAM = "iklim.merged.periods";
  private static final String SETTING = "iklim.setting";

  private final SparkSession spark;
  private final StageTables tables;

  /** Some of the tables of a stage. */
  PeriodTables(SparkSession spark, StageTables tables) {
    this.spark = spark;
    this.tables = tables;
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
    TableWriter writer = tables.open(table);
    ChangeLog log = ChangeLog.from(new LakeTables(spark).load(upstream).properties());
    long now = log.build();
    long before = writer.number(UPSTREAM);
    boolean sameSetting = setting.equals(writer.properties().getOrDefault(SETTING, ""));
    if (now == before && sameSetting) {
      return;
    }
    Optional<NavigableSet<LocalDate>> changed =
        before == 0 || !sameSetting ? Optional.empty() : log.since(before).map(periods);
    String condition =
        changed.map(p -> Days.condition(Ties.PERIOD_START, p)).orElse(TableWriter.EVERY_ROW);
    long count = writer.replace(condition, rows.apply(condition));
    Map<String, String> properties = new HashMap<>();
    properties.put(UPSTREAM, String.valueOf(now));
    properties.put(SETTING, setting);
    properties.putAll(ChangeLog.from(writer.properties()).with(changed).toProperties());
    tables.commit(writer, count, properties);
  }
}

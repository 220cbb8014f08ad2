// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.LastDay;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.themes.WeeklyThemes;
import org.iklim.analytics.warnings.EarlyWarnings;
import org.iklim.analytics.warnings.ToldWarnings;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.ReportsThemes;
import org.iklim.schemas.tables.ReportsWarnings;
import org.iklim.schemas.tables.Themes;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Warnings;

/**
 * What troubles people: themes and warnings, and what of them passes the disclosure gate. Reads the
 * newest half year only, whatever the lake holds; runs after language, network and metrics.
 */
public final class FindWarnings {
  private static final String STAGE = "warnings";
  private static final String MADE_FROM = "iklim.made-from";

  /** To be raised with every change of ids: all that a scan reaches is then told anew. */
  private static final String RULES = "2 ";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;
  private final DisclosureGate gate;
  private final WarningRules rules;

  /** The stage on the lake of a session, behind a gate. */
  public FindWarnings(
      SparkSession spark,
      SharedInputs inputs,
      Progress progress,
      DisclosureGate gate,
      WarningRules rules) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
    this.gate = gate;
    this.rules = rules;
  }

  /**
   * Looks for them if anything has changed.
   *
   * @param given up to when the data are known; else the end of their last day
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run(Optional<Instant> given) throws Exception {
    LakeTables lake = new LakeTables(spark);
    if (!lake.exists(LanguageMessages.TABLE) || !lake.exists(Threads.TABLE)) {
      tables.say("no message has been read yet: run language and network first");
      return tables.written();
    }
    Optional<Instant> asOf = given.isPresent() ? given : inputs.endOfData();
    if (asOf.isEmpty()) {
      tables.say("nothing has landed yet");
      return tables.written();
    }
    LocalDate today = LastDay.of(asOf.get());
    String state = state(lake, today);
    Dataset<Row> language = spark.table(LanguageMessages.TABLE);
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> threads = spark.table(Threads.TABLE);
    write(
        Warnings.TABLE,
        state,
        writer -> {
          EarlyWarnings warnings = EarlyWarnings.nightly(inputs.people(), rules, today);
          return replaced(writer, warnings, warnings.from(language, messages, threads));
        });
    write(
        Themes.TABLE,
        state,
        writer -> {
          Dataset<Row> names = spark.table(Identities.TABLE);
          WeeklyThemes themes =
              new WeeklyThemes(inputs.people(), names, rules.fewestPeople(), today);
          return replaced(writer, themes, themes.from(language, messages, threads));
        });
    publish(Warnings.TABLE, ReportsWarnings.TABLE, state);
    publish(Themes.TABLE, ReportsThemes.TABLE, state);
    return tables.written();
  }

  /** Writes rows when they are due, and says how many. */
  @FunctionalInterface
  private interface Change {
    long into(TableWriter writer) throws Exception;
  }

  /** Changes a table unless it was made from the same. */
  private void write(String table, String state, Change change) throws Exception {
    TableWriter writer = tables.open(table);
    if (state.equals(writer.properties().get(MADE_FROM))) {
      return;
    }
    long count = change.into(writer);
    tables.commit(writer, count, Map.of(MADE_FROM, state));
  }

  /** On the first run everything is kept; later only weeks that the scan fully knows. */
  private static long replaced(TableWriter writer, WeeklyThemes themes, Dataset<Row> rows)
      throws Exception {
    if (!writer.properties().containsKey(MADE_FROM)) {
      return writer.replace(TableWriter.EVERY_ROW, rows);
    }
    String newest = weeksFrom(themes.replacedFrom());
    return writer.replace(newest, rows.where(newest));
  }

  /** The same, but of what was told nothing vanishes without an end. */
  private long replaced(TableWriter writer, EarlyWarnings warnings, Dataset<Row> scan)
      throws Exception {
    String before = writer.properties().get(MADE_FROM);
    if (before == null) {
      return writer.replace(TableWriter.EVERY_ROW, scan);
    }
    if (!before.startsWith(RULES)) {
      String scanned = weeksFrom(warnings.first());
      return writer.replace(scanned, scan.where(scanned));
    }
    LocalDate from = warnings.replacedFrom(lastDay(before));
    // A warning is a row a week: these are few.
    List<Row> kept =
        ToldWarnings.kept(
            spark.table(Warnings.TABLE).collectAsList(),
            scan.collectAsList(),
            from,
            warnings.today());
    return writer.replace(weeksFrom(from), spark.createDataFrame(kept, scan.schema()));
  }

  /** Both tables have a row a week. */
  private static String weeksFrom(LocalDate day) {
    return Warnings.WEEK_START + " >= DATE'" + day + "'";
  }

  /** The last day that was known when a table was made. */
  private static LocalDate lastDay(String state) {
    return LocalDate.parse(state.substring(RULES.length()).split(" ", 2)[0]);
  }

  private void publish(String from, String to, String state) throws Exception {
    write(
        to,
        state + " gate " + gate.fewestPeople(),
        writer -> writer.replace(TableWriter.EVERY_ROW, gate.apply(spark.table(from))));
  }

  private String state(LakeTables lake, LocalDate today) {
    StringBuilder state = new StringBuilder(RULES + today + " " + rules);
    for (String table :
        new String[] {
          LanguageMessages.TABLE,
          Messages.TABLE,
          Threads.TABLE,
          Accounts.TABLE,
          Attributes.TABLE,
          Identities.TABLE
        }) {
      Table loaded = lake.load(table);
      state
          .append(' ')
          .append(loaded.currentSnapshot() == null ? 0 : loaded.currentSnapshot().snapshotId());
    }
    return state.toString();
  }
}

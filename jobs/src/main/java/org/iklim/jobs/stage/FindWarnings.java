// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.LastDay;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.analytics.reports.OpenGroups;
import org.iklim.analytics.themes.WeeklyThemes;
import org.iklim.analytics.warnings.EarlyWarnings;
import org.iklim.analytics.warnings.ToldWarnings;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
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
  private final Progress progress;
  private final DisclosureGate gate;
  private final WarningRules rules;

  /** The stage on the lake of a session, behind a gate. */
  public FindWarnings(
      SparkSession spark, Progress progress, DisclosureGate gate, WarningRules rules) {
    this.spark = spark;
    this.progress = progress;
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
    SortedMap<String, Long> written = new TreeMap<>();
    LakeTables tables = new LakeTables(spark);
    if (!tables.exists(LanguageMessages.TABLE) || !tables.exists(Threads.TABLE)) {
      progress.say(STAGE, "no message has been read yet: run language and network first");
      return written;
    }
    Optional<Instant> asOf = given.isPresent() ? given : MetricChanges.endOfData(spark);
    if (asOf.isEmpty()) {
      progress.say(STAGE, "nothing has landed yet");
      return written;
    }
    LocalDate today = LastDay.of(asOf.get());
    String state = state(tables, today);
    PeopleAsOf people = PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE));
    Dataset<Row> language = spark.table(LanguageMessages.TABLE);
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> threads = spark.table(Threads.TABLE);
    EarlyWarnings warnings = EarlyWarnings.nightly(people, rules, today);
    writeWarnings(warnings, state, () -> warnings.from(language, messages, threads), written);
    WeeklyThemes themes =
        new WeeklyThemes(people, spark.table(Identities.TABLE), rules.fewestPeople(), today);
    write(
        Themes.TABLE,
        Themes.WEEK_START + " >= DATE'" + themes.replacedFrom() + "'",
        state,
        () -> themes.from(language, messages, threads),
        written);
    publish(Warnings.TABLE, ReportsWarnings.TABLE, state, written);
    publish(Themes.TABLE, ReportsThemes.TABLE, state, written);
    return written;
  }

  /** Makes rows when they are due. */
  @FunctionalInterface
  private interface Rows {
    Dataset<Row> make();
  }

  /** On the first run everything is kept; later only weeks that the scan fully knows. */
  private void write(
      String table, String newest, String state, Rows rows, SortedMap<String, Long> written)
      throws Exception {
    new LakeTables(spark).ensure(table);
    TableWriter writer = new TableWriter(spark, table, STAGE);
    if (state.equals(writer.properties().get(MADE_FROM))) {
      return;
    }
    boolean first = !writer.properties().containsKey(MADE_FROM);
    long count =
        first
            ? writer.replace(TableWriter.EVERY_ROW, rows.make())
            : writer.replace(newest, rows.make().where(newest));
    done(writer, table, state, count, written);
  }

  /** The same, but of what was told nothing vanishes without an end. */
  private void writeWarnings(
      EarlyWarnings warnings, String state, Rows rows, SortedMap<String, Long> written)
      throws Exception {
    new LakeTables(spark).ensure(Warnings.TABLE);
    TableWriter writer = new TableWriter(spark, Warnings.TABLE, STAGE);
    if (state.equals(writer.properties().get(MADE_FROM))) {
      return;
    }
    Dataset<Row> scan = rows.make();
    String before = writer.properties().get(MADE_FROM);
    long count;
    if (before == null) {
      count = writer.replace(TableWriter.EVERY_ROW, scan);
    } else if (before.startsWith(RULES)) {
      LocalDate from = warnings.replacedFrom(lastDay(before));
      // A warning is a row a week: these are few.
      List<Row> kept =
          ToldWarnings.kept(
              spark.table(Warnings.TABLE).collectAsList(),
              scan.collectAsList(),
              from,
              warnings.today());
      count = writer.replace(weeksFrom(from), spark.createDataFrame(kept, scan.schema()));
    } else {
      String scanned = weeksFrom(warnings.first());
      count = writer.replace(scanned, scan.where(scanned));
    }
    done(writer, Warnings.TABLE, state, count, written);
  }

  private static String weeksFrom(LocalDate day) {
    return Warnings.WEEK_START + " >= DATE'" + day + "'";
  }

  /** The last day that was known when a table was made. */
  private static LocalDate lastDay(String state) {
    return LocalDate.parse(state.substring(RULES.length()).split(" ", 2)[0]);
  }

  private void publish(String from, String to, String state, SortedMap<String, Long> written)
      throws Exception {
    new LakeTables(spark).ensure(List.of(Communities.TABLE, to));
    TableWriter writer = new TableWriter(spark, to, STAGE);
    OpenGroups open = new OpenGroups(spark.table(Communities.TABLE));
    String behindGate = state + " gate " + gate.fewestPeople() + " closed " + open.state();
    if (!behindGate.equals(writer.properties().get(MADE_FROM))) {
      long count = writer.replace(TableWriter.EVERY_ROW, gate.apply(open.among(spark.table(from))));
      done(writer, to, behindGate, count, written);
    }
  }

  private void done(
      TableWriter writer, String table, String state, long count, SortedMap<String, Long> written) {
    writer.commit(Map.of(MADE_FROM, state));
    progress.wrote(STAGE, table, count);
    written.put(table, count);
  }

  private String state(LakeTables tables, LocalDate today) {
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
      Table loaded = tables.load(table);
      state
          .append(' ')
          .append(loaded.currentSnapshot() == null ? 0 : loaded.currentSnapshot().snapshotId());
    }
    return state.toString();
  }
}

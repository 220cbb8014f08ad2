// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.expr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.climate.ClimateIndex;
import org.iklim.analytics.climate.ClimateRules;
import org.iklim.analytics.metrics.LastDay;
import org.iklim.analytics.reports.ClimateGate;
import org.iklim.analytics.reports.OpenGroups;
import org.iklim.analytics.reports.PublishedClimate;
import org.iklim.jobs.io.Bookkeeping;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.ReportsClimate;

/**
 * The climate of the weeks and months that have changed, judged again from the first of them on,
 * and what of it may be shown.
 */
public final class ComputeClimate {
  private static final String STAGE = "climate";
  private static final String GATE = "iklim.gate.climate";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;
  private final ClimateRules rules;

  /** Asked once where both tables were made from the same state. */
  private final Map<ClimateInputs, NavigableSet<LocalDate>> changedDays = new HashMap<>();

  /** The stage on the lake of a session. */
  public ComputeClimate(
      SparkSession spark, SharedInputs inputs, Progress progress, ClimateRules rules) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
    this.rules = rules;
  }

  /**
   * Computes and publishes what has changed.
   *
   * @param given up to when the data are known; else the end of their last day
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run(Optional<Instant> given) throws Exception {
    LakeTables lake = new LakeTables(spark);
    Optional<Instant> asOf = given.isPresent() ? given : inputs.endOfData();
    if (asOf.isEmpty() || !lake.exists(LanguageMessages.TABLE)) {
      return tables.written();
    }
    ClimateInputs now = ClimateInputs.now(lake, asOf.get());
    compute(now);
    publish(now);
    return tables.written();
  }

  private void compute(ClimateInputs now) throws Exception {
    TableWriter writer = tables.open(Climate.TABLE);
    ClimateInputs before = ClimateInputs.of(writer.properties());
    if (now.equals(before)) {
      return;
    }
    LocalDate today = LastDay.of(now.asOf());
    ClimatePeriods periods = new ClimatePeriods(changedDays(now, before));
    long rows = 0;
    if (!periods.isEmpty()) {
      String computed = periods.computed();
      String judged = periods.judged();
      Dataset<Row> known =
          spark
              .table(Climate.TABLE)
              .where("NOT (" + computed + ")")
              .withColumn(ClimateIndex.JUDGE_AGAIN, expr(judged));
      ClimateIndex index =
          new ClimateIndex(inputs.people(), spark.table(Communities.TABLE), rules, today);
      Dataset<Row> fresh =
          index
              .from(
                  spark.table(LanguageMessages.TABLE),
                  spark.table(Messages.TABLE),
                  known,
                  periods.toCompute(spark))
              .persist(StorageLevel.MEMORY_AND_DISK());
      // Made before anything is deleted: it reads rows of the table that it replaces.
      fresh.count();
      rows = writer.replace(judged, fresh);
      fresh.unpersist();
    }
    tables.commit(writer, rows, now.toProperties());
  }

  private void publish(ClimateInputs now) throws Exception {
    new LakeTables(spark).ensure(Communities.TABLE);
    TableWriter writer = tables.open(ReportsClimate.TABLE);
    OpenGroups open = OpenGroups.of(spark.table(Communities.TABLE));
    ClimateGate gate = new ClimateGate(rules.fewestVoices(), rules.fewestPeople());
    ClimateInputs before = ClimateInputs.of(writer.properties());
    boolean sameGate =
        gate.toString().equals(writer.properties().get(GATE))
            && open.state().equals(writer.properties().get(Bookkeeping.CLOSED_GROUPS));
    if (now.equals(before) && sameGate) {
      return;
    }
    String condition =
        sameGate ? new ClimatePeriods(changedDays(now, before)).judged() : TableWriter.EVERY_ROW;
    long rows =
        writer.replace(
            condition,
            new PublishedClimate(gate)
                .from(open.among(spark.table(Climate.TABLE).where(condition))));
    SortedMap<String, String> properties = new TreeMap<>(now.toProperties());
    properties.put(GATE, gate.toString());
    properties.put(Bookkeeping.CLOSED_GROUPS, open.state());
    tables.commit(writer, rows, properties);
  }

  /** Days of which messages, people or the fact that they are over have changed. */
  private NavigableSet<LocalDate> changedDays(ClimateInputs now, ClimateInputs before) {
    return changedDays.computeIfAbsent(before, then -> daysChangedSince(then, now));
  }

  private NavigableSet<LocalDate> daysChangedSince(ClimateInputs before, ClimateInputs now) {
    LocalDate today = LastDay.of(now.asOf());
    Optional<NavigableSet<LocalDate>> language =
        ChangeLog.from(new LakeTables(spark).load(LanguageMessages.TABLE).properties())
            .since(before.language());
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (before.asOf() == null || now.asOf().isBefore(before.asOf()) || language.isEmpty()) {
      days.addAll(knownDays());
    } else {
      days.addAll(language.get());
      PeopleChanges people = inputs.peopleChanges(before.landings(), now.landings());
      if (!people.isNothing()) {
        days.addAll(people.daysOfAccounts());
        days.addAll(people.daysOfAttributes(knownDays()));
      }
      LastDay.of(before.asOf()).datesUntil(today.plusDays(1)).forEach(days::add);
    }
    return new TreeSet<>(days.headSet(today, true));
  }

  /** Every day from the first to the last on which anything was written. */
  private NavigableSet<LocalDate> knownDays() {
    NavigableSet<LocalDate> days =
        Days.in(spark.table(LanguageMessages.TABLE), LanguageMessages.CREATED_DAY);
    return days.isEmpty()
        ? days
        : new TreeSet<>(days.first().datesUntil(days.last().plusDays(1)).toList());
  }
}

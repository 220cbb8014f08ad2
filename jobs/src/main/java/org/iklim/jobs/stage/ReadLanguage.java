// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.LanguageMessages;

/**
 * The stage language: what every message says, brought up to the landed messages. A text is read
 * once by a model; another model or taxonomy reads everything anew.
 */
public final class ReadLanguage {
  private static final String STAGE = "language";
  private static final String MODEL = "iklim.model.id";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final MessageLanguage step;
  private final StageTables tables;

  /** The stage on the lake of a session. */
  public ReadLanguage(
      SparkSession spark, SharedInputs inputs, Progress progress, MessageLanguage step) {
    this.spark = spark;
    this.inputs = inputs;
    this.step = step;
    this.tables = new StageTables(spark, STAGE, progress);
  }

  /** Reads what has changed; rows written by table, nothing for a table that is up to date. */
  public SortedMap<String, Long> run() throws Exception {
    LakeTables lake = new LakeTables(spark);
    lake.ensure(Landings.tables());
    TableWriter writer = tables.open(LanguageMessages.TABLE);
    Landings now = Landings.now(lake).withoutAttributes();
    Landings before = Landings.of(writer.properties());
    boolean sameModel = step.modelId().equals(writer.properties().get(MODEL));
    if (now.equals(before) && sameModel) {
      return tables.written();
    }
    Map<String, String> properties = new HashMap<>(now.toProperties());
    properties.put(MODEL, step.modelId());
    if (before.isNothing() || !sameModel) {
      long rows =
          writer.replace(
              TableWriter.EVERY_ROW, step.from(LanguageChanges.everything(spark, inputs.people())));
      commit(writer, rows, Optional.empty(), properties);
    } else {
      update(LanguageChanges.since(spark, inputs.people(), before), writer, properties);
    }
    return tables.written();
  }

  private void update(LanguageChanges changes, TableWriter writer, Map<String, String> properties)
      throws Exception {
    NavigableSet<LocalDate> days = Days.in(changes.stale(), LanguageMessages.CREATED_DAY);
    if (!days.isEmpty()) {
      writer.delete(
          changes.stale().select(LanguageMessages.MESSAGE_ID),
          LanguageMessages.MESSAGE_ID,
          Days.months("t." + LanguageMessages.CREATED_DAY, days));
    }
    NavigableSet<LocalDate> freshDays = Days.in(changes.fresh(), LanguageMessages.CREATED_DAY);
    days.addAll(freshDays);
    if (days.isEmpty()) {
      writer.commit(properties);
      return;
    }
    // As one relation: with its parts in sight, the optimizer breaks an append where one is empty.
    Dataset<Row> fresh =
        step.from(changes.fresh(), spark.table(LanguageMessages.TABLE))
            .persist(StorageLevel.MEMORY_AND_DISK());
    long rows = freshDays.isEmpty() ? 0 : writer.append(fresh);
    fresh.unpersist();
    commit(writer, rows, Optional.of(days), properties);
  }

  private void commit(
      TableWriter writer,
      long rows,
      Optional<NavigableSet<LocalDate>> changed,
      Map<String, String> properties) {
    properties.putAll(ChangeLog.from(writer.properties()).with(changed).toProperties());
    tables.commit(writer, rows, properties);
  }
}

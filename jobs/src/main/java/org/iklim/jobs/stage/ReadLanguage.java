// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final Progress progress;
  private final MessageLanguage step;

  /** The stage on the lake of a session. */
  public ReadLanguage(SparkSession spark, Progress progress, MessageLanguage step) {
    this.spark = spark;
    this.progress = progress;
    this.step = step;
  }

  /** Reads what has changed; rows written by table, nothing for a table that is up to date. */
  public SortedMap<String, Long> run() throws Exception {
    LakeTables tables = new LakeTables(spark);
    tables.ensure(Landings.tables());
    tables.ensure(LanguageMessages.TABLE);
    SortedMap<String, Long> written = new TreeMap<>();
    TableWriter writer = new TableWriter(spark, LanguageMessages.TABLE, STAGE);
    Landings now = Landings.now(tables).withoutAttributes();
    Landings before = Landings.of(writer.properties());
    boolean sameModel = step.modelId().equals(writer.properties().get(MODEL));
    if (now.equals(before) && sameModel) {
      return written;
    }
    Map<String, String> properties = new HashMap<>(now.toProperties());
    properties.put(MODEL, step.modelId());
    if (before.isNothing() || !sameModel) {
      long rows =
          writer.replace(TableWriter.EVERY_ROW, step.from(LanguageChanges.everything(spark)));
      done(rows, Optional.empty(), writer, properties, written);
    } else {
      update(LanguageChanges.since(spark, before), writer, properties, written);
    }
    writer.commit(properties);
    return written;
  }

  private void update(
      LanguageChanges changes,
      TableWriter writer,
      Map<String, String> properties,
      Map<String, Long> written)
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
      return;
    }
    // As one relation: with its parts in sight, the optimizer breaks an append where one is empty.
    Dataset<Row> fresh =
        step.from(changes.fresh(), spark.table(LanguageMessages.TABLE))
            .persist(StorageLevel.MEMORY_AND_DISK());
    long rows = freshDays.isEmpty() ? 0 : writer.append(fresh);
    fresh.unpersist();
    done(rows, Optional.of(days), writer, properties, written);
  }

  private void done(
      long rows,
      Optional<NavigableSet<LocalDate>> changed,
      TableWriter writer,
      Map<String, String> properties,
      Map<String, Long> written) {
    properties.putAll(ChangeLog.from(writer.properties()).with(changed).toProperties());
    progress.wrote(STAGE, LanguageMessages.TABLE, rows);
    written.put(LanguageMessages.TABLE, rows);
  }
}

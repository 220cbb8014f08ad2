// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.warnings.Backtest.Raised;
import org.iklim.analytics.warnings.EarlyWarnings;
import org.iklim.analytics.warnings.WarningRules;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Warnings;

/**
 * What would have been warned of, had there been a run every night: alarms of a day know nothing of
 * later days. The table of warnings does not tell, for nights scan the newest days only.
 *
 * @param raised the warnings that would have been told, by day and id
 * @param from first day that is judged
 * @param to last day
 */
public record PastWarnings(List<Raised> raised, LocalDate from, LocalDate to) {
  /**
   * Scans the messages of a lake; writes nothing.
   *
   * @param given first day to judge; else that of the oldest message
   * @throws IllegalArgumentException if no message was read yet, or none from that day on
   */
  public static PastWarnings scan(SparkSession spark, Optional<LocalDate> given) {
    LakeTables tables = new LakeTables(spark);
    if (!tables.exists(LanguageMessages.TABLE) || !tables.exists(Threads.TABLE)) {
      throw new IllegalArgumentException(
          "no message has been read in this lake yet: run 'iklim run' first");
    }
    Row span =
        spark
            .table(LanguageMessages.TABLE)
            .agg(
                min(LanguageMessages.CREATED_DAY).as("first"),
                max(LanguageMessages.CREATED_DAY).as("last"))
            .first();
    if (span.isNullAt(0)) {
      throw new IllegalArgumentException("no message stands in this lake: nothing to look back on");
    }
    LocalDate from = given.orElseGet(() -> span.<Date>getAs("first").toLocalDate());
    LocalDate to = span.<Date>getAs("last").toLocalDate();
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "the last message is of " + to + ": nothing to judge from " + from + " on");
    }
    PeopleAsOf people = PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE));
    List<Row> rows =
        EarlyWarnings.between(people, WarningRules.DEFAULT, from, to)
            .from(
                spark.table(LanguageMessages.TABLE),
                spark.table(Messages.TABLE),
                spark.table(Threads.TABLE))
            .where(col(Warnings.WITHIN_BUDGET))
            .orderBy(Warnings.WEEK_START, Warnings.WARNING_ID)
            .collectAsList();
    return new PastWarnings(raised(rows, from), from, to);
  }

  /** Days that are judged. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether what began on a day is judged. */
  public boolean judges(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Each warning as it was first told. */
  private static List<Raised> raised(List<Row> byWeek, LocalDate from) {
    List<Raised> raised = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Row row : byWeek) {
      LocalDate seen = row.<Date>getAs(Warnings.FIRST_SEEN_DAY).toLocalDate();
      String id = row.getAs(Warnings.WARNING_ID);
      if (known.add(id) && !seen.isBefore(from)) {
        raised.add(new Raised(id, row.getAs(Warnings.GROUP_ID), row.getAs(Warnings.ASPECT), seen));
      }
    }
    raised.sort(Comparator.comparing(Raised::seen).thenComparing(Raised::id));
    return raised;
  }
}

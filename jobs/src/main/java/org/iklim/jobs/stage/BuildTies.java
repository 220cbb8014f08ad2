// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.emergent.DetectedCommunities;
import org.iklim.analytics.emergent.TrackedCommunities;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.analytics.ties.TieRules;
import org.iklim.analytics.ties.Ties.Sources;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.jobs.options.Progress;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Ties;

/**
 * The stage network, second half: ties of people and the communities that emerge from them, in the
 * four-week periods that hold a changed day. Communities are found anew in these only, but followed
 * from the first of them to the last period there is.
 */
public final class BuildTies {
  private static final String STAGE = "network";

  /** A new number has communities followed anew from the first week: rows mean something else. */
  private static final String COMMUNITY_ROWS = "rows 2";

  private final SparkSession spark;
  private final SharedInputs inputs;
  private final StageTables tables;

  /** The stage on the lake of a session. */
  public BuildTies(SparkSession spark, SharedInputs inputs, Progress progress) {
    this.spark = spark;
    this.inputs = inputs;
    this.tables = new StageTables(spark, STAGE, progress);
  }

  /**
   * Builds what has changed; threads and replies must be up to date.
   *
   * @return rows written by table, nothing for a table that is up to date
   */
  public SortedMap<String, Long> run() throws Exception {
    Row span =
        spark
            .table(Messages.TABLE)
            .agg(min(col(Messages.CREATED_DAY)), max(col(Messages.CREATED_DAY)))
            .first();
    if (span.isNullAt(0)) {
      return tables.written();
    }
    LocalDate first = span.getDate(0).toLocalDate();
    LocalDate last = span.getDate(1).toLocalDate();
    ties(first, last);
    NavigableSet<LocalDate> all = FourWeeks.between(first, last).starts();
    new PeriodTables(spark, tables)
        .update(
            NetworkCommunities.TABLE,
            Ties.TABLE,
            COMMUNITY_ROWS,
            changed -> changed.isEmpty() ? changed : all.tailSet(changed.first(), true),
            this::communities);
    return tables.written();
  }

  private void ties(LocalDate first, LocalDate last) throws Exception {
    TableWriter writer = tables.open(Ties.TABLE);
    LakeTables lake = new LakeTables(spark);
    Instant end = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    MetricInputs now = MetricInputs.now(lake, end);
    MetricInputs before = MetricInputs.of(writer.properties());
    if (now.equals(before)) {
      return;
    }
    Optional<FourWeeks> changed =
        changedDays(lake, before, now, last).map(days -> FourWeeks.holding(days, first, last));
    FourWeeks periods = changed.orElse(FourWeeks.between(first, last));
    String condition = changed.map(p -> p.among(Ties.PERIOD_START)).orElse(TableWriter.EVERY_ROW);
    long rows = writer.replaceArranged(condition, rows(periods));
    Map<String, String> properties = new HashMap<>(now.toProperties());
    properties.putAll(
        ChangeLog.from(writer.properties()).with(changed.map(FourWeeks::starts)).toProperties());
    tables.commit(writer, rows, properties);
  }

  /** Nothing if everything may have changed. */
  private Optional<NavigableSet<LocalDate>> changedDays(
      LakeTables lake, MetricInputs before, MetricInputs now, LocalDate last) {
    if (before.landings().isNothing()
        || now.asOf().isBefore(before.asOf())
        || !inputs.peopleChanges(before.landings(), now.landings()).isNothing()) {
      return Optional.empty();
    }
    Optional<NavigableSet<LocalDate>> threads =
        ChangeLog.from(lake.load(Threads.TABLE).properties()).since(before.threads());
    Optional<NavigableSet<LocalDate>> replies =
        ChangeLog.from(lake.load(Replies.TABLE).properties()).since(before.replies());
    Optional<LocalDate> joined = firstChangedMembership(before.landings().events(), last);
    if (threads.isEmpty() || replies.isEmpty() || joined.isEmpty()) {
      return Optional.empty();
    }
    NavigableSet<LocalDate> days = inputs.activityDays(before.landings(), now.landings());
    days.addAll(threads.get());
    days.addAll(replies.get());
    // Weeks that have begun since, also where nobody wrote.
    LocalDate seen = LocalDate.ofInstant(before.asOf(), ZoneOffset.UTC);
    LocalDate from = joined.get().isBefore(seen) ? joined.get() : seen;
    from.datesUntil(last.plusDays(1)).forEach(days::add);
    return Optional.of(days);
  }

  /** From when on memberships differ; the day after the last one if none does. */
  private Optional<LocalDate> firstChangedMembership(long landing, LocalDate last) {
    Row changed =
        spark
            .table(Memberships.TABLE)
            .where(col(Memberships.LAND_ID).gt(landing))
            .where(col(Memberships.KIND).equalTo("MEMBER"))
            .agg(
                min(col(Memberships.JOINED_AT)),
                expr("count_if(" + Memberships.JOINED_AT + " IS NULL)"))
            .first();
    if (changed.getLong(1) > 0) {
      return Optional.empty();
    }
    Timestamp joined = changed.getTimestamp(0);
    LocalDate none = last.plusDays(1);
    LocalDate day = joined == null ? none : LocalDate.ofInstant(joined.toInstant(), ZoneOffset.UTC);
    return Optional.of(day.isBefore(none) ? day : none);
  }

  private Dataset<Row> rows(FourWeeks periods) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> recent = messages.where(periods.around(Messages.CREATED_DAY));
    return new org.iklim.analytics.ties.Ties(TieRules.DEFAULT, inputs.people(), periods)
        .from(
            new Sources(
                spark.table(Replies.TABLE).where(periods.around(Replies.REPLY_DAY)),
                spark.table(Threads.TABLE).where(periods.around(Threads.STARTED_DAY)),
                recent,
                spark.table(Reactions.TABLE).where(periods.around(Reactions.REACTED_DAY)),
                messages,
                spark.table(Memberships.TABLE)));
  }

  private Dataset<Row> communities(String condition) {
    Dataset<Row> written = spark.table(NetworkCommunities.TABLE);
    Dataset<Row> ties = spark.table(Ties.TABLE);
    NavigableSet<LocalDate> starts =
        new TreeSet<>(Days.in(ties.where(condition), Ties.PERIOD_START));
    if (starts.isEmpty()) {
      return written.limit(0);
    }
    LocalDate first = starts.first();
    Dataset<Row> known =
        written.where(
            col(Ties.PERIOD_START)
                .lt(Date.valueOf(first))
                .and(
                    col(Ties.PERIOD_START)
                        .geq(Date.valueOf(first.minusWeeks(TrackedCommunities.KNOWN_WEEKS)))));
    return new TrackedCommunities(first, starts.last())
        .from(DetectedCommunities.DEFAULT.from(ties.where(condition)), known);
  }
}

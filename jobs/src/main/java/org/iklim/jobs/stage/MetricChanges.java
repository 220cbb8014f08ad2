// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.MetricWindow;
import org.iklim.analytics.metrics.MetricWindow.Changes;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/** What an output of metrics has to do, from the state of its inputs then and now. */
final class MetricChanges {
  private final SparkSession spark;
  private final MetricInputs now;
  private final Map<MetricInputs, Work> known = new HashMap<>();

  /**
   * What one output has to do.
   *
   * @param window what to read and to replace
   * @param everything whether that is all there is
   */
  record Work(MetricWindow window, boolean everything) {}

  MetricChanges(SparkSession spark, MetricInputs now) {
    this.spark = spark;
    this.now = now;
  }

  /** The state of the inputs now. */
  MetricInputs now() {
    return now;
  }

  /** The work of an output that was made from this; asked once for all outputs in one state. */
  Work since(MetricInputs before) {
    return known.computeIfAbsent(before, this::work);
  }

  private Work work(MetricInputs before) {
    LakeTables tables = new LakeTables(spark);
    Optional<NavigableSet<LocalDate>> threadDays =
        ChangeLog.from(tables.load(Threads.TABLE).properties()).since(before.threads());
    Optional<NavigableSet<LocalDate>> replyDays =
        ChangeLog.from(tables.load(Replies.TABLE).properties()).since(before.replies());
    boolean everything =
        before.landings().isNothing()
            || threadDays.isEmpty()
            || replyDays.isEmpty()
            || (before.asOf() != null && now.asOf().isBefore(before.asOf()));
    if (everything) {
      NavigableSet<LocalDate> all = allDays();
      return new Work(MetricWindow.of(new Changes(all, all, all), null, now.asOf()), true);
    }
    NavigableSet<LocalDate> activity = activityDays(before.landings().events());
    NavigableSet<LocalDate> threads = threadDays.orElseThrow();
    PeopleChanges people = PeopleChanges.between(spark, before.landings(), now.landings());
    if (!people.isNothing()) {
      activity.addAll(people.daysOfAccounts());
      NavigableSet<LocalDate> days = people.daysOfAttributes(allDays());
      activity.addAll(days);
      threads.addAll(days);
    }
    Changes changes = new Changes(activity, threads, replyDays.orElseThrow());
    return new Work(MetricWindow.of(changes, before.asOf(), now.asOf()), false);
  }

  /** Every day from the first with any data to the last. */
  private NavigableSet<LocalDate> allDays() {
    NavigableSet<LocalDate> days = Days.in(spark.table(Messages.TABLE), Messages.CREATED_DAY);
    days.addAll(Days.in(spark.table(Reactions.TABLE), Reactions.REACTED_DAY));
    days.addAll(Days.in(spark.table(Threads.TABLE), Threads.STARTED_DAY));
    return days.isEmpty()
        ? days
        : new TreeSet<>(days.first().datesUntil(days.last().plusDays(1)).toList());
  }

  /**
   * Days of messages and reactions that have changed after a landing; also the days of reactions to
   * these messages, and of the messages that changed reactions are about.
   */
  NavigableSet<LocalDate> activityDays(long landing) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> reactions = spark.table(Reactions.TABLE);
    Dataset<Row> newMessages = messages.where(col(Messages.LAND_ID).gt(landing));
    Dataset<Row> newReactions = reactions.where(col(Reactions.LAND_ID).gt(landing));
    String[] message = {Messages.MESSAGE_ID};
    NavigableSet<LocalDate> days = new TreeSet<>(Days.in(newMessages, Messages.CREATED_DAY));
    days.addAll(Days.in(newReactions, Reactions.REACTED_DAY));
    days.addAll(
        Days.in(
            reactions.join(newMessages.select(Messages.MESSAGE_ID), message, "left_semi"),
            Reactions.REACTED_DAY));
    days.addAll(
        Days.in(
            messages.join(
                newReactions
                    .where(col(Reactions.REACTED_DAY).isNull())
                    .select(Reactions.MESSAGE_ID),
                message,
                "left_semi"),
            Messages.CREATED_DAY));
    return days;
  }

  /** The instant after the newest day that anything is known of; nothing in an empty lake. */
  static Optional<Instant> endOfData(SparkSession spark) {
    NavigableSet<LocalDate> days = Days.in(spark.table(Messages.TABLE), Messages.CREATED_DAY);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(days.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}

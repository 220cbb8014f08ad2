// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.metrics.MetricWindow;
import org.iklim.analytics.metrics.MetricWindow.Changes;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/** What an output of metrics has to do, from the state of its inputs then and now. */
final class MetricChanges {
  private final SparkSession spark;
  private final SharedInputs inputs;
  private final MetricInputs now;
  private final Map<MetricInputs, Work> known = new HashMap<>();

  /**
   * What one output has to do.
   *
   * @param window what to read and to replace
   * @param everything whether that is all there is
   */
  record Work(MetricWindow window, boolean everything) {}

  MetricChanges(SparkSession spark, SharedInputs inputs, MetricInputs now) {
    this.spark = spark;
    this.inputs = inputs;
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
      NavigableSet<LocalDate> all = LandedDays.all(spark);
      return new Work(MetricWindow.of(new Changes(all, all, all), null, now.asOf()), true);
    }
    NavigableSet<LocalDate> activity = inputs.activityDays(before.landings(), now.landings());
    NavigableSet<LocalDate> threads = threadDays.orElseThrow();
    PeopleChanges people = inputs.peopleChanges(before.landings(), now.landings());
    if (!people.isNothing()) {
      activity.addAll(people.daysOfAccounts());
      NavigableSet<LocalDate> days = people.daysOfAttributes(LandedDays.all(spark));
      activity.addAll(days);
      threads.addAll(days);
    }
    Changes changes = new Changes(activity, threads, replyDays.orElseThrow());
    return new Work(MetricWindow.of(changes, before.asOf(), now.asOf()), false);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.iklim.schemas.tables.Measures.GROUP_ID;
import static org.iklim.schemas.tables.Measures.GROUP_TYPE;
import static org.iklim.schemas.tables.Measures.METRIC;
import static org.iklim.schemas.tables.Measures.PEOPLE_COUNT;
import static org.iklim.schemas.tables.Measures.PERIOD;
import static org.iklim.schemas.tables.Measures.PERIOD_START;
import static org.iklim.schemas.tables.Measures.VALUE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;

/**
 * The rows of metrics.measures, family by family. A run replaces the rows of {@link
 * MetricWindow#replacedMeasures} with what the method of the family gives; velocity last, because
 * it reads what activity has written.
 *
 * @param people persons and their attributes over time
 * @param communities activity.communities, for names
 * @param window what to compute
 */
public record Measures(PeopleAsOf people, Dataset<Row> communities, MetricWindow window) {
  /**
   * Volume, active people, heads and concentration.
   *
   * <p>Reads: metrics.person_days and the rows of {@link AnonymousReactions}, of the days of {@link
   * MetricWindow#readsPersonDays}; more days do no harm.
   *
   * <p>Gives: metrics.measures, activity family, for the periods of the window. A group without
   * activity has a headcount only.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: as each metric states.
   */
  public Dataset<Row> activity(Dataset<Row> personDays, Dataset<Row> anonymous) {
    Dataset<Row> sums = new ActivityMeasures(people, window).sums(personDays, anonymous);
    Dataset<Row> heads = new Headcounts(window).from(people.history());
    return measured(sums.unionByName(heads, true), new ActivityCells(window.asOf()));
  }

  /**
   * Shape of threads and how they are answered.
   *
   * <p>Reads: network.threads, of the days of {@link MetricWindow#readsThreads}; more do no harm.
   *
   * <p>Gives: metrics.measures, threads family, for the periods of the window, by the day on which
   * a thread started and the attributes of who started it.
   *
   * <p>Drops: threads begun by bots, with an unknown first message, or after the as-of instant.
   *
   * <p>Units: as each metric states.
   */
  public Dataset<Row> threads(Dataset<Row> threads) {
    return measured(
        new ThreadMeasures(people, window.asOf()).gathered(threads),
        new ThreadCells(window.periods(Metric.Family.THREADS)));
  }

  /**
   * How unusual a group's volume is against its own past.
   *
   * <p>Reads: metrics.measures, the rows of {@code messages} of the periods of {@link
   * MetricWindow#velocityInput}; other rows do no harm.
   *
   * <p>Gives: metrics.measures, velocity family, for the periods of the window in which the group
   * wrote anything.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: velocity_score in standard deviations of the group's own past.
   */
  public Dataset<Row> velocity(Dataset<Row> measures) {
    Dataset<Row> volumes =
        measures
            .where(col(METRIC).equalTo(Metric.MESSAGES.label()))
            .select(
                col(GROUP_TYPE),
                col(GROUP_ID),
                col(PERIOD),
                unix_date(col(PERIOD_START)).as(GroupRollUp.FIRST_DAY),
                col(VALUE),
                col(PEOPLE_COUNT));
    return measured(
        volumes, new VelocityCells(window.periods(Metric.Family.VELOCITY), window.asOf()));
  }

  /** Brings the rows of a group together and makes measures of them. One shuffle. */
  private Dataset<Row> measured(Dataset<Row> inputs, MeasuredGroups.Method method) {
    // Named while there are few rows a group and period, not when there is one per measure.
    return Groups.named(inputs.repartition(col(GROUP_TYPE), col(GROUP_ID)), communities)
        .sortWithinPartitions(GROUP_TYPE, GROUP_ID)
        .mapPartitions(new MeasuredGroups(method), Encoders.row(MeasuredGroups.SCHEMA))
        .withColumn(PERIOD_START, date_from_unix_date(col(GroupRollUp.FIRST_DAY)))
        .select(
            Contracts.columns(org.iklim.schemas.tables.Measures.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }
}

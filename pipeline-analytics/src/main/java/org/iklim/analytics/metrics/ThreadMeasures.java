// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import java.sql.Timestamp;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;

/**
 * The threads of every group and period, side by side.
 *
 * @param people for the attributes of who started a thread
 * @param window the periods to compute
 */
record ThreadMeasures(PeopleAsOf people, MetricWindow window) {
  static final String THREADS = "threads";
  static final String STARTERS = "starters";
  static final String STARTED_MICROS = "started_micros";
  static final String ANSWERED_MICROS = "answered_micros";

  private static final String PERSON = "PERSON";

  /**
   * One row per group and period in which a thread started.
   *
   * <p>Reads: network.threads.
   *
   * <p>Gives: (group_type, group_id, period, period_start, starters, threads): how many people
   * started them, and the figures of each thread, unordered. One shuffle beyond the join.
   *
   * <p>Drops: threads begun by bots, with an unknown first message, or after the as-of instant.
   *
   * <p>Units: times in microseconds since 1970 UTC.
   */
  Dataset<Row> gathered(Dataset<Row> threads) {
    Column counts =
        col(Threads.ROOT_KIND)
            .equalTo(PERSON)
            .and(col(Threads.STARTED_AT).leq(lit(Timestamp.from(window.asOf()))));
    Dataset<Row> started =
        people.withAttributes(
            threads.where(counts).withColumn(PersonDays.PERSON_KEY, col(Threads.ROOT_PERSON_KEY)),
            Threads.STARTED_DAY);
    Column[] periods =
        Arrays.stream(Period.values())
            .map(
                period ->
                    struct(
                        lit(period.label()).as(Measures.PERIOD),
                        period.start(col(Threads.STARTED_DAY)).as(Measures.PERIOD_START)))
            .toArray(Column[]::new);
    Column figures =
        struct(
            unix_micros(col(Threads.STARTED_AT)).as(STARTED_MICROS),
            unix_micros(col(Threads.FIRST_RESPONSE_AT)).as(ANSWERED_MICROS),
            col(Threads.DEPTH_COUNT),
            col(Threads.BREADTH_COUNT),
            col(Threads.PARTICIPANT_COUNT),
            col(Threads.UNIT_COUNT),
            col(Threads.REACTION_COUNT),
            col(Threads.HALF_REACTION_SECONDS));
    return started
        .withColumn("in_period", explode(array(periods)))
        .select(col("*"), col("in_period.*"))
        .where(window.replaces(Metric.Family.THREADS))
        .withColumn("group", explode(Groups.all()))
        .groupBy(
            col("group." + Measures.GROUP_TYPE).as(Measures.GROUP_TYPE),
            col("group." + Measures.GROUP_ID).as(Measures.GROUP_ID),
            col(Measures.PERIOD),
            col(Measures.PERIOD_START))
        .agg(
            count_distinct(col(PersonDays.PERSON_KEY)).as(STARTERS),
            collect_list(figures).as(THREADS));
  }
}

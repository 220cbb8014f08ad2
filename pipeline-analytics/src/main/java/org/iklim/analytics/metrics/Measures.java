// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.iklim.schemas.tables.Measures.GROUP_ID;
import static org.iklim.schemas.tables.Measures.GROUP_NAME;
import static org.iklim.schemas.tables.Measures.GROUP_TYPE;
import static org.iklim.schemas.tables.Measures.PARENT_ID;
import static org.iklim.schemas.tables.Measures.PERIOD;
import static org.iklim.schemas.tables.Measures.PERIOD_START;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
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
  private static final String INPUT = "input";

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
    String[] keys = {GROUP_TYPE, GROUP_ID, PERIOD, PERIOD_START};
    Dataset<Row> sums = new ActivityMeasures(people, window).sums(personDays, anonymous);
    Dataset<Row> heads = new Headcounts(window).from(people.history());
    return measured(sums.join(heads, keys, "full"), new ActivityCells(window.asOf()));
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
        new ThreadMeasures(people, window).gathered(threads), new ThreadCells(window.asOf()));
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
    return measured(new Velocity(window).pasts(measures), new VelocityCells(window.asOf()));
  }

  /** Turns one row per group and period into one per measure. */
  private Dataset<Row> measured(Dataset<Row> inputs, UDF1<Row, Row[]> cells) {
    UserDefinedFunction function = udf(cells, Cell.ARRAY);
    Column all = struct(Arrays.stream(inputs.columns()).map(functions::col).toArray(Column[]::new));
    Column[] key = {
      col(GROUP_TYPE),
      col(GROUP_ID),
      col(GROUP_NAME),
      col(PARENT_ID),
      col(PERIOD),
      col(PERIOD_START)
    };
    // Named while there is one row per group and period, not when there is one per measure.
    Dataset<Row> named = Groups.named(inputs.withColumn(INPUT, all), communities);
    return named
        .select(with(key, explode(function.apply(col(INPUT))).as("cell")))
        .select(with(key, col("cell.*")))
        .select(
            Contracts.columns(org.iklim.schemas.tables.Measures.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private static Column[] with(Column[] key, Column last) {
    Column[] all = Arrays.copyOf(key, key.length + 1);
    all[key.length] = last;
    return all;
  }
}

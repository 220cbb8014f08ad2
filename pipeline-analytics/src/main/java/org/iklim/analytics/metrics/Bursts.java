// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.iklim.schemas.tables.Bursts.GROUP_ID;
import static org.iklim.schemas.tables.Bursts.GROUP_TYPE;
import static org.iklim.schemas.tables.Bursts.PEOPLE_COUNT;
import static org.iklim.schemas.tables.Bursts.STARTED_DAY;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;

/**
 * When groups talked clearly more than usual: days, peak, size.
 *
 * @param communities activity.communities, for names
 * @param window what to compute
 */
public record Bursts(Dataset<Row> communities, MetricWindow window) {
  private static final String LAST_DAY = "last_day";

  /**
   * One row per burst.
   *
   * <p>Reads: metrics.measures, the rows of {@link MetricWindow#readsForBursts};
   * metrics.person_days from {@link MetricWindow#burstsFrom}. Earlier rows do no harm.
   *
   * <p>Gives: metrics.bursts, those that begin on {@link MetricWindow#burstsFrom} or later: a run
   * replaces these. Found by {@link DailySeries}; a burst that reaches the last whole day goes on.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: counts of posts and comments; strength a ratio.
   */
  public Dataset<Row> from(Dataset<Row> measures, Dataset<Row> personDays) {
    Dataset<Row> found = found(measures);
    Dataset<Row> bursts =
        found.join(
            people(found, personDays), new String[] {GROUP_TYPE, GROUP_ID, STARTED_DAY}, "left");
    return Groups.named(bursts, communities)
        .select(
            Contracts.columns(org.iklim.schemas.tables.Bursts.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private Dataset<Row> found(Dataset<Row> measures) {
    LocalDate from = window.burstsFrom();
    LocalDate firstDay = from.minusDays(MetricWindow.BURST_HISTORY_DAYS);
    UserDefinedFunction find =
        udf(
            new DailySeries(firstDay, from, window.lastWholeDay()),
            new ArrayType(DailySeries.BURST, false));
    return measures
        .where(window.readsForBursts())
        .groupBy(col(GROUP_TYPE), col(GROUP_ID))
        .agg(collect_list(struct(col(Measures.PERIOD_START), col(Measures.VALUE))).as("days"))
        .select(col(GROUP_TYPE), col(GROUP_ID), explode(find.apply(col("days"))).as("burst"))
        .select(col(GROUP_TYPE), col(GROUP_ID), col("burst.*"));
  }

  /** Distinct people writing in each burst; only days of bursts are unfolded into groups. */
  private static Dataset<Row> people(Dataset<Row> found, Dataset<Row> personDays) {
    Dataset<Row> bursts =
        found.select(
            col(GROUP_TYPE).as("burst_type"),
            col(GROUP_ID).as("burst_id"),
            col(STARTED_DAY),
            col(LAST_DAY));
    Column day = col(PersonDays.ACTIVITY_DAY);
    Column inBurst =
        col("group." + GROUP_TYPE)
            .equalTo(col("burst_type"))
            .and(col("group." + GROUP_ID).equalTo(col("burst_id")))
            .and(day.between(col(STARTED_DAY), col(LAST_DAY)));
    return personDays
        .where(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)).gt(0))
        .withColumn("group", explode(Groups.all()))
        .join(broadcast(bursts), inBurst)
        .groupBy(col("burst_type").as(GROUP_TYPE), col("burst_id").as(GROUP_ID), col(STARTED_DAY))
        .agg(count_distinct(col(PersonDays.PERSON_KEY)).as(PEOPLE_COUNT));
  }
}

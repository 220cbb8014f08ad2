// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.iklim.schemas.tables.UnitReplies.DEPTH;
import static org.iklim.schemas.tables.UnitReplies.FROM_PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitReplies.FROM_UNIT;
import static org.iklim.schemas.tables.UnitReplies.PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitReplies.PERIOD;
import static org.iklim.schemas.tables.UnitReplies.PERIOD_START;
import static org.iklim.schemas.tables.UnitReplies.REPLY_COUNT;
import static org.iklim.schemas.tables.UnitReplies.TO_PEOPLE_COUNT;
import static org.iklim.schemas.tables.UnitReplies.TO_UNIT;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Replies;

/**
 * Which units answer which.
 *
 * @param window the weeks and months to compute
 */
public record UnitReplies(MetricWindow window) {
  private static final String LEVELS = "levels";
  private static final String FROM_PEOPLE = "from_people";
  private static final String TO_PEOPLE = "to_people";

  /**
   * One row per period, depth and pair of units.
   *
   * <p>Reads: network.replies of the days of {@link MetricWindow#readsReplies}.
   *
   * <p>Gives: metrics.unit_replies, weeks and months; depth 0 is the first level of the path, 1 the
   * level below it, and so on as far as both paths reach. Replies are first counted by pair of
   * people, and only these pairs are unfolded by depth.
   *
   * <p>Drops: replies of or to people without a unit.
   *
   * <p>Units: counts.
   */
  public Dataset<Row> from(Dataset<Row> replies) {
    Dataset<Row> pairs =
        replies
            .where(
                col(Replies.FROM_UNIT_PATH).isNotNull().and(col(Replies.TO_UNIT_PATH).isNotNull()))
            .withColumn("in_period", explode(array(period(Period.WEEK), period(Period.MONTH))))
            .select(col("*"), col("in_period.*"))
            .where(replaced())
            .groupBy(
                PERIOD,
                PERIOD_START,
                Replies.FROM_PERSON_KEY,
                Replies.TO_PERSON_KEY,
                Replies.FROM_UNIT_PATH,
                Replies.TO_UNIT_PATH)
            .agg(count(lit(1)).as(REPLY_COUNT));
    Column both =
        least(
            UnitPaths.depth(col(Replies.FROM_UNIT_PATH)),
            UnitPaths.depth(col(Replies.TO_UNIT_PATH)));
    return pairs
        .withColumn(LEVELS, explode(sequence(lit(1), both)))
        .groupBy(
            col(PERIOD),
            col(PERIOD_START),
            col(LEVELS).minus(1).as(DEPTH),
            UnitPaths.ancestor(col(Replies.FROM_UNIT_PATH), col(LEVELS)).as(FROM_UNIT),
            UnitPaths.ancestor(col(Replies.TO_UNIT_PATH), col(LEVELS)).as(TO_UNIT))
        .agg(
            sum(col(REPLY_COUNT)).as(REPLY_COUNT),
            collect_set(col(Replies.FROM_PERSON_KEY)).as(FROM_PEOPLE),
            collect_set(col(Replies.TO_PERSON_KEY)).as(TO_PEOPLE))
        .withColumn(
            PEOPLE_COUNT, size(array_union(col(FROM_PEOPLE), col(TO_PEOPLE))).cast("bigint"))
        .withColumn(FROM_PEOPLE_COUNT, size(col(FROM_PEOPLE)).cast("bigint"))
        .withColumn(TO_PEOPLE_COUNT, size(col(TO_PEOPLE)).cast("bigint"))
        .select(
            Contracts.columns(org.iklim.schemas.tables.UnitReplies.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  /** The condition for the rows of metrics.unit_replies that a run replaces, in SQL. */
  public String replacedRows() {
    return String.join(
        " OR ",
        List.of(
            MetricWindow.inPeriods(Period.WEEK, window.replyStarts(Period.WEEK)),
            MetricWindow.inPeriods(Period.MONTH, window.replyStarts(Period.MONTH))));
  }

  private Column replaced() {
    return expr(replacedRows());
  }

  private static Column period(Period period) {
    return struct(
        lit(period.label()).as(PERIOD), period.start(col(Replies.REPLY_DAY)).as(PERIOD_START));
  }
}

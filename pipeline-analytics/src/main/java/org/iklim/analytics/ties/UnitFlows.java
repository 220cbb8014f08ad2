// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Ties;

/** What goes from unit to unit. */
public final class UnitFlows {
  private UnitFlows() {}

  /**
   * One row per four weeks, depth and pair of units.
   *
   * <p>Reads: network.ties.
   *
   * <p>Gives: metrics.unit_flows; depth 0 is the first level of the path. A flow to the unit itself
   * has in weight_share how much of what its people give stays inside. Each period is in memory on
   * its own; one shuffle.
   *
   * <p>Drops: pairs of which one has no unit; broadcasts and shared threads, which have no
   * direction.
   *
   * <p>Units: weight as in network.ties; counts.
   */
  public static Dataset<Row> from(Dataset<Row> ties) {
    return ties.where(col(Ties.UNIT_A).isNotNull().and(col(Ties.UNIT_B).isNotNull()))
        .select(
            // In the order of FlowRows.
            col(Ties.PERIOD_START),
            col(Ties.PERSON_A),
            col(Ties.PERSON_B),
            col(Ties.UNIT_A),
            col(Ties.UNIT_B),
            col(Ties.REPLY_AB_COUNT),
            col(Ties.MENTION_AB_COUNT),
            col(Ties.REACTION_AB_COUNT),
            micros(col(Ties.WEIGHT_AB)),
            col(Ties.REPLY_BA_COUNT),
            col(Ties.MENTION_BA_COUNT),
            col(Ties.REACTION_BA_COUNT),
            micros(col(Ties.WEIGHT_BA)))
        .repartition(col(Ties.PERIOD_START))
        .sortWithinPartitions(Ties.PERIOD_START)
        .mapPartitions(new FlowRows(), Encoders.row(PeriodFlows.SCHEMA));
  }

  /** Whole millionths again, so that sums do not depend on the order of rows. */
  private static Column micros(Column weight) {
    return round(weight.multiply(TieRules.UNIT)).cast("bigint");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.experts.ChampionCounts;
import org.iklim.schemas.tables.Champions;

/**
 * Counts of champions as they may be shown.
 *
 * @param gate from how many people a number passes
 */
public record PublishedChampions(DisclosureGate gate) {

  /**
   * One row per group and kind of deed that may be shown.
   *
   * <p>Reads: metrics.champions.
   *
   * <p>Gives: reports.champions; champion_count null where fewer than the gate asks for,
   * busiest_share where it asks for more than five.
   *
   * <p>Drops: rows of too few people.
   *
   * <p>Units: as in metrics.champions.
   */
  public Dataset<Row> from(Dataset<Row> champions) {
    return gate.apply(champions)
        .withColumn(
            Champions.CHAMPION_COUNT,
            when(
                col(Champions.CHAMPION_COUNT).geq(gate.fewestPeople()),
                col(Champions.CHAMPION_COUNT)))
        .withColumn(
            Champions.BUSIEST_SHARE,
            when(lit(gate.fewestPeople() <= ChampionCounts.BUSIEST), col(Champions.BUSIEST_SHARE)));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.NetworkChampions;

/**
 * How many people of each group start, help and thank: counts, no people.
 *
 * @param people attributes over time
 * @param communities activity.communities, for names
 */
public record ChampionCounts(PeopleAsOf people, Dataset<Row> communities) {

  /**
   * One row per group and kind of deed.
   *
   * <p>Reads: network.champions.
   *
   * <p>Gives: metrics.champions. People count where HR has them on the last day of the data.
   *
   * <p>Drops: nobody; who is in no unit counts for the organisation.
   *
   * <p>Units: counts.
   */
  public Dataset<Row> from(Dataset<Row> champions) {
    Dataset<Row> counts =
        people
            .withAttributes(champions, NetworkChampions.AS_OF_DAY)
            .withColumn("group", explode(Groups.ofPerson()))
            .groupBy(
                col("group.group_type").as(Champions.GROUP_TYPE),
                col("group.group_id").as(Champions.GROUP_ID),
                col(NetworkChampions.AS_OF_DAY),
                col(NetworkChampions.KIND))
            .agg(
                sum(col(NetworkChampions.DEED_COUNT)).as(Champions.DEED_COUNT),
                count_if(col(NetworkChampions.IS_CHAMPION)).as(Champions.CHAMPION_COUNT),
                count(lit(1)).as(Champions.PEOPLE_COUNT));
    return Groups.named(counts, communities)
        .select(
            Contracts.columns(Champions.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }
}

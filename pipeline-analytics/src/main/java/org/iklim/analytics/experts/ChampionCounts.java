// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.NetworkChampions;

/**
 * How many people of each group start, help, are asked and thank: counts, no people.
 *
 * @param people attributes over time
 * @param communities activity.communities, for names
 */
public record ChampionCounts(PeopleAsOf people, Dataset<Row> communities) {

  /** The busiest, whose share is told: as many as no number may be below. */
  public static final int BUSIEST = 5;

  /** With fewer people the share would tell of those who are not the busiest. */
  private static final int FEWEST = 2 * BUSIEST;

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
    Column deeds = col(NetworkChampions.DEED_COUNT);
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
                sum(deeds).as(Champions.DEED_COUNT),
                count_if(col(NetworkChampions.IS_CHAMPION)).as(Champions.CHAMPION_COUNT),
                count(lit(1)).as(Champions.PEOPLE_COUNT),
                when(count(lit(1)).geq(FEWEST), byBusiest().divide(sum(deeds)))
                    .as(Champions.BUSIEST_SHARE));
    return Groups.named(counts, communities)
        .select(
            Contracts.columns(Champions.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private static Column byBusiest() {
    Column most = sort_array(collect_list(col(NetworkChampions.DEED_COUNT)), false);
    return aggregate(slice(most, 1, BUSIEST), lit(0L), Column::plus);
  }
}

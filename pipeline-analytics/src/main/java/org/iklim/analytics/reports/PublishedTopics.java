// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Topics;

/**
 * Topics as they may be shown: a topic passes with enough people, and then tells its state, but no
 * count of helpers or experts below the floor, and not how much the busiest of so few carries.
 *
 * @param gate from how many people a row passes
 */
public record PublishedTopics(DisclosureGate gate) {
  private static final List<String> SMALL_COUNTS =
      List.of(Topics.HELPER_COUNT, Topics.CARRIER_COUNT, Topics.EXPERT_COUNT);

  /**
   * One row per topic that may be shown.
   *
   * <p>Reads: metrics.topics.
   *
   * <p>Gives: reports.topics; helper_count, carrier_count and expert_count null where fewer than
   * the gate asks for; busiest_share null where helper_count is.
   *
   * <p>Drops: topics of too few people.
   *
   * <p>Units: as in metrics.topics.
   */
  public Dataset<Row> from(Dataset<Row> topics) {
    Dataset<Row> published =
        gate.apply(topics)
            .withColumn(
                Topics.BUSIEST_SHARE,
                when(col(Topics.HELPER_COUNT).geq(gate.fewestPeople()), col(Topics.BUSIEST_SHARE)));
    for (String count : SMALL_COUNTS) {
      published =
          published.withColumn(count, when(col(count).geq(gate.fewestPeople()), col(count)));
    }
    return published;
  }
}

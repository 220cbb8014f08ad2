// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PublishedTopicsTest {

  @Test
  void smallCountsOfHelpersAreHeldBackAndTheStateIsTold(SparkSession spark) {
    Dataset<Row> topics =
        Rows.of(
            spark,
            Topics.TABLE,
            "topic  helper_count  carrier_count  busiest_share  expert_count  state    people_count",
            "vpn    12            6              0.2            5             COVERED  60",
            "tax    2             1              0.9            1             FRAGILE  9",
            "tea    1             1              1.0            1             FRAGILE  3");

    DatasetAssert.that(
            new PublishedTopics(new DisclosureGate(5))
                .from(topics)
                .select(
                    "topic",
                    "helper_count",
                    "carrier_count",
                    "busiest_share",
                    "expert_count",
                    "state"))
        .hasRowsUnordered(
            "topic  helper_count  carrier_count  busiest_share  expert_count  state",
            "vpn    12            6              0.2            5             COVERED",
            "tax    -             -              -              -             FRAGILE");
  }
}

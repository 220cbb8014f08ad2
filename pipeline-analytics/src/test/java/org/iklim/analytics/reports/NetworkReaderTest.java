// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.reports.page.NetworkModel;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class NetworkReaderTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  private static NetworkModel read(SparkSession spark) {
    Dataset<Row> names =
        Rows.of(
            spark,
            Communities.TABLE,
            "community_id  name      visibility",
            "g1            #it-help  PUBLIC",
            "g2            secret    GROUP",
            "g3            -         PUBLIC");
    Dataset<Row> emergent =
        Rows.of(
            spark,
            EmergentCommunities.PUBLISHED,
            "period_start  community_id  prescribed_type  prescribed_id  prescribed_overlap",
            "2026-01-05    e1            community        g1             0.9",
            "2026-01-05    e2            community        g2             0.8",
            "2026-01-05    e3            community        g3             0.7",
            "2026-01-05    e4            community        gone           0.6",
            "2026-01-05    e5            unit             Acme / Sales   0.5",
            "2026-01-05    e6            -                -              -",
            "2025-10-06    e0            community        g1             0.9",
            "2026-02-02    e7            community        g1             0.9");
    Dataset<Row> network =
        Rows.of(
            spark,
            Network.PUBLISHED,
            "group_type    group_id  group_name    period_start  metric      value  people_count",
            "organisation  *         Organisation  2026-01-05    brokers     7      7",
            "unit          Acme      Acme          2026-01-05    brokers     7      7",
            "unit          Acme      Acme          2026-01-05    fragility_share  0.3  12",
            "community     g1        #it-help      2026-01-05    dead_group  1      9",
            "community     g2        secret        2026-01-05    dead_group  1      9");
    return new NetworkReader(
            Rows.none(spark, Topics.PUBLISHED),
            emergent,
            network,
            Rows.none(spark, Champions.PUBLISHED),
            names)
        .upTo(DAY);
  }

  @Test
  void theNameOfAPrivateGroupIsNotRead(SparkSession spark) {
    NetworkModel read = read(spark);
    assertThat(read.communities())
        .extracting(
            NetworkModel.Community::id,
            NetworkModel.Community::prescribed,
            NetworkModel.Community::overlap)
        .containsExactlyInAnyOrder(
            tuple("e1", "#it-help", 0.9),
            tuple("e2", null, 0.8),
            tuple("e3", "g3", 0.7),
            tuple("e4", null, 0.6),
            tuple("e5", "Acme / Sales", 0.5),
            tuple("e6", null, null));
    assertThat(read.measures())
        .extracting(measure -> measure.group().id())
        .containsExactlyInAnyOrder("*", "Acme", "g1");
  }
}

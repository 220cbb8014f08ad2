// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order and the portions in which events land, the state is that of all at once. */
@ExtendWith(SparkExtension.class)
class PortionsTest {
  private static final int MESSAGES = 80;
  private static final int PORTIONS = 3;

  private final SparkSession spark;

  PortionsTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void portionsInAnyOrderGiveTheStateOfAllEvents(long seed) {
    List<String> lines = RandomEvents.lines(seed, MESSAGES);
    Collections.shuffle(lines, new Random(seed));
    Dataset<Row> all = null;
    Dataset<Row> messages = Rows.none(spark, Messages.TABLE);
    Dataset<Row> reactions = Rows.none(spark, Reactions.TABLE);
    Dataset<Row> memberships = Rows.none(spark, Memberships.TABLE);
    Dataset<Row> communities = Rows.none(spark, Communities.TABLE);
    int size = lines.size() / PORTIONS + 1;
    for (int portion = 0; portion < PORTIONS; portion++) {
      int end = Math.min(lines.size(), (portion + 1) * size);
      Dataset<Row> events =
          RandomEvents.dataset(spark, lines.subList(portion * size, end), portion + 1L);
      all = all == null ? events : all.unionByName(events);
      messages = kept(MessageState.updated(messages, events));
      reactions = kept(ReactionState.updated(reactions, events));
      memberships = kept(MembershipState.updated(memberships, events, reactions));
      communities = kept(CommunityState.updated(communities, events));
    }
    assertSame(messages, MessageState.from(all));
    assertSame(reactions, ReactionState.from(all));
    assertSame(memberships, MembershipState.from(all));
    assertSame(communities, CommunityState.from(all));
    assertThat(messages.where(col(Messages.TEXT).isNotNull()).count()).isPositive();
    assertThat(reactions.where(col(Reactions.WITHDRAWN_AT).isNotNull()).count()).isPositive();
    assertThat(memberships.where(col(Memberships.LEFT_AT).isNotNull()).count()).isPositive();
  }

  /** As a table would keep it: rows, not the plan that made them. */
  private Dataset<Row> kept(Dataset<Row> state) {
    return spark.createDataFrame(state.collectAsList(), state.schema());
  }

  private static void assertSame(Dataset<Row> inPortions, Dataset<Row> atOnce) {
    assertThat(sorted(inPortions)).isNotEmpty().isEqualTo(sorted(atOnce));
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}

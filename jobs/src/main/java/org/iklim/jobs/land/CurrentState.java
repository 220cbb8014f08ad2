// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.activity.CommunityState;
import org.iklim.analytics.activity.MembershipState;
import org.iklim.analytics.activity.MessageState;
import org.iklim.analytics.activity.ReactionState;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/**
 * The tables of current state, in the order in which they take in events: memberships look at the
 * withdrawals that reactions have kept.
 */
enum CurrentState {
  MESSAGES(Messages.TABLE, Messages.MESSAGE_ID, Messages.CREATED_DAY) {
    @Override
    Dataset<Row> known(Dataset<Row> table, Dataset<Row> events) {
      return withKeys(table, MessageState.touched(events), key());
    }

    @Override
    Dataset<Row> updated(SparkSession spark, Dataset<Row> known, Dataset<Row> events) {
      return MessageState.updated(known, events);
    }
  },

  REACTIONS(Reactions.TABLE, Reactions.REACTION_ID, Reactions.REACTED_DAY) {
    @Override
    Dataset<Row> known(Dataset<Row> table, Dataset<Row> events) {
      return withKeys(table, ReactionState.touched(events), key());
    }

    @Override
    Dataset<Row> updated(SparkSession spark, Dataset<Row> known, Dataset<Row> events) {
      return ReactionState.updated(known, events);
    }
  },

  MEMBERSHIPS(Memberships.TABLE, Memberships.MEMBERSHIP_ID, null) {
    @Override
    Dataset<Row> known(Dataset<Row> table, Dataset<Row> events) {
      return MembershipState.known(table, events);
    }

    @Override
    Dataset<Row> updated(SparkSession spark, Dataset<Row> known, Dataset<Row> events) {
      // Rows without a message have no day: one small partition.
      Dataset<Row> withdrawals =
          spark.table(Reactions.TABLE).where(col(Reactions.REACTED_DAY).isNull());
      return MembershipState.updated(
          known,
          events,
          withKeys(
              withdrawals,
              MembershipState.begun(events)
                  .withColumnRenamed(Memberships.MEMBERSHIP_ID, Reactions.REACTION_ID),
              Reactions.REACTION_ID));
    }
  },

  COMMUNITIES(Communities.TABLE, Communities.COMMUNITY_ID, null) {
    @Override
    Dataset<Row> known(Dataset<Row> table, Dataset<Row> events) {
      return withKeys(table, CommunityState.touched(events), key());
    }

    @Override
    Dataset<Row> updated(SparkSession spark, Dataset<Row> known, Dataset<Row> events) {
      return CommunityState.updated(known, events);
    }
  };

  private final String table;
  private final String key;
  private final String day;

  CurrentState(String table, String key, String day) {
    this.table = table;
    this.key = key;
    this.day = day;
  }

  /** The rows of the table that these events may change. */
  abstract Dataset<Row> known(Dataset<Row> table, Dataset<Row> events);

  /** These rows after these events, and the rows that the events begin. */
  abstract Dataset<Row> updated(SparkSession spark, Dataset<Row> known, Dataset<Row> events);

  String table() {
    return table;
  }

  String key() {
    return key;
  }

  /** The date column by whose months the table is partitioned; null where it is not. */
  String day() {
    return day;
  }

  static List<String> tables() {
    return List.of(values()).stream().map(CurrentState::table).toList();
  }

  private static Dataset<Row> withKeys(Dataset<Row> table, Dataset<Row> keys, String key) {
    return table.join(keys, new String[] {key}, "left_semi");
  }
}

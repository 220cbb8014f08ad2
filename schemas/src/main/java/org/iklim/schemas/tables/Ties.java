// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of network.ties: one row per pair of people and four weeks in which they had to do with
 * each other.
 */
public final class Ties {
  public static final String TABLE = "network.ties";

  public static final String PERIOD_START = "period_start";
  public static final String PERSON_A = "person_a";
  public static final String PERSON_B = "person_b";
  public static final String UNIT_A = "unit_a";
  public static final String UNIT_B = "unit_b";
  public static final String REPLY_AB_COUNT = "reply_ab_count";
  public static final String REPLY_BA_COUNT = "reply_ba_count";
  public static final String MENTION_AB_COUNT = "mention_ab_count";
  public static final String MENTION_BA_COUNT = "mention_ba_count";
  public static final String REACTION_AB_COUNT = "reaction_ab_count";
  public static final String REACTION_BA_COUNT = "reaction_ba_count";
  public static final String SHARED_THREAD_COUNT = "shared_thread_count";
  public static final String SHARED_GROUP_COUNT = "shared_group_count";
  public static final String BROADCAST_AB_COUNT = "broadcast_ab_count";
  public static final String BROADCAST_BA_COUNT = "broadcast_ba_count";
  public static final String WEIGHT_AB = "weight_ab";
  public static final String WEIGHT_BA = "weight_ba";
  public static final String WEIGHT = "weight";
  public static final String RECIPROCITY = "reciprocity";
  public static final String STRENGTH = "strength";

  private Ties() {}
}

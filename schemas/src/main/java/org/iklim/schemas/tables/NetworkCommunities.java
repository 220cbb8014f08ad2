// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of network.communities: one row per emergent community and four weeks. */
public final class NetworkCommunities {
  public static final String TABLE = "network.communities";

  public static final String PERIOD_START = "period_start";
  public static final String COMMUNITY_ID = "community_id";
  public static final String STATUS = "status";
  public static final String PREVIOUS_IDS = "previous_ids";
  public static final String SIZE_COUNT = "size_count";
  public static final String OVERLAP_SHARE = "overlap_share";
  public static final String INSIDE_WEIGHT = "inside_weight";
  public static final String OUTSIDE_WEIGHT = "outside_weight";
  public static final String MEMBER_KEYS = "member_keys";

  private NetworkCommunities() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.emergent_communities and reports.emergent_communities: one row per emergent
 * community and four weeks, without its members.
 */
public final class EmergentCommunities {
  public static final String TABLE = "metrics.emergent_communities";
  public static final String PUBLISHED = "reports.emergent_communities";

  public static final String PERIOD_START = "period_start";
  public static final String COMMUNITY_ID = "community_id";
  public static final String STATUS = "status";
  public static final String PREVIOUS_IDS = "previous_ids";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String INSIDE_SHARE = "inside_share";
  public static final String UNIT_COUNT = "unit_count";
  public static final String PRESCRIBED_TYPE = "prescribed_type";
  public static final String PRESCRIBED_ID = "prescribed_id";
  public static final String PRESCRIBED_OVERLAP = "prescribed_overlap";
  public static final String THEMES = "themes";

  private EmergentCommunities() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.unit_flows and reports.unit_flows: one row per (four weeks, depth, from_unit,
 * to_unit); every cell.
 */
public final class UnitFlows {
  public static final String TABLE = "metrics.unit_flows";
  public static final String PUBLISHED = "reports.unit_flows";

  public static final String PERIOD_START = "period_start";
  public static final String DEPTH = "depth";
  public static final String FROM_UNIT = "from_unit";
  public static final String TO_UNIT = "to_unit";
  public static final String REPLY_COUNT = "reply_count";
  public static final String MENTION_COUNT = "mention_count";
  public static final String REACTION_COUNT = "reaction_count";
  public static final String TIE_COUNT = "tie_count";
  public static final String WEIGHT = "weight";
  public static final String WEIGHT_SHARE = "weight_share";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String FROM_PEOPLE_COUNT = "from_people_count";
  public static final String TO_PEOPLE_COUNT = "to_people_count";

  private UnitFlows() {}
}

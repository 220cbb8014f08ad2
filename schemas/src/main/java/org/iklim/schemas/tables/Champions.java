// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of metrics.champions and reports.champions: one row per group and kind of deed. */
public final class Champions {
  public static final String TABLE = "metrics.champions";

  /** The rows that passed the disclosure gate. */
  public static final String PUBLISHED = "reports.champions";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String AS_OF_DAY = "as_of_day";
  public static final String KIND = "kind";
  public static final String DEED_COUNT = "deed_count";
  public static final String CHAMPION_COUNT = "champion_count";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String BUSIEST_SHARE = "busiest_share";

  private Champions() {}
}

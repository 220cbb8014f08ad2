// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.measures and reports.measures: one row per (group, period, metric); every cell.
 */
public final class Measures {
  public static final String TABLE = "metrics.measures";
  public static final String PUBLISHED = "reports.measures";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String PERIOD = "period";
  public static final String PERIOD_START = "period_start";
  public static final String METRIC = "metric";
  public static final String VALUE = "value";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String UNIT = "unit";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String REASON = "reason";

  private Measures() {}
}

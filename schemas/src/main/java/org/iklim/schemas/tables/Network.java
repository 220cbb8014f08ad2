// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.network and reports.network: one row per (group, four weeks, metric); every
 * cell.
 */
public final class Network {
  public static final String TABLE = "metrics.network";
  public static final String PUBLISHED = "reports.network";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String PERIOD_START = "period_start";
  public static final String METRIC = "metric";
  public static final String VALUE = "value";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String UNIT = "unit";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String REASON = "reason";

  private Network() {}
}

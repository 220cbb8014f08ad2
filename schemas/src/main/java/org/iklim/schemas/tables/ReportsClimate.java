// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of reports.climate: one row per (group, aspect, period) that passed the disclosure gate, or
 * shows the figures of the group above.
 */
public final class ReportsClimate {
  public static final String TABLE = "reports.climate";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String ASPECT = "aspect";
  public static final String PERIOD = "period";
  public static final String PERIOD_START = "period_start";
  public static final String CLIMATE_INDEX = "climate_index";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String STANDARD_ERROR = "standard_error";
  public static final String SHRUNK_INDEX = "shrunk_index";
  public static final String SHRUNK_LOW = "shrunk_low";
  public static final String SHRUNK_HIGH = "shrunk_high";
  public static final String RELIABILITY_SHARE = "reliability_share";
  public static final String WEIGHTED_INDEX = "weighted_index";
  public static final String WEIGHTED_LOW = "weighted_low";
  public static final String WEIGHTED_HIGH = "weighted_high";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String MESSAGE_COUNT = "message_count";
  public static final String HEADCOUNT = "headcount";
  public static final String SILENT_SHARE = "silent_share";
  public static final String EXPECTED_INDEX = "expected_index";
  public static final String CHANGE_POINTS = "change_points";
  public static final String CHANGE_LOW = "change_low";
  public static final String CHANGE_HIGH = "change_high";
  public static final String P_VALUE = "p_value";
  public static final String Q_VALUE = "q_value";
  public static final String FIGURE_OF = "figure_of";
  public static final String VERDICT = "verdict";

  private ReportsClimate() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of reports.warnings: one row per (warning, week) that passed the disclosure gate. */
public final class ReportsWarnings {
  public static final String TABLE = "reports.warnings";

  public static final String WARNING_ID = "warning_id";
  public static final String WEEK_START = "week_start";
  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String ASPECT = "aspect";
  public static final String SINCE_DAY = "since_day";
  public static final String FIRST_SEEN_DAY = "first_seen_day";
  public static final String STATE = "state";
  public static final String LOSS_POINTS = "loss_points";
  public static final String LOSS_LOW = "loss_low";
  public static final String LOSS_HIGH = "loss_high";
  public static final String Q_VALUE = "q_value";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String MESSAGE_COUNT = "message_count";
  public static final String HEADCOUNT = "headcount";
  public static final String UNANSWERED_COUNT = "unanswered_count";
  public static final String NEXT_STEP = "next_step";
  public static final String WITHIN_BUDGET = "within_budget";
  public static final String BEYOND_BUDGET_COUNT = "beyond_budget_count";
  public static final String MERGED_INTO = "merged_into";

  private ReportsWarnings() {}
}

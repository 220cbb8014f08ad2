// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of reports.themes: one row per (group, aspect, week) that passed the disclosure gate. */
public final class ReportsThemes {
  public static final String TABLE = "reports.themes";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String ASPECT = "aspect";
  public static final String WEEK_START = "week_start";
  public static final String MESSAGE_COUNT = "message_count";
  public static final String PEOPLE_COUNT = "people_count";
  public static final String NEGATIVE_PEOPLE_COUNT = "negative_people_count";
  public static final String GROWTH_Z = "growth_z";
  public static final String NEGATIVITY_Z = "negativity_z";
  public static final String QUESTION_COUNT = "question_count";
  public static final String UNANSWERED_COUNT = "unanswered_count";
  public static final String SIGNAL = "signal";
  public static final String PHRASES = "phrases";

  private ReportsThemes() {}
}

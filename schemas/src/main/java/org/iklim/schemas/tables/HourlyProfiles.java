// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.hourly_profiles and reports.hourly_profiles: one row per (group, period,
 * weekday, hour); months only; every cell.
 */
public final class HourlyProfiles {
  public static final String TABLE = "metrics.hourly_profiles";
  public static final String PUBLISHED = "reports.hourly_profiles";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String PERIOD = "period";
  public static final String PERIOD_START = "period_start";
  public static final String ISO_WEEKDAY = "iso_weekday";
  public static final String HOUR = "hour";
  public static final String MESSAGE_COUNT = "message_count";
  public static final String PEOPLE_COUNT = "people_count";

  private HourlyProfiles() {}
}

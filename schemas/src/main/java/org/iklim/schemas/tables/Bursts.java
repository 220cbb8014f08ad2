// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of metrics.bursts and reports.bursts: one row per burst of a group; every cell. */
public final class Bursts {
  public static final String TABLE = "metrics.bursts";
  public static final String PUBLISHED = "reports.bursts";

  public static final String GROUP_TYPE = "group_type";
  public static final String GROUP_ID = "group_id";
  public static final String GROUP_NAME = "group_name";
  public static final String PARENT_ID = "parent_id";
  public static final String STARTED_DAY = "started_day";
  public static final String PEAK_DAY = "peak_day";
  public static final String ENDED_DAY = "ended_day";
  public static final String MESSAGE_COUNT = "message_count";
  public static final String EXPECTED_COUNT = "expected_count";
  public static final String STRENGTH = "strength";
  public static final String PEOPLE_COUNT = "people_count";

  private Bursts() {}
}

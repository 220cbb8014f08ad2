// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of metrics.person_days: one row per (activity_day, person_key, source, community_id):
 * counts of activity, with the attributes as of the day; never tone.
 */
public final class PersonDays {
  public static final String TABLE = "metrics.person_days";

  public static final String ACTIVITY_DAY = "activity_day";
  public static final String PERSON_KEY = "person_key";
  public static final String SOURCE = "source";
  public static final String COMMUNITY_ID = "community_id";
  public static final String UNIT_PATH = "unit_path";
  public static final String LOCATION = "location";
  public static final String LEVEL = "level";
  public static final String POST_COUNT = "post_count";
  public static final String COMMENT_COUNT = "comment_count";
  public static final String REACTION_COUNT = "reaction_count";
  public static final String SHARE_COUNT = "share_count";
  public static final String HOUR_COUNTS = "hour_counts";

  private PersonDays() {}
}

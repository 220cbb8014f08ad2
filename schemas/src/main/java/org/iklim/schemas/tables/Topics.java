// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of metrics.topics and reports.topics: one row per topic of the last 90 days. */
public final class Topics {
  public static final String TABLE = "metrics.topics";

  /** The rows that passed the disclosure gate. */
  public static final String PUBLISHED = "reports.topics";

  public static final String TOPIC = "topic";
  public static final String AS_OF_DAY = "as_of_day";
  public static final String QUESTION_COUNT = "question_count";
  public static final String ANSWERED_SHARE = "answered_share";
  public static final String ASKER_COUNT = "asker_count";
  public static final String HELPER_COUNT = "helper_count";
  public static final String CARRIER_COUNT = "carrier_count";
  public static final String BUSIEST_SHARE = "busiest_share";
  public static final String EXPERT_COUNT = "expert_count";
  public static final String ACROSS_UNITS_SHARE = "across_units_share";
  public static final String ACROSS_LOCATIONS_SHARE = "across_locations_share";
  public static final String STATE = "state";
  public static final String PEOPLE_COUNT = "people_count";

  private Topics() {}
}

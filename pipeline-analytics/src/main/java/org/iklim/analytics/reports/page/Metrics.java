// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

/** Names of the metrics the page shows. */
final class Metrics {
  static final String POSTS = "posts";
  static final String COMMENTS = "comments";
  static final String REACTIONS = "reactions";
  static final String THREADS = "threads";
  static final String PEOPLE_ACTIVE = "people_active";
  static final String HEADCOUNT = "headcount";
  static final String ACTIVE_SHARE = "active_share";
  static final String MESSAGES_PER_HEAD = "messages_per_head";
  static final String FIRST_RESPONSE_P25 = "first_response_seconds_p25";
  static final String FIRST_RESPONSE_P50 = "first_response_seconds_p50";
  static final String FIRST_RESPONSE_P75 = "first_response_seconds_p75";
  static final String UNANSWERED_1D = "unanswered_share_1d";
  static final String UNANSWERED_3D = "unanswered_share_3d";
  static final String UNANSWERED_7D = "unanswered_share_7d";
  static final String MESSAGES_PER_DAY = "messages_per_day";
  static final String VELOCITY_SCORE = "velocity_score";

  private Metrics() {}
}

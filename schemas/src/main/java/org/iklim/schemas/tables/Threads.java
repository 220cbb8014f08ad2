// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of network.threads: one row per thread. */
public final class Threads {
  public static final String TABLE = "network.threads";

  public static final String THREAD_ID = "thread_id";
  public static final String SOURCE = "source";
  public static final String COMMUNITY_ID = "community_id";
  public static final String ROOT_PERSON_KEY = "root_person_key";
  public static final String ROOT_KIND = "root_kind";
  public static final String ROOT_OBJECT_TYPE = "root_object_type";
  public static final String STARTED_AT = "started_at";
  public static final String STARTED_DAY = "started_day";
  public static final String FIRST_RESPONSE_AT = "first_response_at";
  public static final String LAST_MESSAGE_AT = "last_message_at";
  public static final String COMMENT_COUNT = "comment_count";
  public static final String DEPTH_COUNT = "depth_count";
  public static final String BREADTH_COUNT = "breadth_count";
  public static final String PARTICIPANT_COUNT = "participant_count";
  public static final String UNIT_COUNT = "unit_count";
  public static final String PARTICIPANT_KEYS = "participant_keys";
  public static final String HALF_REACTION_SECONDS = "half_reaction_seconds";
  public static final String REACTION_COUNT = "reaction_count";
  public static final String ACCEPTED_AT = "accepted_at";

  private Threads() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of activity.events: one row per event, unique by event_id; append only. */
public final class Events {
  public static final String TABLE = "activity.events";

  public static final String EVENT_ID = "event_id";
  public static final String EVENT_TYPE = "event_type";
  public static final String OCCURRED_AT = "occurred_at";
  public static final String TIME_BASIS = "time_basis";
  public static final String EVENT_DAY = "event_day";
  public static final String SOURCE = "source";
  public static final String ACTOR_KEY = "actor_key";
  public static final String ACTOR_KIND = "actor_kind";
  public static final String OBJECT_ID = "object_id";
  public static final String OBJECT_TYPE = "object_type";
  public static final String OBJECT_PUBLISHED_AT = "object_published_at";
  public static final String IN_REPLY_TO_ID = "in_reply_to_id";
  public static final String THREAD_ID = "thread_id";
  public static final String COMMUNITY_ID = "community_id";
  public static final String COMMUNITY_NAME = "community_name";
  public static final String VISIBILITY = "visibility";
  public static final String TITLE = "title";
  public static final String TEXT = "text";
  public static final String LANGUAGE_HINT = "language_hint";
  public static final String MENTIONS = "mentions";
  public static final String TAGS = "tags";
  public static final String REACTION = "reaction";
  public static final String LIKES_TOTAL_COUNT = "likes_total_count";
  public static final String ATTACHMENT_COUNT = "attachment_count";
  public static final String ISSUES = "issues";
  public static final String RAW_TOPIC = "raw_topic";
  public static final String RAW_PARTITION = "raw_partition";
  public static final String RAW_OFFSET = "raw_offset";
  public static final String RAW_AT = "raw_at";
  public static final String KEY_ID = "key_id";
  public static final String LAND_ID = "land_id";

  private Events() {}
}

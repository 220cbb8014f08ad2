// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of activity.messages: one row per post or comment, its current state. */
public final class Messages {
  public static final String TABLE = "activity.messages";

  public static final String MESSAGE_ID = "message_id";
  public static final String SOURCE = "source";
  public static final String ACTOR_KEY = "actor_key";
  public static final String ACTOR_KIND = "actor_kind";
  public static final String OBJECT_TYPE = "object_type";
  public static final String CREATED_AT = "created_at";
  public static final String CREATED_DAY = "created_day";
  public static final String EDITED_AT = "edited_at";
  public static final String EDIT_ID = "edit_id";
  public static final String EDIT_COUNT = "edit_count";
  public static final String DELETED_AT = "deleted_at";
  public static final String IN_REPLY_TO_ID = "in_reply_to_id";
  public static final String THREAD_ID = "thread_id";
  public static final String COMMUNITY_ID = "community_id";
  public static final String VISIBILITY = "visibility";
  public static final String TITLE = "title";
  public static final String TEXT = "text";
  public static final String LANGUAGE_HINT = "language_hint";
  public static final String MENTIONS = "mentions";
  public static final String TAGS = "tags";
  public static final String LIKES_TOTAL_COUNT = "likes_total_count";
  public static final String LIKES_COUNTED_AT = "likes_counted_at";
  public static final String ATTACHMENT_COUNT = "attachment_count";
  public static final String LAND_ID = "land_id";

  private Messages() {}
}

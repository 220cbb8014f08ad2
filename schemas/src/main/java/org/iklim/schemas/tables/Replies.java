// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of network.replies: one row per comment: a directed tie from who answers to who is
 * answered.
 */
public final class Replies {
  public static final String TABLE = "network.replies";

  public static final String MESSAGE_ID = "message_id";
  public static final String THREAD_ID = "thread_id";
  public static final String REPLIED_AT = "replied_at";
  public static final String REPLY_DAY = "reply_day";
  public static final String FROM_PERSON_KEY = "from_person_key";
  public static final String TO_PERSON_KEY = "to_person_key";
  public static final String FROM_UNIT_PATH = "from_unit_path";
  public static final String TO_UNIT_PATH = "to_unit_path";
  public static final String COMMUNITY_ID = "community_id";
  public static final String SOURCE = "source";
  public static final String DELAY_SECONDS = "delay_seconds";

  private Replies() {}
}

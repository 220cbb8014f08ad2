// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

/** Why a record gives no activity: the words of the reconciliation. */
final class DiscourseSkip {
  /** Between persons, and nobody asked to read such. */
  static final String DIRECT_CONVERSATION = "direct_conversation";

  /** In a category that not everybody may read, and nobody asked to read such. */
  static final String PRIVATE_GROUP = "private_group";

  /** The forum's own note: closed, pinned, moved, … */
  static final String SMALL_ACTION = "small_action";

  /** A note among the staff, invisible to others. */
  static final String WHISPER = "whisper";

  /** No file of the export says whether its topic is open: it might be a private message. */
  static final String UNKNOWN_TOPIC = "unknown_topic";

  /** No file of the export says whether its category is open: it might be a restricted one. */
  static final String UNKNOWN_CATEGORY = "unknown_category";

  static final String DUPLICATE = "duplicate";
  static final String NO_ID = "no_id";
  static final String NO_AUTHOR = "no_author";
  static final String NO_TIME = "no_time";
  static final String EMPTY = "empty";

  /** Not UTF-8, or not one JSON value. */
  static final String MALFORMED = "malformed";

  /** JSON, but none of the answers of a forum that are read. */
  static final String UNKNOWN_FILE = "unknown_file";

  private DiscourseSkip() {}
}

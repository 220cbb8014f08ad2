// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

/** Why a row gives no activity: the words of the reconciliation. */
final class VivaSkip {
  /** Between persons, and nobody asked to read such. */
  static final String DIRECT_CONVERSATION = "direct_conversation";

  /** In a group that only its members may read, and nobody asked to read such. */
  static final String PRIVATE_GROUP = "private_group";

  static final String SYSTEM_MESSAGE = "system_message";
  static final String DRAFT = "draft";
  static final String NO_ID = "no_id";
  static final String NO_AUTHOR = "no_author";
  static final String NO_TIME = "no_time";
  static final String EMPTY = "empty";

  /** An overlapping export has the same row. */
  static final String DUPLICATE = "duplicate";

  /** A version that is the message as first written. */
  static final String FIRST_VERSION = "first_version";

  /** No export at hand has the message. */
  static final String UNKNOWN_MESSAGE = "unknown_message";

  /** LikedMessages.csv of an export of several users says what was liked, but not by whom. */
  static final String UNKNOWN_USER = "unknown_user";

  private VivaSkip() {}
}

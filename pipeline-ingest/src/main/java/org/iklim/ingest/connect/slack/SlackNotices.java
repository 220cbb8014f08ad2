// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import java.util.Map;

/** What Slack itself writes into a channel, by subtype: the reason it is not talk. */
final class SlackNotices {
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("channel_topic", "channel_notice"),
          Map.entry("channel_purpose", "channel_notice"),
          Map.entry("channel_name", "channel_notice"),
          Map.entry("channel_archive", "channel_notice"),
          Map.entry("channel_unarchive", "channel_notice"),
          Map.entry("channel_convert_to_private", "channel_notice"),
          Map.entry("channel_convert_to_public", "channel_notice"),
          Map.entry("channel_posting_permissions", "channel_notice"),
          Map.entry("group_topic", "channel_notice"),
          Map.entry("group_purpose", "channel_notice"),
          Map.entry("group_name", "channel_notice"),
          Map.entry("group_archive", "channel_notice"),
          Map.entry("group_unarchive", "channel_notice"),
          Map.entry("bot_add", "bot_notice"),
          Map.entry("bot_remove", "bot_notice"),
          Map.entry("bot_enable", "bot_notice"),
          Map.entry("bot_disable", "bot_notice"),
          Map.entry("pinned_item", "pin_notice"),
          Map.entry("unpinned_item", "pin_notice"),
          // Both repeat a reply that stands elsewhere as a message of its own.
          Map.entry("message_replied", "reply_notice"),
          Map.entry("reply_broadcast", "reply_notice"),
          Map.entry("huddle_thread", "huddle_notice"));

  private SlackNotices() {}

  /** The reason for a subtype; {@code other_notice} for one that is not known. */
  static String reason(String subtype) {
    return REASONS.getOrDefault(subtype, "other_notice");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.util.Locale;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.csv.CsvRow;

/** What a message is in the raw profile, by its {@code message_type}. */
enum VivaKind {
  NOTE,
  QUESTION,
  ANNOUNCEMENT,
  /** A status: nobody answers a poll with a comment, so it is no question of a forum. */
  POLL,
  PRAISE;

  /** A reply is a comment, whatever its type. */
  static VivaKind of(CsvRow row, boolean reply) {
    if (reply) {
      return NOTE;
    }
    String type = row.text("message_type").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "question" -> QUESTION;
      case "announcement" -> ANNOUNCEMENT;
      case "poll" -> POLL;
      case "praise" -> PRAISE;
      default -> NOTE;
    };
  }

  /** An empty message of this kind. */
  Message message(String id) {
    return switch (this) {
      case QUESTION -> Message.question(id);
      case ANNOUNCEMENT -> Message.article(id);
      case POLL -> Message.note(id).hashtag("poll");
      case PRAISE -> Message.note(id).hashtag("praise");
      case NOTE -> Message.note(id);
    };
  }
}

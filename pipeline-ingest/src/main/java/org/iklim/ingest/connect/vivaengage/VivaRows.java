// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.csv.CsvRow;

/** How the rows of Messages.csv, and of the tables shaped like it, are to be understood. */
final class VivaRows {
  /** Columns that exports of every year have. */
  static final String[] MESSAGE_COLUMNS = {
    "id", "thread_id", "sender_id", "body", "created_at", "in_private_conversation"
  };

  private static final List<String> VERSION_TIMES =
      List.of("updated_at", "edited_at", "modified_at", "version_created_at", "created_at");
  private static final List<String> DRAFT_STATES = List.of("draft_state", "draft", "is_draft");

  private VivaRows() {}

  /**
   * Whether a message is between persons. In doubt it is: where the cell says neither, only a group
   * shows that it is not.
   */
  static boolean isDirect(CsvRow row) {
    String cell = row.text("in_private_conversation").toLowerCase(Locale.ROOT);
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> row.text("group_id").isEmpty();
    };
  }

  /** Written by the network itself, not by people. */
  static boolean isSystem(CsvRow row) {
    return row.text("message_type").equalsIgnoreCase("system")
        || row.text("sender_type").equalsIgnoreCase("system");
  }

  /** Not posted yet. The documentation names a draft state, but not its column. */
  static boolean isDraft(CsvRow row) {
    for (String column : DRAFT_STATES) {
      String state = row.text(column).toLowerCase(Locale.ROOT);
      if (state.equals("true") || state.contains("draft")) {
        return true;
      }
    }
    return false;
  }

  /** Id of the thread: that of its first message. */
  static String thread(CsvRow row) {
    String thread = row.text("thread_id");
    return thread.isEmpty() ? row.text("id") : thread;
  }

  /** Whether the message begins its thread. */
  static boolean isRoot(CsvRow row) {
    return thread(row).equals(row.text("id"));
  }

  /** The message a reply answers: the one it names, else the first of the thread. */
  static String answered(CsvRow row) {
    String answered = row.text("replied_to_id");
    if (answered.isEmpty()) {
      answered = row.text("parent_id");
    }
    return answered.isEmpty() || answered.equals(row.text("id")) ? thread(row) : answered;
  }

  static boolean isDeleted(CsvRow row) {
    return !row.text("deleted_at").isEmpty() || !row.text("deleted_by_id").isEmpty();
  }

  /** Message a row of MessageVersions.csv is a version of. */
  static String versionOf(CsvRow row) {
    String message = row.text("message_id");
    return message.isEmpty() ? row.text("id") : message;
  }

  /** When a version was written. */
  static Optional<Instant> versionTime(CsvRow row) {
    return VERSION_TIMES.stream()
        .map(row::text)
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .flatMap(VivaTimes::parse);
  }

  /** Tells texts of one message apart. */
  static long textHash(CsvRow row) {
    String body = row.raw("body");
    return Hashes.of(body.isBlank() ? row.raw("html_body") : body) >>> 16;
  }
}

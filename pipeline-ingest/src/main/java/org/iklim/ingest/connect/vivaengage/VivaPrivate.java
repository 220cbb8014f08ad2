// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;
import org.iklim.ingest.csv.CsvRow;

/**
 * What of a network only some may read: conversations between persons and private groups. Tells why
 * a row is not to be read; of messages 8 bytes each are remembered, for the tables that name
 * nothing else.
 */
final class VivaPrivate {
  private final boolean isRead;
  private final Set<String> groups = new HashSet<>();
  private final LongSet direct = new LongSet();
  private final LongSet inGroups = new LongSet();

  /**
   * Nothing known yet.
   *
   * @param isRead whether the user has asked to read it all the same
   */
  VivaPrivate(boolean isRead) {
    this.isRead = isRead;
  }

  /** A row of Groups.csv. */
  void group(CsvRow row) {
    if (row.isTrue("private")) {
      groups.add(row.text("id"));
    }
  }

  /** Whether a row is of a private group. */
  boolean isInGroup(CsvRow row) {
    return row.isTrue("in_private_group") || groups.contains(row.text("group_id"));
  }

  /** Why a row of Groups.csv is not to be read; empty if it is. */
  Optional<String> reasonOfGroup(CsvRow row) {
    return reason(false, groups.contains(row.text("id")));
  }

  /** Why a message is not to be read; empty if it is. */
  Optional<String> reasonOf(CsvRow message) {
    return reason(VivaRows.isDirect(message), isInGroup(message));
  }

  /** The same of a file or page, which is open if it is in no group and no conversation. */
  Optional<String> reasonOfDocument(CsvRow row) {
    return reason(row.isTrue("in_private_conversation"), isInGroup(row));
  }

  /** Why a message that was {@link #note noted} is not to be read; empty if it is. */
  Optional<String> reasonOf(String messageId) {
    long id = Hashes.ofId(messageId);
    return reason(direct.has(id), inGroups.has(id));
  }

  /** Remembers a message, if it is not to be read. */
  void note(CsvRow message) {
    reasonOf(message)
        .ifPresent(
            reason ->
                (reason.equals(VivaSkip.DIRECT_CONVERSATION) ? direct : inGroups)
                    .add(Hashes.ofId(message.text("id"))));
  }

  private Optional<String> reason(boolean isDirect, boolean isInGroup) {
    if (isRead || !(isDirect || isInGroup)) {
      return Optional.empty();
    }
    return Optional.of(isDirect ? VivaSkip.DIRECT_CONVERSATION : VivaSkip.PRIVATE_GROUP);
  }
}

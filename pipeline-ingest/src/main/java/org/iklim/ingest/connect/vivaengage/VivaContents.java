// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.csv.CsvRow;

/** Who, where and what of a row. */
final class VivaContents {
  private static final Pattern PARTICIPANT = Pattern.compile("user:([^,\\s]+)");

  private final VivaNetwork network;

  VivaContents(VivaNetwork network) {
    this.network = network;
  }

  /** The sender; whatever is no user (a bot, a connector) is a service. */
  Actor sender(CsvRow row) {
    return actor(row.text("sender_id"), row.text("sender_type"), row.text("sender_name"));
  }

  /**
   * An account.
   *
   * @param type the cell that says of which type it is, empty for a user
   */
  Actor actor(String id, String type, String name) {
    String kind = type.toLowerCase(Locale.ROOT);
    boolean person = kind.isEmpty() || kind.contains("user") || kind.contains("guest");
    String accountId = network.userId(id);
    return person ? Actor.person(accountId, name) : Actor.service(accountId, name);
  }

  /**
   * Where a message, file or page stands.
   *
   * @param author id of the account it is of, who takes part in any conversation
   */
  Place place(CsvRow row, String author) {
    if (VivaRows.isDirect(row)) {
      List<String> participants = new ArrayList<>();
      PARTICIPANT
          .matcher(row.text("participants"))
          .results()
          .map((MatchResult user) -> network.userId(user.group(1)))
          .forEach(participants::add);
      if (participants.isEmpty()) {
        participants.add(network.userId(author));
      }
      return Place.direct(participants);
    }
    String group = row.text("group_id");
    String name = row.text("group_name");
    if (group.isEmpty()) {
      return Place.everyone();
    }
    return network.hidden().isInGroup(row)
        ? Place.restricted(network.groupId(group), name)
        : Place.open(network.groupId(group), name);
  }

  /** The message of a row of Messages.csv. */
  Message message(CsvRow row, VivaKind kind) {
    Message message = text(kind.message(network.messageId(row.text("id"))), row);
    for (String title : VivaAttachments.titles(row.text("attachments"))) {
      message.attachment(title);
    }
    message.title(row.text("title")).thread(network.messageId(VivaRows.thread(row)));
    return VivaRows.isRoot(row)
        ? message
        : message.inReplyTo(network.messageId(VivaRows.answered(row)));
  }

  /** Adds the body of a row. */
  Message text(Message message, CsvRow row) {
    VivaText text =
        VivaText.of(
            row.raw("body"),
            row.raw("html_body"),
            topic -> network.topics().getOrDefault(Hashes.ofId(topic), ""));
    text.mentioned().forEach(user -> message.mention(network.userId(user)));
    text.tags().forEach(message::hashtag);
    return message.text(text.plain());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Place;

/**
 * The reactions. They have no time and lie apart from their messages, whose time they need. A block
 * of them is held in memory while the messages pass by, then the next: memory stays the same
 * however many there are, at the cost of one more pass a block.
 */
final class ZulipReactions {
  private final ZulipTables tables;
  private final ZulipDirectory directory;
  private final Sink sink;
  private final int blockSize;

  ZulipReactions(ZulipTables tables, ZulipDirectory directory, Sink sink, int blockSize) {
    this.tables = tables;
    this.directory = directory;
    this.sink = sink;
    this.blockSize = blockSize;
  }

  private record Reaction(String user, String emoji) {}

  /** Gives each reaction, in the order of the messages. */
  void read() throws IOException {
    long from = 0;
    long end;
    do {
      Map<String, List<Reaction>> block = new HashMap<>();
      end = load(from, block);
      if (!block.isEmpty()) {
        tables.messages(message -> give(message, block));
        orphans(block);
      }
      from += blockSize;
    } while (from < end);
  }

  /** Loads a block by message; gives how many reactions there are in all. */
  private long load(long from, Map<String, List<Reaction>> block) throws IOException {
    long[] row = {0};
    Map<String, String> emojis = new HashMap<>();
    tables.realm(
        Map.of(
            "zerver_reaction",
            reaction -> {
              if (row[0] >= from && row[0] < from + blockSize) {
                String name = Json.text(reaction, "emoji_name");
                String emoji = emojis.computeIfAbsent(name, key -> key);
                block
                    .computeIfAbsent(Json.text(reaction, "message"), key -> new ArrayList<>(1))
                    .add(new Reaction(Json.text(reaction, "user_profile"), emoji));
              }
              row[0]++;
            }));
    return row[0];
  }

  private void give(JsonNode message, Map<String, List<Reaction>> block) throws IOException {
    List<Reaction> reactions = block.remove(Json.text(message, "id"));
    if (reactions == null) {
      return;
    }
    Optional<String> reason = ZulipMessages.reasonToSkip(directory, message);
    for (Reaction reaction : reactions) {
      sink.read("reaction");
      if (reason.isPresent()) {
        sink.skipped(reason.get().equals("private") ? "private" : "reaction_to_notice");
      } else if (reaction.user().isEmpty()) {
        sink.skipped("no_author");
      } else {
        RawActivity like = like(reaction, message);
        sink.activity(Activities.in(place(message), like));
      }
    }
  }

  private RawActivity like(Reaction reaction, JsonNode message) {
    return Activities.likeWithoutTime(
        directory.actor(reaction.user()),
        ZulipMessages.id(directory, Json.text(message, "id")),
        ZulipMessages.sent(message).orElseThrow(),
        reaction.emoji());
  }

  private Place place(JsonNode message) {
    String sender = directory.id(Json.text(message, "sender"));
    return directory.recipient(Json.text(message, "recipient")).orElseThrow().placeOf(sender);
  }

  private void orphans(Map<String, List<Reaction>> block) {
    for (List<Reaction> reactions : block.values()) {
      for (int i = 0; i < reactions.size(); i++) {
        sink.read("reaction");
        sink.skipped("reaction_without_message");
      }
    }
  }
}

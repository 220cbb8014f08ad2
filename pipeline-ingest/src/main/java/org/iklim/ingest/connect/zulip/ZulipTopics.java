// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.zulip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.iklim.ingest.connect.raw.IdSpace;
import org.iklim.ingest.connect.raw.Json;

/**
 * The first message of each topic. Zulip's threads are (channel, topic) and its messages answer no
 * message in particular, so the first one is what the others answer. Files of messages are not
 * always in the order of ids, hence a pass of its own.
 */
final class ZulipTopics {
  /**
   * Half a digest of the topic to the message's id: topics are many, their names are not needed.
   */
  private final Map<Long, Long> firstOfTopic = new HashMap<>();

  private ZulipTopics() {}

  static ZulipTopics read(ZulipTables tables, ZulipDirectory directory) throws IOException {
    ZulipTopics topics = new ZulipTopics();
    tables.messages(
        message -> {
          if (ZulipMessages.reasonToSkip(directory, message).isEmpty()) {
            topics.firstOfTopic.merge(key(message), message.path("id").asLong(), Math::min);
          }
        });
    return topics;
  }

  /** Id of the first message of the topic this one is in. */
  String first(JsonNode message) {
    return Long.toString(firstOfTopic.get(key(message)));
  }

  private static long key(JsonNode message) {
    // Zulip compares topics without regard to case.
    String topic = Json.text(message, "subject").toLowerCase(Locale.ROOT);
    String digest = IdSpace.digest(Json.text(message, "recipient"), topic);
    return Long.parseUnsignedLong(digest.substring(0, 16), 16);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;
import org.iklim.ingest.connect.raw.IdSpace;
import org.iklim.ingest.connect.raw.Json;

/**
 * Which posts of an export where, who and when do not tell apart. Asked of the whole file before
 * anything is given, so that no id depends on which of them comes first. Memory grows by at most 27
 * bytes a post.
 */
final class SameMoments {
  private final LongSet seen = new LongSet();
  private final LongSet shared = new LongSet();
  private final Map<String, Integer> given = new HashMap<>();

  /** Takes a line of the file. */
  void add(JsonNode line) {
    switch (Json.text(line, "type")) {
      case "post" -> addThread(line.path("post"), whereOf(line.path("post")));
      case "direct_post" ->
          addThread(line.path("direct_post"), whereDirect(line.path("direct_post")));
      default -> {
        // Nobody says anything on it.
      }
    }
  }

  /** Where a post of a channel stands. */
  static List<String> whereOf(JsonNode post) {
    return List.of("channel", Json.text(post, "team"), Json.text(post, "channel"));
  }

  /** Where a post of a direct conversation stands. */
  static List<String> whereDirect(JsonNode post) {
    return List.of("direct", String.join(",", members(post)));
  }

  /** Names of everybody in a direct conversation, sorted. */
  static List<String> members(JsonNode post) {
    return Stream.concat(
            Json.texts(post, "channel_members").stream(), Stream.of(Json.text(post, "user")))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The digest that an id ends with.
   *
   * @param post a post or reply
   * @param where where it stands, by the ids of this import
   * @param moment {@link #moment} of it
   * @param isProgram whether a program wrote it, which may write twice in a millisecond
   */
  String digest(JsonNode post, List<String> where, long moment, boolean isProgram) {
    boolean isShared = shared.has(moment);
    String words = isProgram || isShared ? Json.text(post, "message") : "";
    String digest = digest(post, where, words);
    if (!isShared) {
      return digest;
    }
    // Of the same words it does not matter which of them is called the second.
    int number = given.merge(digest, 1, Integer::sum);
    return number == 1 ? digest : digest(post, where, words, Integer.toString(number));
  }

  /** Where, who and when of a post. */
  static long moment(JsonNode post, List<String> where) {
    return Hashes.of(
        String.join("\n", where), Json.text(post, "user"), Json.text(post, "create_at"));
  }

  /** Where a reply stands, as long as only moments are asked for. */
  static List<String> below(long moment) {
    return List.of("reply", Long.toString(moment));
  }

  private void addThread(JsonNode post, List<String> where) {
    long root = moment(post, where);
    add(post, root);
    for (JsonNode reply : post.path("replies")) {
      add(reply, moment(reply, below(root)));
    }
  }

  private void add(JsonNode post, long moment) {
    if (MattermostNotice.of(post) == MattermostNotice.TALK && !seen.add(moment)) {
      shared.add(moment);
    }
  }

  private static String digest(JsonNode post, List<String> where, String... rest) {
    Stream<String> known =
        Stream.of(String.join("\n", where), Json.text(post, "user"), Json.text(post, "create_at"));
    return IdSpace.digest(Stream.concat(known, Stream.of(rest)).toArray(String[]::new));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.iklim.ingest.connect.raw.Json;

/**
 * What is remembered of a topic: a few hundred bytes.
 *
 * @param title its title
 * @param category its category's number, empty for none
 * @param tags its tags
 * @param isPrivate whether it is a message between persons
 * @param persons user names of those, if it is
 * @param asker user name of who began it, empty if unknown
 * @param hasAnswers whether an answer can be, or is, accepted: then it is a question
 * @param accepted number of the accepted post, empty for none
 */
record Topic(
    String title,
    String category,
    List<String> tags,
    boolean isPrivate,
    List<String> persons,
    String asker,
    boolean hasAnswers,
    String accepted) {
  /** Kinds of topics that are no messages between persons. */
  private static final Set<String> OPEN = Set.of("regular", "banner");

  /**
   * Takes it from the properties of a topic's JSON and from its first post.
   *
   * @param opener user name of the author of post 1, empty if it is not in the file
   * @param answerable whether any post of the file can be, or is, accepted
   */
  static Topic of(JsonNode json, String opener, boolean answerable) {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : json.path("tags")) {
      // An object with a name in newer versions.
      tags.add(tag.isTextual() ? tag.textValue() : Json.text(tag, "name"));
    }
    List<String> persons = new ArrayList<>();
    for (JsonNode user : json.path("details").path("allowed_users")) {
      persons.add(Json.text(user, "username"));
    }
    String creator = Json.text(json.path("details").path("created_by"), "username");
    String accepted = Json.text(json.path("accepted_answer"), "post_number");
    return new Topic(
        Json.text(json, "title"),
        Json.text(json, "category_id"),
        List.copyOf(tags),
        !OPEN.contains(Json.text(json, "archetype")),
        List.copyOf(persons),
        creator.isEmpty() ? opener : creator,
        answerable || !accepted.isEmpty(),
        accepted);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom an activity is addressed to: {@code to}, and the public in {@code cc}, where an unlisted but
 * open message has it.
 *
 * @param ids the addressees, the public as {@code as:Public}
 * @param isDirect whether they are persons alone, neither the public nor any group
 */
record Addressees(List<String> ids, boolean isDirect) {
  private static final String PUBLIC = "as:Public";
  private static final Set<String> PUBLIC_NAMES =
      Set.of(PUBLIC, "Public", AsContext.NAME + "#Public");

  /** Followers are a group, though a group of one person's making. */
  private static final String FOLLOWERS = "/followers";

  static Addressees of(JsonNode activity) {
    Set<String> audience = new HashSet<>();
    each(activity.path("audience")).forEach(one -> audience.add(id(one)));
    each(activity.path("object").path("audience")).forEach(one -> audience.add(id(one)));
    List<String> ids = new ArrayList<>();
    boolean shared = false;
    for (JsonNode one : each(activity.path("to"))) {
      String id = id(one);
      if (!id.isEmpty()) {
        ids.add(id);
        shared |=
            id.equals(PUBLIC)
                || audience.contains(id)
                || id.endsWith(FOLLOWERS)
                || AsTypes.isGroup(AsTypes.of(one.path("type")));
      }
    }
    for (JsonNode one : each(activity.path("cc"))) {
      if (id(one).equals(PUBLIC) && !ids.contains(PUBLIC)) {
        ids.add(PUBLIC);
        shared = true;
      }
    }
    return new Addressees(ids, !ids.isEmpty() && !shared);
  }

  /** Writes them as the profile has them: an array of ids. */
  void writeTo(ObjectNode activity) {
    if (!ids.isEmpty()) {
      ArrayNode array = activity.arrayNode();
      ids.forEach(array::add);
      activity.set("to", array);
    }
  }

  private static Iterable<JsonNode> each(JsonNode value) {
    return value.isArray() ? value : List.of(value);
  }

  private static String id(JsonNode reference) {
    String id = reference.isTextual() ? reference.textValue() : reference.path("id").asText("");
    return PUBLIC_NAMES.contains(id) ? PUBLIC : id;
  }
}

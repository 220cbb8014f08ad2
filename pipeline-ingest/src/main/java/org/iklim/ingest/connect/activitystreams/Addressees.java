// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom an activity is addressed to: {@code to}, and the public in {@code cc}, where an unlisted but
 * open message has it.
 *
 * @param ids the addressees, the public as {@code as:Public}
 * @param isOpen whether one of them is the public, or followers
 * @param namesGroup whether one of them is an object that says it is a group
 */
record Addressees(List<String> ids, boolean isOpen, boolean namesGroup) {
  private static final String PUBLIC = "as:Public";
  private static final Set<String> PUBLIC_NAMES =
      Set.of(PUBLIC, "Public", AsContext.NAME + "#Public");

  /** Followers are a group, though a group of one person's making. */
  private static final String FOLLOWERS = "/followers";

  static Addressees of(JsonNode activity) {
    List<String> ids = new ArrayList<>();
    boolean open = false;
    boolean group = false;
    for (JsonNode one : each(activity.path("to"))) {
      String id = id(one);
      if (!id.isEmpty()) {
        ids.add(id);
        open |= id.equals(PUBLIC) || id.endsWith(FOLLOWERS);
        group |= AsTypes.isGroup(AsTypes.ofObject(one));
      }
    }
    for (JsonNode one : each(activity.path("cc"))) {
      if (id(one).equals(PUBLIC) && !ids.contains(PUBLIC)) {
        ids.add(PUBLIC);
        open = true;
      }
    }
    return new Addressees(ids, open, group);
  }

  /** Whether they are persons alone. */
  boolean isDirect(Predicate<String> isGroup) {
    return !ids.isEmpty() && !isOpen && !hasGroup(isGroup);
  }

  /** Whether a group is among them, and nobody else may read it. */
  boolean isPrivateGroup(Predicate<String> isGroup) {
    return !isOpen && hasGroup(isGroup);
  }

  private boolean hasGroup(Predicate<String> isGroup) {
    return namesGroup || ids.stream().anyMatch(isGroup);
  }

  /** Writes them as the profile has them: an array of ids. */
  void writeTo(ObjectNode activity) {
    if (!ids.isEmpty()) {
      ArrayNode array = activity.arrayNode();
      ids.forEach(array::add);
      activity.set("to", array);
    }
  }

  /** The elements of an array, or the value itself. */
  static Iterable<JsonNode> each(JsonNode value) {
    return value.isArray() ? value : List.of(value);
  }

  /** Id of what is named by it or given whole; empty if there is none. */
  static String id(JsonNode reference) {
    String id = reference.isTextual() ? reference.textValue() : reference.path("id").asText("");
    return PUBLIC_NAMES.contains(id) ? PUBLIC : id;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Types of the vocabulary, by what they are here. */
final class AsTypes {
  /**
   * Everything of the vocabulary that is an activity; which of them the profile has is not decided
   * here.
   */
  private static final Set<String> ACTIVITIES =
      Set.of(
          "Accept",
          "Activity",
          "Add",
          "Announce",
          "Arrive",
          "Block",
          "Create",
          "Delete",
          "Dislike",
          "Flag",
          "Follow",
          "Ignore",
          "IntransitiveActivity",
          "Invite",
          "Join",
          "Leave",
          "Like",
          "Listen",
          "Move",
          "Offer",
          "Read",
          "Reject",
          "Remove",
          "TentativeAccept",
          "TentativeReject",
          "Travel",
          "Undo",
          "Update",
          "View");

  private static final Set<String> MESSAGES =
      Set.of("Note", "Article", "Question", "Page", "Document");

  private static final Set<String> COLLECTIONS =
      Set.of("Collection", "CollectionPage", "OrderedCollection", "OrderedCollectionPage");

  private static final Set<String> GROUPS = Set.of("Group", "Organization", "Collection");

  private AsTypes() {}

  static boolean isActivity(String type) {
    return ACTIVITIES.contains(type);
  }

  static boolean isMessage(String type) {
    return MESSAGES.contains(type);
  }

  static boolean isCollection(String type) {
    return COLLECTIONS.contains(type);
  }

  static boolean isOrdered(String type) {
    return type.startsWith("Ordered");
  }

  static boolean isGroup(String type) {
    return GROUPS.contains(type);
  }

  /** The type of an object: of several the first that is known here, else the first; else empty. */
  static String of(JsonNode type) {
    if (!type.isArray()) {
      return type.isTextual() ? type.textValue() : "";
    }
    String first = "";
    for (JsonNode one : type) {
      String name = one.asText("");
      if (isActivity(name) || isMessage(name) || isCollection(name)) {
        return name;
      }
      first = first.isEmpty() ? name : first;
    }
    return first;
  }
}

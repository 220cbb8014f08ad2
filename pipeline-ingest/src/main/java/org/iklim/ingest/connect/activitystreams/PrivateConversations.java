// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;

/**
 * Tells messages between persons and in private groups, and what is about them, from all others. An
 * edit or a reaction may not say what its message said, so groups and private messages are
 * remembered, 8 bytes each in sets of at most 3/5 full places.
 */
final class PrivateConversations {
  /**
   * Activities that carry a text; others, as a Like, are addressed to the author as a matter of
   * course.
   */
  private static final Set<String> SAYING = Set.of("Create", "Update");

  /** Addressed to whom it follows as a matter of course. */
  private static final String FOLLOW = "Follow";

  private final LongSet groups = new LongSet();
  private final LongSet direct = new LongSet();
  private final LongSet inGroups = new LongSet();

  /** Why an activity is, or is about, a message that not everybody may read; empty if it is not. */
  Optional<String> reason(JsonNode activity) {
    JsonNode object = activity.path("object");
    long objectId = Hashes.ofId(Addressees.id(object));
    if (AsTypes.isGroup(AsTypes.ofObject(object))) {
      groups.add(objectId);
    }
    note(activity.path("audience"));
    note(object.path("audience"));
    Addressees readers = Addressees.of(activity);
    String type = AsTypes.ofObject(activity);
    boolean says = SAYING.contains(type);
    if (direct.has(objectId) || (says && readers.isDirect(this::isGroup))) {
      return remembered(direct, activity, AsSkip.DIRECT_CONVERSATION);
    }
    boolean toGroup = !type.equals(FOLLOW) && readers.isPrivateGroup(this::isGroup);
    if (inGroups.has(objectId) || toGroup) {
      return remembered(inGroups, activity, AsSkip.PRIVATE_GROUP);
    }
    return Optional.empty();
  }

  /** What is about it names its message, or what it withdraws. */
  private static Optional<String> remembered(LongSet ids, JsonNode activity, String reason) {
    for (String id : List.of(Addressees.id(activity), Addressees.id(activity.path("object")))) {
      if (!id.isEmpty()) {
        ids.add(Hashes.ofId(id));
      }
    }
    return Optional.of(reason);
  }

  private boolean isGroup(String id) {
    return groups.has(Hashes.ofId(id));
  }

  private void note(JsonNode audience) {
    for (JsonNode one : Addressees.each(audience)) {
      String id = Addressees.id(one);
      if (!id.isEmpty()) {
        groups.add(Hashes.ofId(id));
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;

/**
 * Tells messages between persons, and what is about them, from all others. An edit or a reaction
 * may not say what its message said, so groups and direct messages are remembered, 8 bytes each in
 * sets of at most 3/5 full places.
 */
final class DirectConversations {
  /**
   * Activities that carry a text; others, as a Like, are addressed to the author as a matter of
   * course.
   */
  private static final Set<String> SAYING = Set.of("Create", "Update");

  private final LongSet groups = new LongSet();
  private final LongSet direct = new LongSet();

  /** Whether an activity is, or is about, a message between persons. */
  boolean has(JsonNode activity) {
    JsonNode object = activity.path("object");
    long objectId = Hashes.ofId(Addressees.id(object));
    if (AsTypes.isGroup(AsTypes.ofObject(object))) {
      groups.add(objectId);
    }
    note(activity.path("audience"));
    note(object.path("audience"));
    if (direct.has(objectId)) {
      return true;
    }
    boolean says = SAYING.contains(AsTypes.ofObject(activity));
    if (!says || !Addressees.of(activity).isDirect(id -> groups.has(Hashes.ofId(id)))) {
      return false;
    }
    direct.add(objectId);
    return true;
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

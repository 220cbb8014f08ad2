// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.Set;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.AsActivity;
import org.iklim.ingest.decode.AsObject;
import org.iklim.ingest.decode.Value;

/**
 * Ids of activities as events carry them. The id of a message's own activities follows from the
 * message. That of a reaction, share, follow or membership names or follows from the account that
 * did it, so that whoever has a list of accounts could find theirs: it is replaced as a whole by a
 * keyed one of the same source, and so is an Undo's object, which still meets what it withdraws.
 */
final class ActivityKeys {
  /** Undo names its object by its id alone, so whatever can be withdrawn must be among these. */
  private static final Set<String> PERSONAL =
      Set.of("Like", "Announce", "Accept", "Follow", "Join", "Leave", "Undo");

  private final Pseudonymizer pseudonymizer;

  ActivityKeys(Pseudonymizer pseudonymizer) {
    this.pseudonymizer = pseudonymizer;
  }

  /** Id of the event that an activity becomes. */
  Value<String> eventId(AsActivity raw) {
    return PERSONAL.contains(type(raw)) ? keyed(raw.id()) : raw.id();
  }

  /** Id of the object of an activity. */
  Value<String> objectId(AsActivity raw) {
    AsObject object = raw.object();
    return type(raw).equals("Undo") ? keyed(object.id()) : object.id();
  }

  /** What is no id stays, for the validation to refuse. */
  private Value<String> keyed(Value<String> id) {
    String raw = id.orNull();
    return raw != null && ActivityIds.isId(raw)
        ? Value.of(ActivityIds.stem(raw) + pseudonymizer.activityKey(raw))
        : id;
  }

  private static String type(AsActivity raw) {
    String type = raw.type().orNull();
    return type == null ? "" : type;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;

/** What becomes of one raw record before it is asked whether it was seen before. */
public sealed interface Result {

  /** A record that is usable; its activity may still have been seen before. */
  sealed interface Valid extends Result {
    /** Id of the activity. */
    String eventId();
  }

  /** An event for esn.activity. */
  record Activity(ActivityEvent event) implements Valid {
    @Override
    public String eventId() {
      return event.getEventId();
    }
  }

  /** The profile of an account, for esn.people. */
  record Profile(String eventId, AccountProfile profile) implements Valid {}

  /**
   * Not usable.
   *
   * @param reason why
   * @param field property of the profile at fault, in the profile's words; null for the whole
   */
  record Rejected(RejectReason reason, String field) implements Result {}
}

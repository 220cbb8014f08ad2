// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;

/** What becomes of one raw record before it is asked whether it was seen before. */
public sealed interface Result {

  /** A record that is usable; its activity may still have been seen before. */
  sealed interface Valid extends Result {
    /** Id of the raw activity, by which it is known again; may hold an account's id. */
    String rawId();
  }

  /** An event for esn.activity. */
  record Activity(String rawId, ActivityEvent event) implements Valid {}

  /** The profile of an account, for esn.people. */
  record Profile(String rawId, AccountProfile profile) implements Valid {}

  /**
   * Not usable.
   *
   * @param reason why
   * @param field property of the profile at fault, in the profile's words; null for the whole
   */
  record Rejected(RejectReason reason, String field) implements Result {}
}

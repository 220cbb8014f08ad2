// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import org.iklim.ingest.pseudonymize.Pseudonymizer;

/**
 * Pseudonyms of people in an HR file. A PersonId that is an e-mail address gives the same key as
 * the address on an ESN account, so the two meet; any other id has a name space of its own.
 *
 * @param pseudonymizer keyed hash
 */
record PersonKeys(Pseudonymizer pseudonymizer) {
  private static final String NAME_SPACE = "hr";

  /** The key of an id, empty for an empty id. */
  String ofId(String id) {
    if (id.isEmpty()) {
      return "";
    }
    return id.indexOf('@') >= 0 ? ofEmail(id) : pseudonymizer.accountKey(NAME_SPACE, id);
  }

  /** The key of an e-mail address, empty for an empty one. */
  String ofEmail(String email) {
    return email.isEmpty() ? "" : pseudonymizer.personKey(email);
  }

  /** Id of the key the pseudonyms are made with. */
  String keyId() {
    return pseudonymizer.keyId();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Pseudonyms of people in an HR file. A PersonId that is an e-mail address gives the same key as
 * the address on an ESN account, so the two meet; any other id has a name space of its own.
 *
 * @param hmac keyed hash of a text, hex
 */
record PersonKeys(UnaryOperator<String> hmac) {
  /** The key of an id, empty for an empty id. */
  String ofId(String id) {
    if (id.isEmpty()) {
      return "";
    }
    return id.indexOf('@') >= 0 ? ofEmail(id) : hmac.apply("hr\n" + id);
  }

  /** The key of an e-mail address, empty for an empty one. */
  String ofEmail(String email) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    return address.isEmpty() ? "" : hmac.apply("person\n" + address);
  }
}

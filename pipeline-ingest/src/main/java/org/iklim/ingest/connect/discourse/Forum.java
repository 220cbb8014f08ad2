// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import java.util.Locale;
import java.util.Set;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.IdSpace;

/**
 * Ids and accounts of one forum. Accounts go by their user name, in lower case: mentions and best
 * answers know no other.
 *
 * @param ids id space
 */
record Forum(IdSpace ids) {
  private static final Set<String> AUTOMATIC = Set.of("system", "discobot");

  static Forum of(String tenant) {
    return new Forum(IdSpace.of("discourse", tenant));
  }

  /** Id of a post; the first of a topic has number 1. */
  String postId(String topic, String number) {
    return ids.id("post", topic, number);
  }

  String userId(String userName) {
    return ids.id("user", userName.toLowerCase(Locale.ROOT));
  }

  String categoryId(String category) {
    return ids.id("category", category);
  }

  /**
   * An account.
   *
   * @param number its number, below zero for the forum's own accounts; 0 if unknown
   */
  Actor actor(String userName, String name, int number) {
    boolean automatic = number < 0 || AUTOMATIC.contains(userName.toLowerCase(Locale.ROOT));
    return automatic ? Actor.service(userId(userName), name) : Actor.person(userId(userName), name);
  }
}

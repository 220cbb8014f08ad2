// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import java.util.List;

/**
 * Where something is said, and who may read it.
 *
 * @param groupId id of the channel, group or category; empty outside any
 * @param name its display name; empty where the source has none
 * @param to {@code as:Public}, the group's id, or the ids of the persons of a direct conversation
 */
public record Place(String groupId, String name, List<String> to) {
  private static final String PUBLIC = "as:Public";

  /** A group every member of the organisation may read. */
  public static Place open(String groupId, String name) {
    return new Place(groupId, name, List.of(PUBLIC));
  }

  /** A group only its members may read. */
  public static Place restricted(String groupId, String name) {
    return new Place(groupId, name, List.of(groupId));
  }

  /**
   * A conversation between persons.
   *
   * @param personIds at least one: addressed to nobody, it would pass for open
   */
  public static Place direct(List<String> personIds) {
    if (personIds.isEmpty()) {
      throw new IllegalArgumentException("a direct conversation is between persons");
    }
    return new Place("", "", List.copyOf(personIds));
  }

  /** Whether every member of the organisation may read it. */
  public boolean isOpen() {
    return to.contains(PUBLIC);
  }

  /** Outside any group, open to the organisation. */
  public static Place everyone() {
    return new Place("", "", List.of(PUBLIC));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.util.Comparator;
import java.util.Optional;
import org.iklim.analytics.statistics.Estimate;

/**
 * The index of one group, aspect and period, before it is compared with anything.
 *
 * @param key whose it is
 * @param voices distinct people behind it
 * @param headcount people who belong to the group; -1 where nobody knows
 * @param index mean of people's means, 0 to 100; empty with fewer voices than may be read
 */
record Figure(Key key, long voices, long headcount, Optional<Estimate> index) {
  /** Heads where nobody counts them. */
  static final long UNKNOWN = -1;

  /** The aspect that stands for all messages. */
  static final String EVERYTHING = "*";

  /**
   * A group and an aspect.
   *
   * @param groupType organisation, unit, location, level, function or community
   * @param groupId its id
   * @param aspect id of the aspect, {@link #EVERYTHING} for all messages
   */
  record Key(String groupType, String groupId, String aspect) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::groupType).thenComparing(Key::groupId).thenComparing(Key::aspect);

    /** Whose figure this one is drawn towards; empty for the organisation. */
    Optional<Key> parent() {
      return ClimateGroups.parent(groupType, groupId)
          .map(group -> new Key(group.type(), group.id(), aspect));
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}

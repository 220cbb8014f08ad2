// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.List;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.UnitPaths;

/**
 * A person of one period.
 *
 * @param key pseudonym
 * @param unit unit path on the last day, or null
 * @param groups organisation, units, location and level
 * @param newcomer hired less than 90 days before the end
 * @param community emergent community, or null
 * @param place official group in which the person wrote most, or null
 */
record Member(
    String key, String unit, List<Group> groups, boolean newcomer, String community, String place) {

  /** Where the person works, or null. */
  String location() {
    return groups.stream()
        .filter(group -> group.type().equals(Groups.LOCATION))
        .map(Group::id)
        .findFirst()
        .orElse(null);
  }

  /** The unit below the root, or null. */
  String department() {
    if (unit == null) {
      return null;
    }
    int root = unit.indexOf(UnitPaths.SEPARATOR);
    int cut = root < 0 ? -1 : unit.indexOf(UnitPaths.SEPARATOR, root + 1);
    return cut < 0 ? unit : unit.substring(0, cut);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.UnitPaths;

/** How the groups of the climate hang together: units under units, all else under everybody. */
final class ClimateGroups {
  /** The functions of the HR file. */
  static final String FUNCTION = "function";

  private ClimateGroups() {}

  /**
   * What a voice counts for: its author's groups and its community. Null attributes are no group.
   */
  static List<Group> of(
      String unitPath, String location, String level, String function, String community) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(Groups.ORGANISATION, Groups.EVERYBODY));
    UnitPaths.levels(unitPath).forEach(unit -> groups.add(new Group(Groups.UNIT, unit)));
    addKnown(groups, Groups.LOCATION, location);
    addKnown(groups, Groups.LEVEL, level);
    addKnown(groups, FUNCTION, function);
    addKnown(groups, Groups.COMMUNITY, community);
    return groups;
  }

  private static void addKnown(List<Group> groups, String type, String id) {
    if (id != null) {
      groups.add(new Group(type, id));
    }
  }

  /**
   * The unit right below the group that the person is in, or the group itself; for groups that are
   * no units, the unit below the root. Empty where HR names no unit.
   */
  static String stratum(Group group, String unitPath) {
    List<String> levels = UnitPaths.levels(unitPath);
    if (levels.isEmpty()) {
      return "";
    }
    int below = group.type().equals(Groups.UNIT) ? UnitPaths.levels(group.id()).size() : 1;
    return levels.get(Math.min(below, levels.size() - 1));
  }

  /** The group above; empty for the organisation, which stands above all. */
  static Optional<Group> parent(String type, String id) {
    if (type.equals(Groups.ORGANISATION)) {
      return Optional.empty();
    }
    int cut = id.lastIndexOf(UnitPaths.SEPARATOR);
    return Optional.of(
        type.equals(Groups.UNIT) && cut > 0
            ? new Group(Groups.UNIT, id.substring(0, cut))
            : new Group(Groups.ORGANISATION, Groups.EVERYBODY));
  }

  /** Number of groups above: parents have fewer than their children. */
  static int depth(String type, String id) {
    return parent(type, id).map(above -> 1 + depth(above.type(), above.id())).orElse(0);
  }
}

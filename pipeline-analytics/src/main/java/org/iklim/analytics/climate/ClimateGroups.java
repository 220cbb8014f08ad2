// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.PersonDays;

/** How the groups of the climate hang together: units under units, all else under everybody. */
final class ClimateGroups {
  /** The functions of the HR file. */
  static final String FUNCTION = "function";

  private ClimateGroups() {}

  /** Array of (group_type, group_id) that a person belongs to. */
  static Column ofPerson() {
    return concat(
        array(Groups.group(Groups.ORGANISATION, lit(Groups.EVERYBODY))),
        Groups.units(),
        Groups.known(
            Groups.group(Groups.LOCATION, col(PersonDays.LOCATION)),
            Groups.group(Groups.LEVEL, col(PersonDays.LEVEL)),
            Groups.group(FUNCTION, col(Attributes.FUNCTION))));
  }

  /** Array of (group_type, group_id) that a message counts for: its author's and its community. */
  static Column ofVoice() {
    return concat(
        ofPerson(), Groups.known(Groups.group(Groups.COMMUNITY, col(PersonDays.COMMUNITY_ID))));
  }

  /**
   * The unit right below the group that the person is in, or the group itself; for groups that are
   * no units, the unit below the root. Empty where HR names no unit.
   */
  static Column stratumUnit() {
    Column path = split(col(PersonDays.UNIT_PATH), UnitPaths.SEPARATOR);
    Column levels =
        when(
                col("group." + Climate.GROUP_TYPE).equalTo(Groups.UNIT),
                size(split(col("group." + Climate.GROUP_ID), UnitPaths.SEPARATOR)).plus(1))
            .otherwise(lit(2));
    return coalesce(array_join(slice(path, lit(1), levels), UnitPaths.SEPARATOR), lit(""));
  }

  /** A group. */
  record Group(String type, String id) {}

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

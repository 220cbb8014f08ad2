// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.PersonDays;

/**
 * The groups that a fact counts for: the organisation, every level of its unit, its location,
 * level, community and source. A null attribute is no group: what has no unit counts for the
 * organisation and for no unit.
 */
public final class Groups {
  public static final String ORGANISATION = "organisation";
  public static final String UNIT = "unit";
  public static final String LOCATION = "location";
  public static final String LEVEL = "level";
  public static final String COMMUNITY = "community";
  public static final String SOURCE = "source";

  /** Id of the organisation. */
  public static final String EVERYBODY = "*";

  private static final String ORGANISATION_NAME = "Organisation";

  private Groups() {}

  /** Array of (group_type, group_id): every level of the unit. */
  public static Column units() {
    return transform(UnitPaths.levels(col(PersonDays.UNIT_PATH)), unit -> group(UNIT, unit));
  }

  /** Array of (group_type, group_id) by the person: organisation, units, location, level. */
  public static Column ofPerson() {
    return concat(
        array(group(ORGANISATION, lit(EVERYBODY))),
        units(),
        known(group(LOCATION, col(PersonDays.LOCATION)), group(LEVEL, col(PersonDays.LEVEL))));
  }

  /** Array of (group_type, group_id) by the place: community, source. */
  static Column ofPlace() {
    return known(
        group(COMMUNITY, col(PersonDays.COMMUNITY_ID)), group(SOURCE, col(PersonDays.SOURCE)));
  }

  /** Array of (group_type, group_id): all of them. */
  static Column all() {
    return concat(ofPerson(), ofPlace());
  }

  /** Groups by the person and by the place, from attributes at hand; null is no group. */
  public static List<Group> of(
      String unitPath, String location, String level, String community, String source) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(ORGANISATION, EVERYBODY));
    UnitPaths.levels(unitPath).forEach(unit -> groups.add(new Group(UNIT, unit)));
    addKnown(groups, LOCATION, location);
    addKnown(groups, LEVEL, level);
    addKnown(groups, COMMUNITY, community);
    addKnown(groups, SOURCE, source);
    return groups;
  }

  private static void addKnown(List<Group> groups, String type, String id) {
    if (id != null) {
      groups.add(new Group(type, id));
    }
  }

  /**
   * Rows with the name and parent of their group.
   *
   * <p>Reads: rows with group_type and group_id; activity.communities.
   *
   * <p>Gives: the rows with group_name (a community's newest name, else its id; a unit's last
   * level) and parent_id (units only).
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   */
  public static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> communities) {
    Dataset<Row> names =
        communities.select(
            lit(COMMUNITY).as("named_type"),
            col(Communities.COMMUNITY_ID).as("named_id"),
            col(Communities.NAME).as("community_name"));
    Column type = col(Measures.GROUP_TYPE);
    Column id = col(Measures.GROUP_ID);
    Column name =
        when(type.equalTo(ORGANISATION), lit(ORGANISATION_NAME))
            .when(type.equalTo(UNIT), UnitPaths.name(id))
            .otherwise(coalesce(col("community_name"), id));
    return rows.join(
            broadcast(names),
            type.equalTo(col("named_type")).and(id.equalTo(col("named_id"))),
            "left")
        .withColumn(Measures.GROUP_NAME, name)
        .withColumn(Measures.PARENT_ID, when(type.equalTo(UNIT), UnitPaths.parent(id)))
        .drop("named_type", "named_id", "community_name");
  }

  /** A (group_type, group_id). */
  private static Column group(String type, Column id) {
    return struct(lit(type).as(Measures.GROUP_TYPE), id.as(Measures.GROUP_ID));
  }

  /** Array of those (group_type, group_id) whose id is known. */
  private static Column known(Column... groups) {
    return filter(array(groups), group -> group.getField(Measures.GROUP_ID).isNotNull());
  }
}

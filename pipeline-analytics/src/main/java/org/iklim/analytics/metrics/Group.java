// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Measures;

/**
 * A group of people, as tables name it.
 *
 * @param type its kind: organisation, unit, location, level, community, source …
 * @param id which of this kind
 */
public record Group(String type, String id) {
  /** The group that a row with group_type and group_id is about. */
  public static Group of(Row row) {
    return new Group(row.getAs(Measures.GROUP_TYPE), row.getAs(Measures.GROUP_ID));
  }
}

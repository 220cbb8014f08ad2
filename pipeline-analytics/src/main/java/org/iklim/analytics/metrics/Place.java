// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import java.util.List;
import org.apache.spark.sql.Row;

/** Where something was done and by whom, as far as groups follow from it; null is not known. */
record Place(String unit, String location, String level, String community, String source) {
  /** From five columns in this order. */
  static Place of(Row row, int first) {
    return new Place(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getString(first + 4));
  }

  List<Group> groups() {
    return Groups.of(unit, location, level, community, source);
  }
}

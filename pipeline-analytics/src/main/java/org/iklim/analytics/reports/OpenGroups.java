// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.schemas.avro.Visibility;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Measures;

/**
 * Which groups may be spoken of by name. A community that is not open to everybody counts for the
 * organisation and the units of its people, but never stands in a report itself: its members did
 * not agree that others learn that it exists, whatever reason was given to read it.
 *
 * @param closed ids of the communities that say they are not open, sorted
 */
public record OpenGroups(List<String> closed) {

  /** Reads activity.communities at once: of closed groups there are few. */
  public static OpenGroups of(Dataset<Row> communities) {
    return new OpenGroups(
        communities
            .where(col(Communities.VISIBILITY).notEqual(Visibility.PUBLIC.name()))
            .select(Communities.COMMUNITY_ID)
            .orderBy(Communities.COMMUNITY_ID)
            .as(Encoders.STRING())
            .collectAsList());
  }

  /**
   * The rows that may go on to a gate.
   *
   * <p>Reads: any table of metrics; one without group_type passes as it is.
   *
   * <p>Gives: the same columns.
   *
   * <p>Drops: rows about communities that say they are not open; a community of which no message
   * says who reads it counts as open.
   *
   * <p>Units: unchanged.
   */
  public Dataset<Row> among(Dataset<Row> rows) {
    if (!Arrays.asList(rows.columns()).contains(Measures.GROUP_TYPE)) {
      return rows;
    }
    Column isClosed =
        col(Measures.GROUP_TYPE)
            .equalTo(Groups.COMMUNITY)
            .and(col(Measures.GROUP_ID).isin(closed.toArray()));
    return rows.where(not(isClosed));
  }

  /** Changes when what {@link #among} drops changes. */
  public String state() {
    return closed.size() + " " + Integer.toHexString(closed.hashCode());
  }
}

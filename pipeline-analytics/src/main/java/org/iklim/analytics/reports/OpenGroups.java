// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Measures;

/**
 * Which groups may be spoken of by name. A community that is not open to everybody counts for the
 * organisation and the units of its people, but never stands in a report itself: its members did
 * not agree that others learn that it exists, whatever reason was given to read it.
 *
 * @param communities activity.communities
 */
public record OpenGroups(Dataset<Row> communities) {
  private static final String OPEN = "PUBLIC";

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
    Column community =
        when(col(Measures.GROUP_TYPE).equalTo(Groups.COMMUNITY), col(Measures.GROUP_ID));
    return rows.join(
        broadcast(closed()), community.equalTo(col(Communities.COMMUNITY_ID)), "left_anti");
  }

  /** Changes when what {@link #among} drops changes. */
  public String state() {
    List<String> ids =
        closed().orderBy(Communities.COMMUNITY_ID).as(Encoders.STRING()).collectAsList();
    return ids.size() + " " + Integer.toHexString(ids.hashCode());
  }

  private Dataset<Row> closed() {
    return communities
        .where(col(Communities.VISIBILITY).notEqual(OPEN))
        .select(Communities.COMMUNITY_ID);
  }
}

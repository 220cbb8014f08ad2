// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.UnitReplies;

/**
 * The way of every table from metrics to reports but one: a cell passes if enough distinct people
 * are behind it. The climate goes through the {@link ClimateGate} of its own, which also asks for
 * the size of the group and protects against subtraction; topics and champions, which need more
 * than a count of people, through {@link PublishedTopics} and {@link PublishedChampions}, which ask
 * this gate.
 *
 * <p>What this gate does not do: it judges each cell alone. Who subtracts published cells from each
 * other (a unit from its parent, this week from last, a community from the organisation) may come
 * to a number of fewer people; see {@code docs/stages/6-reports.md}.
 *
 * @param fewestPeople distinct people that a cell needs; at least {@link #FLOOR}
 */
public record DisclosureGate(long fewestPeople) {
  /** No setting goes below. */
  public static final long FLOOR = 5;

  private static final List<String> PEOPLE_COLUMNS =
      List.of(Measures.PEOPLE_COUNT, UnitReplies.FROM_PEOPLE_COUNT, UnitReplies.TO_PEOPLE_COUNT);

  /**
   * A gate.
   *
   * @throws IllegalArgumentException if fewer than {@link #FLOOR} people would do
   */
  public DisclosureGate {
    if (fewestPeople < FLOOR) {
      throw new IllegalArgumentException(
          "a published cell needs at least " + FLOOR + " people, not " + fewestPeople);
    }
  }

  /**
   * The rows that may be published.
   *
   * <p>Reads: any table of metrics with people_count; also judged by from_people_count and
   * to_people_count where it has them.
   *
   * <p>Gives: the same columns, the table of the same name in reports.
   *
   * <p>Drops: rows with fewer people than {@link #fewestPeople} in any of these columns, or null; a
   * row without value but with a reason is judged alike.
   *
   * <p>Units: unchanged.
   *
   * @throws IllegalArgumentException if the table does not count its people
   */
  public Dataset<Row> apply(Dataset<Row> metrics) {
    List<String> columns = Arrays.asList(metrics.columns());
    if (!columns.contains(Measures.PEOPLE_COUNT)) {
      throw new IllegalArgumentException(
          "a table without " + Measures.PEOPLE_COUNT + " cannot be published; it has " + columns);
    }
    Dataset<Row> published = metrics;
    for (String people : PEOPLE_COLUMNS) {
      if (columns.contains(people)) {
        Column enough = col(people).geq(fewestPeople);
        published = published.where(enough); // null is not enough
      }
    }
    return published;
  }
}

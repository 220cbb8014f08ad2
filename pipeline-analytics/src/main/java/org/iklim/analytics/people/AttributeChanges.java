// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Attributes;

/** On which days people have other attributes than was known before. */
public final class AttributeChanges {
  /** First day of an interval. */
  public static final String CHANGED_FROM = "changed_from";

  /** First day after an interval. */
  public static final String CHANGED_TO = "changed_to";

  private static final Date BEGINNING = Date.valueOf("0001-01-01");

  private AttributeChanges() {}

  /**
   * One row per person and interval of days on which the two histories differ.
   *
   * <p>Reads: the intervals of {@link AttributeHistory}, as they were known then and as they are
   * known now.
   *
   * <p>Gives: (person_key, changed_from, changed_to); intervals half-open, none overlaps another of
   * the same person. Only people whose rows differ go on to the comparison day by day.
   *
   * <p>Drops: people of whom nothing has changed.
   *
   * <p>Units: UTC dates.
   */
  public static Dataset<Row> between(Dataset<Row> then, Dataset<Row> now) {
    Dataset<Row> people =
        now.exceptAll(then)
            .unionByName(then.exceptAll(now))
            .select(Attributes.PERSON_KEY)
            .distinct()
            // Few, and asked for four times.
            .localCheckpoint();
    Dataset<Row> before = whole(then, people).as("before");
    Dataset<Row> after = whole(now, people).as("after");
    Column meet =
        same(Attributes.PERSON_KEY)
            .and(
                col("before." + AttributeHistory.VALID_FROM)
                    .lt(col("after." + AttributeHistory.VALID_TO)))
            .and(
                col("after." + AttributeHistory.VALID_FROM)
                    .lt(col("before." + AttributeHistory.VALID_TO)));
    Column alike =
        same(Attributes.UNIT_PATH)
            .and(same(Attributes.LOCATION))
            .and(same(Attributes.LEVEL))
            .and(same(Attributes.FUNCTION))
            .and(same(Attributes.ACTIVE));
    return before
        .join(after, meet.and(not(alike)))
        .select(
            col("before." + Attributes.PERSON_KEY),
            greatest(
                    col("before." + AttributeHistory.VALID_FROM),
                    col("after." + AttributeHistory.VALID_FROM))
                .as(CHANGED_FROM),
            least(
                    col("before." + AttributeHistory.VALID_TO),
                    col("after." + AttributeHistory.VALID_TO))
                .as(CHANGED_TO));
  }

  /** The histories of these people, with an interval of nothing before the first row. */
  private static Dataset<Row> whole(Dataset<Row> history, Dataset<Row> people) {
    String[] person = {Attributes.PERSON_KEY};
    Dataset<Row> theirs = history.join(people, person, "left_semi");
    Dataset<Row> firsts =
        theirs
            .groupBy(Attributes.PERSON_KEY)
            .agg(min(AttributeHistory.VALID_FROM).as(AttributeHistory.VALID_TO));
    Column nothing = lit(null).cast("string");
    return theirs.unionByName(
        people
            .join(firsts, person, "left")
            .select(
                col(Attributes.PERSON_KEY),
                lit(BEGINNING).as(AttributeHistory.VALID_FROM),
                coalesce(col(AttributeHistory.VALID_TO), lit(AttributeHistory.OPEN_END))
                    .as(AttributeHistory.VALID_TO),
                nothing.as(Attributes.UNIT_PATH),
                nothing.as(Attributes.LOCATION),
                nothing.as(Attributes.LEVEL),
                nothing.as(Attributes.FUNCTION),
                lit(null).cast("boolean").as(Attributes.ACTIVE),
                lit(null).cast("date").as(Attributes.HIRE_DATE)));
  }

  private static Column same(String column) {
    return col("before." + column).eqNullSafe(col("after." + column));
  }
}

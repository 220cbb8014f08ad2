// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.iklim.schemas.tables.Attributes;

/** Each person's attributes as intervals of days that meet without gap or overlap. */
public final class AttributeHistory {
  /** First day of an interval. */
  public static final String VALID_FROM = "valid_from";

  /** First day after an interval; {@link #OPEN_END} for the newest. */
  public static final String VALID_TO = "valid_to";

  /** The end of what has no end yet. */
  public static final Date OPEN_END = Date.valueOf("9999-12-31");

  private static final String CONTINUED = "continued";
  private static final String DATE = "date";
  private static final String SENT = "sent";

  private AttributeHistory() {}

  /**
   * One row per person and interval.
   *
   * <p>Reads: people.attributes, with the keys that hold now ({@link PersonAliases#current}).
   *
   * <p>Gives: (person_key, valid_from, valid_to, unit_path, location, level, function, active,
   * hire_date); intervals half-open. One shuffle.
   *
   * <p>Drops: rows that a later landed row of the same (person_key, effective_date) corrects or
   * takes back; derived rows that were not sent together with the row that they continue, or behind
   * which another row of the file has come.
   *
   * <p>Units: valid_from and valid_to UTC dates.
   */
  public static Dataset<Row> from(Dataset<Row> attributes) {
    Column person = col(Attributes.PERSON_KEY);
    Column date = col(Attributes.EFFECTIVE_DATE);
    Column isDerived = col(Attributes.DERIVED_FROM).isNotNull();
    WindowSpec corrections =
        Window.partitionBy(person, date, isDerived)
            .orderBy(
                col(Attributes.LAND_ID).desc(),
                col(Attributes.ROW_OFFSET).desc(),
                col(Attributes.ROW_PARTITION).desc());
    WindowSpec byDate = Window.partitionBy(person).orderBy(date);
    WindowSpec untilDate = byDate.rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    Column sent = struct(col(Attributes.LAND_ID), col(Attributes.ROW_OFFSET));
    Column row = struct(date.as(DATE), sent.as(SENT));
    return attributes
        // All windows then run on the person's rows without a second shuffle.
        .repartition(person)
        .withColumn("correction", row_number().over(corrections))
        .where(col("correction").equalTo(1).and(not(isWithdrawn())))
        .withColumn(CONTINUED, max(when(not(isDerived), row)).over(untilDate))
        .where(
            not(isDerived)
                .or(
                    col(Attributes.DERIVED_FROM)
                        .equalTo(col(CONTINUED + "." + DATE))
                        .and(sent.gt(col(CONTINUED + "." + SENT)))))
        .select(
            person,
            date.as(VALID_FROM),
            coalesce(lead(date, 1).over(byDate), lit(OPEN_END)).as(VALID_TO),
            col(Attributes.UNIT_PATH),
            col(Attributes.LOCATION),
            col(Attributes.LEVEL),
            col(Attributes.FUNCTION),
            col(Attributes.ACTIVE),
            col(Attributes.HIRE_DATE));
  }

  /** Whether a row of people.attributes takes back others; rows of older builds do not say. */
  static Column isWithdrawn() {
    return coalesce(col(Attributes.WITHDRAWN), lit(false));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

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

  private AttributeHistory() {}

  /**
   * One row per person and interval.
   *
   * <p>Reads: people.attributes.
   *
   * <p>Gives: (person_key, valid_from, valid_to, unit_path, location, level, function, active);
   * intervals half-open. One shuffle.
   *
   * <p>Drops: rows that a later landed row of the same (person_key, effective_date) corrects.
   *
   * <p>Units: valid_from and valid_to UTC dates.
   */
  public static Dataset<Row> from(Dataset<Row> attributes) {
    Column person = col(Attributes.PERSON_KEY);
    WindowSpec corrections =
        Window.partitionBy(person, col(Attributes.EFFECTIVE_DATE))
            .orderBy(
                col(Attributes.LAND_ID).desc(),
                col(Attributes.ROW_OFFSET).desc(),
                col(Attributes.ROW_PARTITION).desc());
    WindowSpec byDate = Window.partitionBy(person).orderBy(col(Attributes.EFFECTIVE_DATE));
    return attributes
        // Both windows then run on the person's rows without a second shuffle.
        .repartition(person)
        .withColumn("correction", row_number().over(corrections))
        .where(col("correction").equalTo(1))
        .select(
            person,
            col(Attributes.EFFECTIVE_DATE).as(VALID_FROM),
            coalesce(lead(col(Attributes.EFFECTIVE_DATE), 1).over(byDate), lit(OPEN_END))
                .as(VALID_TO),
            col(Attributes.UNIT_PATH),
            col(Attributes.LOCATION),
            col(Attributes.LEVEL),
            col(Attributes.FUNCTION),
            col(Attributes.ACTIVE));
  }
}

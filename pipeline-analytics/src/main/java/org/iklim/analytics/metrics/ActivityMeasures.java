// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.lit;
import static org.iklim.schemas.tables.PersonDays.ACTIVITY_DAY;
import static org.iklim.schemas.tables.PersonDays.COMMENT_COUNT;
import static org.iklim.schemas.tables.PersonDays.LEVEL;
import static org.iklim.schemas.tables.PersonDays.LOCATION;
import static org.iklim.schemas.tables.PersonDays.POST_COUNT;
import static org.iklim.schemas.tables.PersonDays.REACTION_COUNT;
import static org.iklim.schemas.tables.PersonDays.SHARE_COUNT;
import static org.iklim.schemas.tables.PersonDays.UNIT_PATH;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;

/**
 * The facts of the activity family, rolled up.
 *
 * @param people to tell who was employed
 * @param window the periods to compute
 */
record ActivityMeasures(PeopleAsOf people, MetricWindow window) {

  /**
   * Sums of the groups and periods with any activity.
   *
   * <p>Reads: metrics.person_days, the rows of {@link AnonymousReactions}.
   *
   * <p>Gives: the rows of {@link GroupRollUp}.
   *
   * <p>Drops: periods outside the window.
   *
   * <p>Units: counts.
   */
  Dataset<Row> sums(Dataset<Row> personDays, Dataset<Row> anonymous) {
    return new GroupRollUp(window.periods(Metric.Family.ACTIVITY))
        .over(facts(personDays, anonymous));
  }

  private Dataset<Row> facts(Dataset<Row> personDays, Dataset<Row> anonymous) {
    Dataset<Row> named =
        people
            .withEmployment(personDays, ACTIVITY_DAY)
            .withColumn(AnonymousReactions.ANONYMOUS_COUNT, lit(0L));
    Dataset<Row> unnamed =
        anonymous
            .withColumn(UNIT_PATH, lit(null).cast("string"))
            .withColumn(LOCATION, lit(null).cast("string"))
            .withColumn(LEVEL, lit(null).cast("string"))
            .withColumn(PeopleAsOf.EMPLOYED, lit(false));
    for (String count : List.of(POST_COUNT, COMMENT_COUNT, REACTION_COUNT, SHARE_COUNT)) {
      unnamed = unnamed.withColumn(count, lit(0));
    }
    return named.drop(org.iklim.schemas.tables.PersonDays.HOUR_COUNTS).unionByName(unnamed);
  }
}

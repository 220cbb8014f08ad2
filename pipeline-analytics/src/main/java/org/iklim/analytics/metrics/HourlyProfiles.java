// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.weekday;
import static org.iklim.schemas.tables.HourlyProfiles.GROUP_ID;
import static org.iklim.schemas.tables.HourlyProfiles.GROUP_TYPE;
import static org.iklim.schemas.tables.HourlyProfiles.HOUR;
import static org.iklim.schemas.tables.HourlyProfiles.ISO_WEEKDAY;
import static org.iklim.schemas.tables.HourlyProfiles.MESSAGE_COUNT;
import static org.iklim.schemas.tables.HourlyProfiles.PEOPLE_COUNT;
import static org.iklim.schemas.tables.HourlyProfiles.PERIOD;
import static org.iklim.schemas.tables.HourlyProfiles.PERIOD_START;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.PersonDays;

/**
 * When in the week groups talk, month by month.
 *
 * @param communities activity.communities, for names
 * @param window the months to compute
 */
public record HourlyProfiles(Dataset<Row> communities, MetricWindow window) {

  /**
   * One row per group, month, weekday and hour with any message.
   *
   * <p>Reads: metrics.person_days of the days of {@link MetricWindow#readsPersonDays}.
   *
   * <p>Gives: metrics.hourly_profiles for the months of the window. A person's rows stay together
   * until groups are unfolded, so the facts are shuffled once.
   *
   * <p>Drops: hours without messages; reactions, which often have no hour.
   *
   * <p>Units: UTC weekdays and hours; message_count in posts and comments.
   */
  public Dataset<Row> from(Dataset<Row> personDays) {
    Column[] groupAndHour = {
      col(GROUP_TYPE), col(GROUP_ID), col(PERIOD), col(PERIOD_START), col(ISO_WEEKDAY), col(HOUR)
    };
    Dataset<Row> counts =
        perPerson(personDays)
            .withColumn("group", explode(Groups.all()))
            .select(col("*"), col("group.*"))
            .groupBy(
                GROUP_TYPE,
                GROUP_ID,
                PERIOD,
                PERIOD_START,
                ISO_WEEKDAY,
                HOUR,
                PersonDays.PERSON_KEY)
            .agg(sum(col(MESSAGE_COUNT)).as(MESSAGE_COUNT))
            .groupBy(groupAndHour)
            .agg(sum(col(MESSAGE_COUNT)).as(MESSAGE_COUNT), count(lit(1)).as(PEOPLE_COUNT));
    return Groups.named(counts, communities)
        .select(
            Contracts.columns(org.iklim.schemas.tables.HourlyProfiles.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private Dataset<Row> perPerson(Dataset<Row> personDays) {
    Column day = col(PersonDays.ACTIVITY_DAY);
    return personDays
        .where(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)).gt(0))
        .repartition(col(PersonDays.PERSON_KEY))
        .withColumn(PERIOD, lit(Period.MONTH.label()))
        .withColumn(PERIOD_START, Period.MONTH.start(day))
        .where(window.replaces(Metric.Family.ACTIVITY))
        .withColumn(ISO_WEEKDAY, weekday(day).plus(1))
        .select(
            col(PersonDays.PERSON_KEY),
            col(PERIOD),
            col(PERIOD_START),
            col(ISO_WEEKDAY),
            col(PersonDays.UNIT_PATH),
            col(PersonDays.LOCATION),
            col(PersonDays.LEVEL),
            col(PersonDays.COMMUNITY_ID),
            col(PersonDays.SOURCE),
            posexplode(col(PersonDays.HOUR_COUNTS)))
        .withColumnRenamed("pos", HOUR)
        .where(col("col").gt(0))
        .groupBy(
            PersonDays.PERSON_KEY,
            PERIOD,
            PERIOD_START,
            ISO_WEEKDAY,
            HOUR,
            PersonDays.UNIT_PATH,
            PersonDays.LOCATION,
            PersonDays.LEVEL,
            PersonDays.COMMUNITY_ID,
            PersonDays.SOURCE)
        .agg(sum(col("col")).as(MESSAGE_COUNT));
  }
}

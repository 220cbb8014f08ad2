// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.reports.page.NetworkModel;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Topics;

/**
 * The rows about who knows what and who works with whom that a leader's page is made from.
 *
 * <p>Reads: reports.topics, reports.emergent_communities; activity.communities for the names of
 * official groups.
 *
 * <p>Gives: topics of the newest day, communities of the last quarter.
 *
 * <p>Drops: older ones.
 *
 * <p>Units: as in the tables.
 *
 * @param topics reports.topics
 * @param emergent reports.emergent_communities
 * @param names activity.communities
 */
public record NetworkReader(Dataset<Row> topics, Dataset<Row> emergent, Dataset<Row> names) {
  private static final int MONTHS = 3;

  /** The rows up to a day; none without one. */
  public NetworkModel upTo(LocalDate day) {
    return day == null ? NetworkModel.NONE : new NetworkModel(topics(day), communities(day));
  }

  private List<NetworkModel.Topic> topics(LocalDate day) {
    Dataset<Row> known = topics.where(col(Topics.AS_OF_DAY).leq(lit(Date.valueOf(day))));
    Dataset<Row> newest = known.agg(max(col(Topics.AS_OF_DAY)).as("newest_day"));
    return known
        .join(newest, col(Topics.AS_OF_DAY).equalTo(col("newest_day")), "left_semi")
        .collectAsList()
        .stream()
        .map(
            row ->
                new NetworkModel.Topic(
                    row.getAs(Topics.TOPIC),
                    row.<Long>getAs(Topics.QUESTION_COUNT),
                    row.getAs(Topics.ANSWERED_SHARE),
                    row.getAs(Topics.ACROSS_UNITS_SHARE),
                    row.getAs(Topics.STATE),
                    row.<Long>getAs(Topics.PEOPLE_COUNT)))
        .toList();
  }

  private List<NetworkModel.Community> communities(LocalDate day) {
    Column start = col(EmergentCommunities.PERIOD_START);
    Dataset<Row> official =
        names.select(
            col(Communities.COMMUNITY_ID).as("official_id"), col(Communities.NAME).as("name"));
    return emergent
        .where(start.leq(lit(Date.valueOf(day))))
        .where(start.geq(lit(Date.valueOf(day.minusMonths(MONTHS)))))
        .join(official, col(EmergentCommunities.PRESCRIBED_ID).equalTo(col("official_id")), "left")
        .withColumn("prescribed", coalesce(col("name"), col(EmergentCommunities.PRESCRIBED_ID)))
        .collectAsList()
        .stream()
        .map(
            row ->
                new NetworkModel.Community(
                    row.<Date>getAs(EmergentCommunities.PERIOD_START).toLocalDate(),
                    row.getAs(EmergentCommunities.COMMUNITY_ID),
                    row.getAs(EmergentCommunities.STATUS),
                    row.<Long>getAs(EmergentCommunities.PEOPLE_COUNT),
                    row.<Integer>getAs(EmergentCommunities.UNIT_COUNT),
                    row.getAs("prescribed"),
                    row.getAs(EmergentCommunities.PRESCRIBED_OVERLAP),
                    row.getList(row.fieldIndex(EmergentCommunities.THEMES))))
        .toList();
  }
}

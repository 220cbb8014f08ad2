// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.reports.page.Figure;
import org.iklim.analytics.reports.page.Group;
import org.iklim.analytics.reports.page.NetworkModel;
import org.iklim.schemas.avro.Visibility;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.Topics;

/**
 * The rows about who knows what and who works with whom that a leader's page is made from.
 *
 * <p>Reads: reports.topics, reports.emergent_communities, reports.network, reports.champions;
 * activity.communities for the names of official groups.
 *
 * <p>Gives: topics and champions of the newest day; communities of the last quarter; of the
 * network, the newest numbers of the organisation, of what hangs on two people in units, and of
 * dead official groups.
 *
 * <p>Drops: older ones; dead official groups, and the names of those that a community is like, if
 * they are private or have become so.
 *
 * <p>Units: as in the tables.
 *
 * @param topics reports.topics
 * @param emergent reports.emergent_communities
 * @param network reports.network
 * @param champions reports.champions
 * @param names activity.communities
 */
public record NetworkReader(
    Dataset<Row> topics,
    Dataset<Row> emergent,
    Dataset<Row> network,
    Dataset<Row> champions,
    Dataset<Row> names) {
  private static final int MONTHS = 3;

  /** The rows up to a day; none without one. */
  public NetworkModel upTo(LocalDate day) {
    return day == null
        ? NetworkModel.NONE
        : new NetworkModel(topics(day), communities(day), measures(day), champions(day), List.of());
  }

  private List<NetworkModel.Topic> topics(LocalDate day) {
    return newest(topics, Topics.AS_OF_DAY, day).collectAsList().stream()
        .map(
            row ->
                new NetworkModel.Topic(
                    row.getAs(Topics.TOPIC),
                    row.<Long>getAs(Topics.QUESTION_COUNT),
                    row.getAs(Topics.ANSWERED_SHARE),
                    row.getAs(Topics.ACROSS_UNITS_SHARE),
                    row.getAs(Topics.ACROSS_LOCATIONS_SHARE),
                    row.getAs(Topics.BUSIEST_SHARE),
                    row.getAs(Topics.STATE),
                    row.<Long>getAs(Topics.PEOPLE_COUNT)))
        .toList();
  }

  private List<NetworkModel.Community> communities(LocalDate day) {
    Column start = col(EmergentCommunities.PERIOD_START);
    Column id = col(Communities.COMMUNITY_ID);
    Dataset<Row> official =
        open().select(id.as("official_id"), coalesce(col(Communities.NAME), id).as("name"));
    Column isUnit = col(EmergentCommunities.PRESCRIBED_TYPE).equalTo(Group.UNIT);
    return emergent
        .where(start.leq(lit(Date.valueOf(day))))
        .where(start.geq(lit(Date.valueOf(day.minusMonths(MONTHS)))))
        .join(official, col(EmergentCommunities.PRESCRIBED_ID).equalTo(col("official_id")), "left")
        .withColumn(
            "prescribed",
            when(isUnit, col(EmergentCommunities.PRESCRIBED_ID)).otherwise(col("name")))
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

  private List<NetworkModel.Measure> measures(LocalDate day) {
    Column isWhole = col(Network.GROUP_TYPE).equalTo(Group.ORGANISATION);
    Column isOfficial = col(Network.GROUP_TYPE).equalTo(Group.COMMUNITY);
    Column isFragile =
        col(Network.GROUP_TYPE)
            .equalTo(Group.UNIT)
            .and(col(Network.METRIC).equalTo(NetworkModel.FRAGILITY));
    Dataset<Row> all =
        newest(network.where(isWhole.or(isOfficial).or(isFragile)), Network.PERIOD_START, day);
    Column same = col(Network.GROUP_ID).equalTo(col(Communities.COMMUNITY_ID));
    return all
        .where(isWhole.or(isFragile))
        .unionByName(all.where(isOfficial).join(open(), same, "left_semi"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new NetworkModel.Measure(
                    group(row),
                    row.<Date>getAs(Network.PERIOD_START).toLocalDate(),
                    row.getAs(Network.METRIC),
                    new Figure(
                        row.getAs(Network.VALUE),
                        row.getAs(Network.LOW),
                        row.getAs(Network.HIGH),
                        row.getAs(Network.UNIT),
                        row.<Long>getAs(Network.PEOPLE_COUNT),
                        row.getAs(Network.REASON))))
        .toList();
  }

  private List<NetworkModel.Champions> champions(LocalDate day) {
    return newest(champions, Champions.AS_OF_DAY, day).collectAsList().stream()
        .map(
            row ->
                new NetworkModel.Champions(
                    group(row),
                    row.getAs(Champions.KIND),
                    row.<Long>getAs(Champions.DEED_COUNT),
                    row.getAs(Champions.CHAMPION_COUNT),
                    row.<Long>getAs(Champions.PEOPLE_COUNT),
                    row.getAs(Champions.BUSIEST_SHARE)))
        .toList();
  }

  /** The official groups whose names anybody may read. */
  private Dataset<Row> open() {
    return names.where(col(Communities.VISIBILITY).equalTo(Visibility.PUBLIC.name()));
  }

  private static Group group(Row row) {
    return new Group(
        row.getAs(Network.GROUP_TYPE),
        row.getAs(Network.GROUP_ID),
        row.getAs(Network.GROUP_NAME),
        row.getAs(Network.PARENT_ID));
  }

  /** The rows of the last date up to a day. */
  private static Dataset<Row> newest(Dataset<Row> rows, String date, LocalDate day) {
    Dataset<Row> known = rows.where(col(date).leq(lit(Date.valueOf(day))));
    Dataset<Row> newest = known.agg(max(col(date)).as("newest_date"));
    return known.join(newest, col(date).equalTo(col("newest_date")), "left_semi");
  }
}

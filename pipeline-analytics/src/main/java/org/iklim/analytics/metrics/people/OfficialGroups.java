// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.PersonDays;

/**
 * Prescribed communities that are dead: official groups with people, but without talk.
 *
 * @param people persons of the accounts
 * @param memberships activity.memberships
 * @param personDays metrics.person_days
 * @param communities activity.communities, for who may read them
 */
public record OfficialGroups(
    PeopleAsOf people,
    Dataset<Row> memberships,
    Dataset<Row> personDays,
    Dataset<Row> communities) {
  /** Who wrote in a group so many weeks before the four belongs to it, member or not. */
  public static final int WEEKS_BEFORE = 12;

  /** Smaller groups are not judged. */
  static final int FEWEST = 5;

  /** Talk needs as many people. */
  static final int TALK = 2;

  private static final String GROUP = "official_id";
  private static final String WROTE = "wrote";
  private static final String MEMBERS = "members";
  private static final String WRITERS = "writers";
  private static final String DEAD = "dead";

  /**
   * The dead ones, and how many of how many.
   *
   * <p>Reads: the first days of the four weeks; the tables at hand.
   *
   * <p>Gives: the columns of metrics.network but the names: one row of dead_group per dead group;
   * dead_groups and official_groups of the organisation. A group's people are its members on the
   * last day and who wrote in it in the four weeks or the {@link #WEEKS_BEFORE} before. It is dead
   * if fewer than {@link #TALK} of them wrote in the four weeks.
   *
   * <p>Drops: groups of fewer than {@link #FEWEST} people; those that are not open to everybody,
   * for silence there is nobody else's matter; bots.
   *
   * <p>Units: counts of groups; people_count of people.
   */
  Dataset<Row> from(Dataset<Row> periods) {
    Dataset<Row> open =
        communities
            .where(col(Communities.VISIBILITY).equalTo("PUBLIC"))
            .select(col(Communities.COMMUNITY_ID).as(GROUP));
    Dataset<Row> groups =
        members(periods)
            .unionByName(writers(periods))
            .join(open, new String[] {GROUP}, "left_semi")
            .groupBy(Network.PERIOD_START, GROUP, PersonDays.PERSON_KEY)
            .agg(max(col(WROTE)).as(WROTE))
            .groupBy(Network.PERIOD_START, GROUP)
            .agg(
                collect_set(col(PersonDays.PERSON_KEY)).as(MEMBERS),
                count_if(col(WROTE)).as(WRITERS))
            .where(size(col(MEMBERS)).geq(FEWEST))
            .withColumn(DEAD, col(WRITERS).lt(TALK));
    Dataset<Row> dead = groups.where(col(DEAD));
    return cells(
            dead.withColumn(Network.PEOPLE_COUNT, size(col(MEMBERS)).cast("bigint"))
                .withColumn(Network.VALUE, lit(1.0)),
            Groups.COMMUNITY,
            col(GROUP),
            NetworkMetric.DEAD_GROUP)
        .unionByName(whole(groups, lit(true), NetworkMetric.OFFICIAL_GROUPS))
        .unionByName(whole(groups, col(DEAD), NetworkMetric.DEAD_GROUPS));
  }

  private Dataset<Row> members(Dataset<Row> periods) {
    Column lastDay = FourWeeks.lastDay(col(Network.PERIOD_START));
    Column joined = to_date(col(Memberships.JOINED_AT));
    Column left = to_date(col(Memberships.LEFT_AT));
    return people
        .withPerson(
            memberships
                .where(col(Memberships.KIND).equalTo("MEMBER"))
                .withColumn(Messages.ACTOR_KIND, lit("PERSON")))
        .where(col(PeopleAsOf.IS_PERSON))
        .join(
            periods,
            coalesce(joined.leq(lastDay), lit(true)).and(coalesce(left.gt(lastDay), lit(true))))
        .select(
            col(Network.PERIOD_START),
            col(Memberships.TARGET_ID).as(GROUP),
            col(PersonDays.PERSON_KEY),
            lit(false).as(WROTE));
  }

  private Dataset<Row> writers(Dataset<Row> periods) {
    Column day = col(PersonDays.ACTIVITY_DAY);
    Column start = col(Network.PERIOD_START);
    return personDays
        .where(col(PersonDays.COMMUNITY_ID).isNotNull())
        .where(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)).gt(0))
        .join(
            periods,
            day.geq(date_sub(start, 7 * WEEKS_BEFORE)).and(day.leq(FourWeeks.lastDay(start))))
        .select(
            start,
            col(PersonDays.COMMUNITY_ID).as(GROUP),
            col(PersonDays.PERSON_KEY),
            day.geq(start).as(WROTE));
  }

  /** One number of the organisation: how many groups, and of how many people. */
  private static Dataset<Row> whole(Dataset<Row> groups, Column which, NetworkMetric metric) {
    Dataset<Row> counted =
        groups
            .withColumn("person", explode(col(MEMBERS)))
            .groupBy(Network.PERIOD_START)
            .agg(
                countDistinct(when(which, col(GROUP))).cast("double").as(Network.VALUE),
                countDistinct(when(which, col("person"))).as(Network.PEOPLE_COUNT));
    return cells(counted, Groups.ORGANISATION, lit(Groups.EVERYBODY), metric);
  }

  private static Dataset<Row> cells(
      Dataset<Row> counted, String type, Column id, NetworkMetric metric) {
    return counted.select(
        col(Network.PERIOD_START),
        lit(type).as(Network.GROUP_TYPE),
        id.as(Network.GROUP_ID),
        lit(metric.label()).as(Network.METRIC),
        col(Network.VALUE),
        lit(null).cast("double").as(Network.LOW),
        lit(null).cast("double").as(Network.HIGH),
        lit(metric.unit()).as(Network.UNIT),
        col(Network.PEOPLE_COUNT),
        lit(null).cast("string").as(Network.REASON));
  }
}

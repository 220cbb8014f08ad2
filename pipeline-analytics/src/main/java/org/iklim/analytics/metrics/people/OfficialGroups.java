// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Period;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.schemas.avro.Visibility;
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
  private static final String WEEK = "week";

  /**
   * The dead ones, and how many of how many.
   *
   * <p>Reads: the first days of the four weeks; the tables at hand.
   *
   * <p>Gives: {@link NetworkMeasures#CELLS}: one row of dead_group per dead group; dead_groups and
   * official_groups of the organisation. A group's people are its members on the last day and who
   * wrote in it in the four weeks or the {@link #WEEKS_BEFORE} before. It is dead if fewer than
   * {@link #TALK} of them wrote in the four weeks.
   *
   * <p>Drops: groups of fewer than {@link #FEWEST} people; those that are not open to everybody,
   * for silence there is nobody else's matter; bots.
   *
   * <p>Units: counts of groups; people_count of people.
   */
  Dataset<Row> from(Dataset<Row> periods) {
    Dataset<Row> open =
        communities
            .where(col(Communities.VISIBILITY).equalTo(Visibility.PUBLIC.name()))
            .select(col(Communities.COMMUNITY_ID).as(GROUP));
    MapFunction<Row, Date> period = row -> row.getDate(0);
    FlatMapGroupsFunction<Date, Row, Row> measure = OfficialCells::rows;
    return members(periods)
        .unionByName(writers(periods))
        .join(broadcast(open), new String[] {GROUP}, "left_semi")
        .select(col(Network.PERIOD_START), col(GROUP), col(PersonDays.PERSON_KEY), col(WROTE))
        .groupByKey(period, Encoders.DATE())
        .flatMapGroups(measure, Encoders.row(NetworkMeasures.CELLS));
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

  /** Who wrote in a week counts in the periods that hold it, and in those soon after. */
  private Dataset<Row> writers(Dataset<Row> periods) {
    Column start = col(Network.PERIOD_START);
    Column monday = Period.WEEK.start(col(PersonDays.ACTIVITY_DAY));
    Column starts =
        sequence(
            date_sub(col(WEEK), 7 * (FourWeeks.WEEKS - 1)),
            date_add(col(WEEK), 7 * WEEKS_BEFORE),
            expr("INTERVAL 7 DAYS"));
    return personDays
        .where(col(PersonDays.COMMUNITY_ID).isNotNull())
        .where(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)).gt(0))
        .select(monday.as(WEEK), col(PersonDays.COMMUNITY_ID).as(GROUP), col(PersonDays.PERSON_KEY))
        .distinct()
        .withColumn(Network.PERIOD_START, explode(starts))
        .join(broadcast(periods), new String[] {Network.PERIOD_START}, "left_semi")
        .select(start, col(GROUP), col(PersonDays.PERSON_KEY), col(WEEK).geq(start).as(WROTE));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.iklim.schemas.tables.NetworkCommunities.COMMUNITY_ID;
import static org.iklim.schemas.tables.NetworkCommunities.PERIOD_START;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.PersonDays;

/**
 * Emergent communities without their members: how large, how close, where, about what.
 *
 * @param people persons and their units over time
 * @param messages activity.messages
 * @param personDays metrics.person_days
 */
public record CommunityProfiles(PeopleAsOf people, Dataset<Row> messages, Dataset<Row> personDays) {
  /** A unit or theme shows with as many members behind it. */
  static final int FEWEST = 5;

  private static final int THEMES = 5;
  private static final String TYPE = "type";
  private static final String ID = "id";
  private static final String SIZE = "size";
  private static final String COMMON = "common";
  private static final String[] KEY = {PERIOD_START, COMMUNITY_ID};
  private static final String[] PERSON = {PERIOD_START, PersonDays.PERSON_KEY};

  /**
   * One row per emergent community and four weeks.
   *
   * <p>Reads: network.communities, and the tables at hand of the same days.
   *
   * <p>Gives: metrics.emergent_communities. Themes are hashtags that five or more members use, by
   * (members who use it)² / (people who use it): said by many of them and by few others. A faded
   * community has no members any more: it counts those it had when last seen, so that its end is
   * told if its life could be, and nothing else of it is known.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: shares 0 to 1.
   */
  public Dataset<Row> from(Dataset<Row> communities) {
    Dataset<Row> members =
        communities.select(
            col(PERIOD_START),
            col(COMMUNITY_ID),
            explode(col(NetworkCommunities.MEMBER_KEYS)).as(PersonDays.PERSON_KEY));
    Dataset<Row> periods = communities.select(PERIOD_START).distinct();
    Column inside = col(NetworkCommunities.INSIDE_WEIGHT);
    Column all = inside.plus(col(NetworkCommunities.OUTSIDE_WEIGHT));
    Dataset<Row> prescribed = units(periods).unionByName(places(periods));
    return communities
        .join(unitCounts(members, periods), KEY, "left")
        .join(likest(communities, members, prescribed), KEY, "left")
        .join(themes(members, periods), KEY, "left")
        .withColumn(
            EmergentCommunities.PEOPLE_COUNT, col(NetworkCommunities.SIZE_COUNT).cast("bigint"))
        .withColumn(EmergentCommunities.INSIDE_SHARE, when(all.gt(0), inside.divide(all)))
        .withColumn(
            EmergentCommunities.UNIT_COUNT, coalesce(col(EmergentCommunities.UNIT_COUNT), lit(0)))
        .withColumn(
            EmergentCommunities.THEMES,
            coalesce(col(EmergentCommunities.THEMES), array().cast("array<string>")))
        .select(
            Contracts.columns(EmergentCommunities.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private Dataset<Row> employed(Dataset<Row> periods) {
    Column lastDay = FourWeeks.lastDay(col(PERIOD_START));
    return people
        .history()
        .crossJoin(periods)
        .where(
            col(Attributes.ACTIVE)
                .and(col(AttributeHistory.VALID_FROM).leq(lastDay))
                .and(col(AttributeHistory.VALID_TO).gt(lastDay)));
  }

  private Dataset<Row> unitCounts(Dataset<Row> members, Dataset<Row> periods) {
    return members
        .join(employed(periods), PERSON, "inner")
        .where(col(PersonDays.UNIT_PATH).isNotNull())
        .groupBy(PERIOD_START, COMMUNITY_ID, PersonDays.UNIT_PATH)
        .agg(count(lit(1)).as(SIZE))
        .where(col(SIZE).geq(FEWEST))
        .groupBy(PERIOD_START, COMMUNITY_ID)
        .agg(count(lit(1)).cast("int").as(EmergentCommunities.UNIT_COUNT));
  }

  /** (period_start, type, id, person_key): every level of a person's unit. */
  private Dataset<Row> units(Dataset<Row> periods) {
    return employed(periods)
        .select(col(PERIOD_START), col(PersonDays.PERSON_KEY), explode(Groups.units()).as("group"))
        .select(
            col(PERIOD_START),
            col("group.group_type").as(TYPE),
            col("group.group_id").as(ID),
            col(PersonDays.PERSON_KEY));
  }

  /** (period_start, type, id, person_key): the official groups in which a person wrote. */
  private Dataset<Row> places(Dataset<Row> periods) {
    return personDays
        .where(col(PersonDays.COMMUNITY_ID).isNotNull())
        .where(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)).gt(0))
        .join(periods, within(col(PersonDays.ACTIVITY_DAY)))
        .select(
            col(PERIOD_START),
            lit("community").as(TYPE),
            col(PersonDays.COMMUNITY_ID).as(ID),
            col(PersonDays.PERSON_KEY))
        .distinct();
  }

  /** The prescribed group that each community is most like. */
  private static Dataset<Row> likest(
      Dataset<Row> communities, Dataset<Row> members, Dataset<Row> prescribed) {
    String[] group = {PERIOD_START, TYPE, ID};
    Dataset<Row> sizes =
        prescribed.groupBy(col(PERIOD_START), col(TYPE), col(ID)).agg(count(lit(1)).as(SIZE));
    Column jaccard =
        col(COMMON).divide(col(SIZE).plus(col(NetworkCommunities.SIZE_COUNT)).minus(col(COMMON)));
    Column alike = struct(jaccard.as("overlap"), col(TYPE), col(ID));
    return members
        .join(prescribed, PERSON)
        .groupBy(PERIOD_START, COMMUNITY_ID, TYPE, ID)
        .agg(count(lit(1)).as(COMMON))
        .join(sizes, group)
        .join(communities.select(PERIOD_START, COMMUNITY_ID, NetworkCommunities.SIZE_COUNT), KEY)
        .groupBy(PERIOD_START, COMMUNITY_ID)
        .agg(max_by(alike, alike).as("likest"))
        .select(
            col(PERIOD_START),
            col(COMMUNITY_ID),
            col("likest." + TYPE).as(EmergentCommunities.PRESCRIBED_TYPE),
            col("likest." + ID).as(EmergentCommunities.PRESCRIBED_ID),
            col("likest.overlap").as(EmergentCommunities.PRESCRIBED_OVERLAP));
  }

  private Dataset<Row> themes(Dataset<Row> members, Dataset<Row> periods) {
    Dataset<Row> said =
        people
            .withPerson(
                messages
                    .where(col(Messages.DELETED_AT).isNull())
                    .withColumn("theme", explode(col(Messages.TAGS)))
                    .join(periods, within(col(Messages.CREATED_DAY))))
            .where(col(PeopleAsOf.IS_PERSON))
            .select(col(PERIOD_START), col(PersonDays.PERSON_KEY), lower(col("theme")).as("theme"))
            .distinct();
    Dataset<Row> byAll =
        said.groupBy(PERIOD_START, "theme").agg(countDistinct(col(PersonDays.PERSON_KEY)).as("n"));
    Column telling = col(COMMON).multiply(col(COMMON)).cast("double").divide(col("n"));
    return members
        .join(said, PERSON)
        .groupBy(PERIOD_START, COMMUNITY_ID, "theme")
        .agg(sum(lit(1)).as(COMMON))
        .where(col(COMMON).geq(FEWEST))
        .join(byAll, new String[] {PERIOD_START, "theme"})
        .groupBy(PERIOD_START, COMMUNITY_ID)
        .agg(
            transform(
                    slice(
                        sort_array(
                            collect_list(struct(telling.multiply(-1).as("rank"), col("theme")))),
                        1,
                        THEMES),
                    theme -> theme.getField("theme"))
                .as(EmergentCommunities.THEMES));
  }

  private static Column within(Column day) {
    return day.geq(col(PERIOD_START)).and(day.leq(FourWeeks.lastDay(col(PERIOD_START))));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.NetworkCommunities;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Ties;

/**
 * What the network of people says of each group.
 *
 * @param history persons' attributes over time, as {@link AttributeHistory} gives them
 * @param attributes people.attributes, for dates of hire
 * @param personDays metrics.person_days
 * @param communities activity.communities, for names
 * @param official the official groups, for those that are dead
 */
public record NetworkMeasures(
    Dataset<Row> history,
    Dataset<Row> attributes,
    Dataset<Row> personDays,
    Dataset<Row> communities,
    OfficialGroups official) {
  /** Who was hired fewer days before the end of the four weeks is a newcomer. */
  static final int NEWCOMER_DAYS = 90;

  private static final StructType CELLS =
      StructType.fromDDL(
          String.join(
              ", ",
              Network.PERIOD_START + " DATE NOT NULL",
              Network.GROUP_TYPE + " STRING NOT NULL",
              Network.GROUP_ID + " STRING NOT NULL",
              Network.METRIC + " STRING NOT NULL",
              Network.VALUE + " DOUBLE",
              Network.LOW + " DOUBLE",
              Network.HIGH + " DOUBLE",
              Network.UNIT + " STRING NOT NULL",
              Network.PEOPLE_COUNT + " BIGINT NOT NULL",
              Network.REASON + " STRING"));

  private static final String GROUPS = "groups";
  private static final String NEWCOMER = "newcomer";
  private static final String HIRED = "hired";
  private static final String PLACE = "place";

  /**
   * One row per group, four weeks and metric.
   *
   * <p>Reads: network.ties and network.communities of the same periods; person_days of their days.
   *
   * <p>Gives: metrics.network. Each period is one task.
   *
   * <p>Drops: people without a unit count for the organisation only.
   *
   * <p>Units: as each metric states.
   */
  public Dataset<Row> from(Dataset<Row> ties, Dataset<Row> emergent) {
    MapFunction<Row, Date> period = row -> row.getDate(0);
    CoGroupFunction<Date, Row, Row, Row> measure = NetworkMeasures::measure;
    Dataset<Row> cells =
        people(ties, emergent)
            .groupByKey(period, Encoders.DATE())
            .cogroup(
                ties.select(
                        Ties.PERIOD_START,
                        Ties.PERSON_A,
                        Ties.PERSON_B,
                        Ties.WEIGHT,
                        Ties.WEIGHT_AB,
                        Ties.WEIGHT_BA,
                        Ties.BROADCAST_AB_COUNT,
                        Ties.BROADCAST_BA_COUNT)
                    .groupByKey(period, Encoders.DATE()),
                measure,
                Encoders.row(CELLS));
    Dataset<Row> periods = ties.select(Ties.PERIOD_START).distinct();
    return Groups.named(cells.unionByName(official.from(periods)), communities)
        .select(
            Contracts.columns(Network.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  /** (period_start, person_key, unit_path, groups, newcomer, community_id, place). */
  private Dataset<Row> people(Dataset<Row> ties, Dataset<Row> emergent) {
    String[] key = {Ties.PERIOD_START, PersonDays.PERSON_KEY};
    Dataset<Row> periods = ties.select(Ties.PERIOD_START).distinct();
    Column lastDay = FourWeeks.lastDay(col(Ties.PERIOD_START));
    Dataset<Row> employed =
        history
            .crossJoin(periods)
            .where(
                col(Attributes.ACTIVE)
                    .and(col(AttributeHistory.VALID_FROM).leq(lastDay))
                    .and(col(AttributeHistory.VALID_TO).gt(lastDay)))
            .withColumn(GROUPS, Groups.ofPerson())
            .join(hired(), new String[] {PersonDays.PERSON_KEY}, "left")
            .withColumn(
                NEWCOMER,
                col(HIRED).gt(date_sub(lastDay, NEWCOMER_DAYS)).and(col(HIRED).leq(lastDay)))
            .select(
                col(Ties.PERIOD_START),
                col(PersonDays.PERSON_KEY),
                col(PersonDays.UNIT_PATH),
                col(GROUPS),
                col(NEWCOMER));
    Dataset<Row> tied =
        ties.select(
                col(Ties.PERIOD_START),
                explode(array(col(Ties.PERSON_A), col(Ties.PERSON_B))).as(PersonDays.PERSON_KEY))
            .distinct();
    Column everybody =
        array(
            struct(lit(Groups.ORGANISATION).as(Network.GROUP_TYPE), lit("*").as(Network.GROUP_ID)));
    Dataset<Row> inCommunity =
        emergent.select(
            col(Ties.PERIOD_START),
            explode(col(NetworkCommunities.MEMBER_KEYS)).as(PersonDays.PERSON_KEY),
            col(NetworkCommunities.COMMUNITY_ID));
    return tied.join(employed, key, "full")
        .join(inCommunity, key, "left")
        .join(places(periods), key, "left")
        .select(
            col(Ties.PERIOD_START),
            col(PersonDays.PERSON_KEY),
            col(PersonDays.UNIT_PATH),
            coalesce(col(GROUPS), everybody).as(GROUPS),
            coalesce(col(NEWCOMER), lit(false)).as(NEWCOMER),
            col(NetworkCommunities.COMMUNITY_ID),
            col(PLACE));
  }

  private Dataset<Row> hired() {
    Column newest =
        struct(col(Attributes.EFFECTIVE_DATE), col(Attributes.LAND_ID), col(Attributes.ROW_OFFSET));
    return attributes
        .where(col(Attributes.HIRE_DATE).isNotNull())
        .groupBy(Attributes.PERSON_KEY)
        .agg(max_by(col(Attributes.HIRE_DATE), newest).as(HIRED));
  }

  /** The official group in which a person wrote most. */
  private Dataset<Row> places(Dataset<Row> periods) {
    Column day = col(PersonDays.ACTIVITY_DAY);
    Column within =
        day.geq(col(Ties.PERIOD_START)).and(day.leq(FourWeeks.lastDay(col(Ties.PERIOD_START))));
    Column messages = sum(col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT)));
    return personDays
        .where(col(PersonDays.COMMUNITY_ID).isNotNull())
        .join(periods, within)
        .groupBy(Ties.PERIOD_START, PersonDays.PERSON_KEY, PersonDays.COMMUNITY_ID)
        .agg(messages.as("messages"))
        .where(col("messages").gt(0))
        .groupBy(Ties.PERIOD_START, PersonDays.PERSON_KEY)
        .agg(
            max_by(
                    col(PersonDays.COMMUNITY_ID),
                    struct(col("messages"), col(PersonDays.COMMUNITY_ID)))
                .as(PLACE));
  }

  private static Iterator<Row> measure(Date start, Iterator<Row> people, Iterator<Row> ties) {
    TreeMap<String, Member> byKey = new TreeMap<>();
    people.forEachRemaining(
        row -> {
          List<Member.Group> groups =
              row.<Row>getList(3).stream()
                  .map(group -> new Member.Group(group.getString(0), group.getString(1)))
                  .toList();
          String key = row.getString(1);
          byKey.put(
              key,
              new Member(
                  key,
                  row.getString(2),
                  groups,
                  row.getBoolean(4),
                  row.getString(5),
                  row.getString(6)));
        });
    List<Member> members = List.copyOf(byKey.values());
    PeopleNetwork network = new PeopleNetwork(members, ties(ties, members));
    List<Row> rows = new ArrayList<>();
    GroupCells cells = new GroupCells(network);
    byGroup(members)
        .forEach(
            (group, list) -> {
              int[] inGroup = list.stream().mapToInt(Integer::intValue).toArray();
              cells.of(group, inGroup).forEach(cell -> rows.add(row(start, group, cell)));
            });
    Member.Group everybody = new Member.Group(Groups.ORGANISATION, "*");
    new WholeCells(network).cells().forEach(cell -> rows.add(row(start, everybody, cell)));
    return rows.iterator();
  }

  private static List<PeopleNetwork.Tie> ties(Iterator<Row> rows, List<Member> members) {
    Map<String, Integer> place = new HashMap<>();
    members.forEach(member -> place.put(member.key(), place.size()));
    List<PeopleNetwork.Tie> ties = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            ties.add(
                new PeopleNetwork.Tie(
                    place.get(row.getString(1)),
                    place.get(row.getString(2)),
                    row.getDouble(3),
                    row.getDouble(4) > 0 || row.getLong(6) > 0,
                    row.getDouble(5) > 0 || row.getLong(7) > 0)));
    return ties;
  }

  private static Map<Member.Group, List<Integer>> byGroup(List<Member> members) {
    Map<Member.Group, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (Member.Group group : members.get(i).groups()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  private static Row row(Date start, Member.Group group, NetworkCell cell) {
    return RowFactory.create(
        start,
        group.type(),
        group.id(),
        cell.metric().label(),
        cell.value(),
        null,
        null,
        cell.metric().unit(),
        cell.people(),
        cell.reason() == null ? null : cell.reason().name());
  }
}

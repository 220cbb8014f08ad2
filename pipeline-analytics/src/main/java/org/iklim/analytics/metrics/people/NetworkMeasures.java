// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.metrics.Period;
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
 * @param personDays metrics.person_days
 * @param communities activity.communities, for names
 * @param official the official groups, for those that are dead
 */
public record NetworkMeasures(
    Dataset<Row> history,
    Dataset<Row> personDays,
    Dataset<Row> communities,
    OfficialGroups official) {
  /** Who was hired fewer days before the end of the four weeks is a newcomer. */
  static final int NEWCOMER_DAYS = 90;

  /** The columns of metrics.network but the names. */
  static final StructType CELLS =
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

  private static final String EMPLOYED = "employed";
  private static final String NEWCOMER = "newcomer";
  private static final String HIRED = "hired";
  private static final String PLACE = "place";
  private static final String MESSAGES = "messages";
  private static final String WEEK = "week";

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
    Dataset<Row> periods = ties.select(Ties.PERIOD_START).distinct();
    Dataset<Row> cells =
        people(periods, emergent)
            .groupByKey(period, Encoders.DATE())
            .cogroup(
                ties.select(
                        col(Ties.PERIOD_START),
                        col(Ties.PERSON_A),
                        col(Ties.PERSON_B),
                        col(Ties.WEIGHT),
                        col(Ties.WEIGHT_AB).gt(0).or(col(Ties.BROADCAST_AB_COUNT).gt(0)),
                        col(Ties.WEIGHT_BA).gt(0).or(col(Ties.BROADCAST_BA_COUNT).gt(0)))
                    .groupByKey(period, Encoders.DATE()),
                measure,
                Encoders.row(CELLS));
    return Groups.named(cells.unionByName(official.from(periods)), communities)
        .select(
            Contracts.columns(Network.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  /**
   * What is known of people besides their ties, a row for each: who is employed (what the rest of
   * the row says of them), in which emergent community, and how much they wrote in which official
   * group. In the order in which measure() reads it.
   */
  private Dataset<Row> people(Dataset<Row> periods, Dataset<Row> emergent) {
    Column lastDay = FourWeeks.lastDay(col(Ties.PERIOD_START));
    Dataset<Row> employed =
        history
            .crossJoin(broadcast(periods))
            .where(
                col(Attributes.ACTIVE)
                    .and(col(AttributeHistory.VALID_FROM).leq(lastDay))
                    .and(col(AttributeHistory.VALID_TO).gt(lastDay)))
            .join(hired(), new String[] {PersonDays.PERSON_KEY}, "left")
            .select(
                col(Ties.PERIOD_START),
                col(PersonDays.PERSON_KEY),
                lit(true).as(EMPLOYED),
                col(PersonDays.UNIT_PATH),
                col(PersonDays.LOCATION),
                col(PersonDays.LEVEL),
                coalesce(
                        col(HIRED)
                            .gt(date_sub(lastDay, NEWCOMER_DAYS))
                            .and(col(HIRED).leq(lastDay)),
                        lit(false))
                    .as(NEWCOMER));
    Dataset<Row> inCommunity =
        emergent
            .join(broadcast(periods), new String[] {Ties.PERIOD_START}, "left_semi")
            .select(
                col(Ties.PERIOD_START),
                explode(col(NetworkCommunities.MEMBER_KEYS)).as(PersonDays.PERSON_KEY),
                col(NetworkCommunities.COMMUNITY_ID));
    return employed
        .unionByName(inCommunity, true)
        .unionByName(writings(periods), true)
        .select(
            col(Ties.PERIOD_START),
            col(PersonDays.PERSON_KEY),
            col(EMPLOYED),
            col(PersonDays.UNIT_PATH),
            col(PersonDays.LOCATION),
            col(PersonDays.LEVEL),
            col(NEWCOMER),
            col(NetworkCommunities.COMMUNITY_ID),
            col(PLACE),
            col(MESSAGES));
  }

  private Dataset<Row> hired() {
    return history
        .where(col(Attributes.HIRE_DATE).isNotNull())
        .groupBy(Attributes.PERSON_KEY)
        .agg(max_by(col(Attributes.HIRE_DATE), col(AttributeHistory.VALID_FROM)).as(HIRED));
  }

  /** (period_start, person_key, place, messages): what people wrote in official groups. */
  private Dataset<Row> writings(Dataset<Row> periods) {
    Column starts =
        sequence(
            date_sub(col(WEEK), 7 * (FourWeeks.WEEKS - 1)), col(WEEK), expr("INTERVAL 7 DAYS"));
    Column messages = col(PersonDays.POST_COUNT).plus(col(PersonDays.COMMENT_COUNT));
    return personDays
        .where(col(PersonDays.COMMUNITY_ID).isNotNull().and(messages.gt(0)))
        .groupBy(
            Period.WEEK.start(col(PersonDays.ACTIVITY_DAY)).as(WEEK),
            col(PersonDays.PERSON_KEY),
            col(PersonDays.COMMUNITY_ID).as(PLACE))
        .agg(sum(messages).as(MESSAGES))
        .withColumn(Ties.PERIOD_START, explode(starts))
        .join(broadcast(periods), new String[] {Ties.PERIOD_START}, "left_semi")
        .drop(WEEK);
  }

  private static Iterator<Row> measure(Date start, Iterator<Row> people, Iterator<Row> ties) {
    List<Row> pairs = new ArrayList<>();
    Members known = new Members();
    ties.forEachRemaining(
        tie -> {
          pairs.add(tie);
          known.isTied(tie.getString(1));
          known.isTied(tie.getString(2));
        });
    people.forEachRemaining(known::add);
    List<Member> members = known.all();
    PeopleNetwork network = new PeopleNetwork(members, ties(pairs, members));
    List<Row> rows = new ArrayList<>();
    GroupCells cells = new GroupCells(network);
    byGroup(members)
        .forEach(
            (group, list) -> {
              int[] inGroup = list.stream().mapToInt(Integer::intValue).toArray();
              cells.of(group, inGroup).forEach(cell -> rows.add(row(start, group, cell)));
            });
    Group everybody = new Group(Groups.ORGANISATION, Groups.EVERYBODY);
    new WholeCells(network).cells().forEach(cell -> rows.add(row(start, everybody, cell)));
    return rows.iterator();
  }

  private static List<PeopleNetwork.Tie> ties(List<Row> pairs, List<Member> members) {
    Map<String, Integer> place = new HashMap<>();
    members.forEach(member -> place.put(member.key(), place.size()));
    return pairs.stream()
        .map(
            pair ->
                new PeopleNetwork.Tie(
                    place.get(pair.getString(1)),
                    place.get(pair.getString(2)),
                    pair.getDouble(3),
                    pair.getBoolean(4),
                    pair.getBoolean(5)))
        .toList();
  }

  private static Map<Group, List<Integer>> byGroup(List<Member> members) {
    Map<Group, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (Group group : members.get(i).groups()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  static Row row(Date start, Group group, NetworkCell cell) {
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

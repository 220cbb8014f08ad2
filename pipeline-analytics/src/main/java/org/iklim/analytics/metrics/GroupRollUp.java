// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.iklim.schemas.tables.PersonDays.ACTIVITY_DAY;
import static org.iklim.schemas.tables.PersonDays.COMMENT_COUNT;
import static org.iklim.schemas.tables.PersonDays.COMMUNITY_ID;
import static org.iklim.schemas.tables.PersonDays.LEVEL;
import static org.iklim.schemas.tables.PersonDays.LOCATION;
import static org.iklim.schemas.tables.PersonDays.PERSON_KEY;
import static org.iklim.schemas.tables.PersonDays.POST_COUNT;
import static org.iklim.schemas.tables.PersonDays.REACTION_COUNT;
import static org.iklim.schemas.tables.PersonDays.SHARE_COUNT;
import static org.iklim.schemas.tables.PersonDays.SOURCE;
import static org.iklim.schemas.tables.PersonDays.UNIT_PATH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Measures;

/**
 * Sums and distinct people of groups and periods. A fact belongs to about ten groups, so unfolding
 * facts into groups is what costs; two things avoid it.
 *
 * <p>Nearly everybody has one unit, location and level in a period. These people are counted for
 * their combination of the three, and only combinations, far fewer than people, are unfolded. Who
 * was moved within the period has several combinations and is unfolded alone, so as to count once
 * in what they have in common.
 *
 * <p>Whoever talks in several communities is nothing unusual, so communities and sources are
 * counted by person, but without unfolding any unit.
 *
 * @param periods lengths of the periods
 * @param wanted whether a (period, period_start) is wanted
 */
public record GroupRollUp(List<Period> periods, Column wanted) {
  public static final String POSTING = "posting";
  public static final String COMMENTING = "commenting";
  public static final String WRITING = "writing";
  public static final String REACTING = "reacting";
  public static final String REACTED = "reacted";
  public static final String SHARING = "sharing";
  public static final String ACTIVE = "active";
  public static final String EMPLOYED_ACTIVE = "employed_active";
  public static final String EMPLOYED_WRITING = "employed_writing";
  public static final String EMPLOYED_MESSAGES = "employed_messages";
  public static final String MESSAGES_PER_PERSON = "messages_per_person";

  private static final String GROUP = "group";
  private static final String MOVED = "moved_key";
  private static final List<String> GROUP_AND_PERIOD =
      List.of(Measures.GROUP_TYPE, Measures.GROUP_ID, Measures.PERIOD, Measures.PERIOD_START);
  private static final List<String> SUMS =
      List.of(
          POST_COUNT,
          COMMENT_COUNT,
          REACTION_COUNT,
          SHARE_COUNT,
          AnonymousReactions.ANONYMOUS_COUNT,
          EMPLOYED_MESSAGES);

  /**
   * One row per group and period with any fact: all groups.
   *
   * <p>Reads: facts with activity_day, person_key, unit_path, location, level, source,
   * community_id, post_count, comment_count, reaction_count, share_count, anonymous_count,
   * employed.
   *
   * <p>Gives: (group_type, group_id, period, period_start) with sums of the counts; the numbers of
   * people posting, commenting, writing, reacting, sharing and active, those with a reaction by or
   * to them (reacted), those active and writing while employed, the messages of these; and the
   * messages of each person who wrote, unordered.
   *
   * <p>Drops: periods that are not wanted.
   *
   * <p>Units: counts.
   */
  public Dataset<Row> over(Dataset<Row> facts) {
    // One shuffle of the facts serves both: a person's rows are together from here on.
    Dataset<Row> together = facts.repartition(col(PERSON_KEY));
    return byPerson(together, Groups.ofPerson()).unionByName(byPlace(together));
  }

  /**
   * The same for groups that follow from the person's attributes.
   *
   * <p>Reads, gives, drops and units: as {@link #over}.
   *
   * @param groups array of (group_type, group_id), from unit_path, location and level
   */
  public Dataset<Row> byPerson(Dataset<Row> facts, Column groups) {
    Column combinations =
        count(lit(1)).over(Window.partitionBy(PERSON_KEY, Measures.PERIOD, Measures.PERIOD_START));
    Dataset<Row> people =
        perPeriod(facts, UNIT_PATH, LOCATION, LEVEL)
            .withColumn(MOVED, when(combinations.gt(1), col(PERSON_KEY)));
    Dataset<Row> perCombination =
        counted(
            people,
            List.of(Measures.PERIOD, Measures.PERIOD_START, UNIT_PATH, LOCATION, LEVEL, MOVED));
    return overCombinations(inGroups(perCombination, groups));
  }

  private Dataset<Row> byPlace(Dataset<Row> facts) {
    Dataset<Row> people = inGroups(perPeriod(facts, COMMUNITY_ID, SOURCE), Groups.ofPlace());
    return counted(
            grouped(people, with(GROUP_AND_PERIOD, PERSON_KEY), with(totals(), employed())),
            GROUP_AND_PERIOD)
        .drop(PeopleAsOf.EMPLOYED);
  }

  /** One row per person, period and combination of the attributes; no shuffle. */
  private Dataset<Row> perPeriod(Dataset<Row> facts, String... attributes) {
    Column[] starts =
        periods.stream()
            .map(
                period ->
                    struct(
                        lit(period.label()).as(Measures.PERIOD),
                        period.start(col(ACTIVITY_DAY)).as(Measures.PERIOD_START)))
            .toArray(Column[]::new);
    Dataset<Row> inPeriods =
        facts
            .withColumn("in_period", explode(array(starts)))
            .select(col("*"), col("in_period.*"))
            .where(wanted)
            .withColumn(
                EMPLOYED_MESSAGES, when(col(PeopleAsOf.EMPLOYED), messages()).otherwise(lit(0)));
    List<String> key = new ArrayList<>(List.of(attributes));
    key.addAll(List.of(PERSON_KEY, Measures.PERIOD, Measures.PERIOD_START));
    return grouped(inPeriods, key, with(totals(), employed()));
  }

  private static Dataset<Row> inGroups(Dataset<Row> rows, Column groups) {
    return rows.withColumn(GROUP, explode(groups)).select(col("*"), col(GROUP + ".*"));
  }

  /** Rows of persons to rows of keys: sums, numbers of people, and what each of them wrote. */
  private static Dataset<Row> counted(Dataset<Row> people, List<String> key) {
    List<Column> aggregates = with(totals(), employed());
    heads().forEach((name, counts) -> aggregates.add(count_if(counts).as(name)));
    Column messages = messages();
    aggregates.add(collect_list(when(messages.gt(0), messages)).as(MESSAGES_PER_PERSON));
    return grouped(people, key, aggregates);
  }

  /**
   * Combinations to groups. Numbers of people add up, but what a moved person did in several
   * combinations of one group is taken together first.
   */
  private static Dataset<Row> overCombinations(Dataset<Row> combinations) {
    Dataset<Row> perMoved =
        grouped(combinations, with(GROUP_AND_PERIOD, MOVED), with(added(), employed()));
    Column isMoved = col(MOVED).isNotNull();
    Column messages = messages();
    for (Map.Entry<String, Column> head : heads().entrySet()) {
      Column once = when(head.getValue(), 1L).otherwise(0L);
      perMoved =
          perMoved.withColumn(head.getKey(), when(isMoved, once).otherwise(col(head.getKey())));
    }
    perMoved =
        perMoved.withColumn(
            MESSAGES_PER_PERSON,
            when(isMoved, filter(array(messages), number -> number.gt(0)))
                .otherwise(col(MESSAGES_PER_PERSON)));
    return grouped(perMoved, GROUP_AND_PERIOD, added());
  }

  /** Who counts in a number of people, from the sums of a person. */
  private static SortedMap<String, Column> heads() {
    Column active = messages().plus(col(REACTION_COUNT)).plus(col(SHARE_COUNT)).gt(0);
    SortedMap<String, Column> heads = new TreeMap<>();
    heads.put(POSTING, col(POST_COUNT).gt(0));
    heads.put(COMMENTING, col(COMMENT_COUNT).gt(0));
    heads.put(WRITING, messages().gt(0));
    heads.put(REACTING, col(REACTION_COUNT).gt(0));
    heads.put(REACTED, col(REACTION_COUNT).plus(col(AnonymousReactions.ANONYMOUS_COUNT)).gt(0));
    heads.put(SHARING, col(SHARE_COUNT).gt(0));
    heads.put(ACTIVE, active);
    heads.put(EMPLOYED_ACTIVE, active.and(col(PeopleAsOf.EMPLOYED)));
    heads.put(EMPLOYED_WRITING, col(EMPLOYED_MESSAGES).gt(0));
    return heads;
  }

  private static Column messages() {
    return col(POST_COUNT).plus(col(COMMENT_COUNT));
  }

  private static List<Column> totals() {
    List<Column> totals = new ArrayList<>();
    SUMS.forEach(name -> totals.add(sum(col(name)).as(name)));
    return totals;
  }

  /** Totals of rows that have numbers of people already. */
  private static List<Column> added() {
    List<Column> added = totals();
    heads().keySet().forEach(name -> added.add(sum(col(name)).as(name)));
    added.add(flatten(collect_list(col(MESSAGES_PER_PERSON))).as(MESSAGES_PER_PERSON));
    return added;
  }

  private static <T> List<T> with(List<T> all, T last) {
    List<T> longer = new ArrayList<>(all);
    longer.add(last);
    return longer;
  }

  private static Column employed() {
    return bool_or(col(PeopleAsOf.EMPLOYED)).as(PeopleAsOf.EMPLOYED);
  }

  private static Dataset<Row> grouped(
      Dataset<Row> rows, List<String> key, List<Column> aggregates) {
    return rows.groupBy(key.stream().map(functions::col).toArray(Column[]::new))
        .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new));
  }
}

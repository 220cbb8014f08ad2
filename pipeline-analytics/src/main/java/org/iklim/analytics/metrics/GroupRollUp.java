// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
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

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Measures;

/**
 * Sums and distinct people of groups and periods, by rolling up in three steps: facts to
 * person-periods, these to groups, and only then over people. A person's rows stay in one partition
 * for the first two, so that the facts are shuffled once; the groups, about ten for each fact, are
 * unfolded once and from fewer rows than there are days.
 *
 * @param groups array of (group_type, group_id) of a fact
 * @param periods lengths of the periods
 * @param wanted whether a (period, period_start) is wanted
 */
public record GroupRollUp(Column groups, List<Period> periods, Column wanted) {
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

  /**
   * One row per group and period with any fact.
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
    return overPeople(perGroup(perPeriod(facts.repartition(col(PERSON_KEY)))));
  }

  /** Person-periods: one row per person, attributes and period. */
  private Dataset<Row> perPeriod(Dataset<Row> facts) {
    Column messages = col(POST_COUNT).plus(col(COMMENT_COUNT));
    Column[] starts =
        periods.stream()
            .map(
                period ->
                    struct(
                        lit(period.label()).as(Measures.PERIOD),
                        period.start(col(ACTIVITY_DAY)).as(Measures.PERIOD_START)))
            .toArray(Column[]::new);
    return facts
        .withColumn("in_period", explode(array(starts)))
        .select(col("*"), col("in_period.*"))
        .where(wanted)
        .groupBy(
            col(PERSON_KEY),
            col(Measures.PERIOD),
            col(Measures.PERIOD_START),
            col(UNIT_PATH),
            col(LOCATION),
            col(LEVEL),
            col(SOURCE),
            col(COMMUNITY_ID))
        .agg(
            sum(col(POST_COUNT)).as(POST_COUNT),
            sum(col(COMMENT_COUNT)).as(COMMENT_COUNT),
            sum(col(REACTION_COUNT)).as(REACTION_COUNT),
            sum(col(SHARE_COUNT)).as(SHARE_COUNT),
            sum(col(AnonymousReactions.ANONYMOUS_COUNT)).as(AnonymousReactions.ANONYMOUS_COUNT),
            sum(when(col(PeopleAsOf.EMPLOYED), messages).otherwise(0)).as(EMPLOYED_MESSAGES),
            bool_or(col(PeopleAsOf.EMPLOYED)).as(PeopleAsOf.EMPLOYED));
  }

  /** One row per group, period and person: no shuffle, the person's rows are together. */
  private Dataset<Row> perGroup(Dataset<Row> personPeriods) {
    return personPeriods
        .withColumn(GROUP, explode(groups))
        .groupBy(
            col(GROUP + "." + Measures.GROUP_TYPE).as(Measures.GROUP_TYPE),
            col(GROUP + "." + Measures.GROUP_ID).as(Measures.GROUP_ID),
            col(Measures.PERIOD),
            col(Measures.PERIOD_START),
            col(PERSON_KEY))
        .agg(
            sum(col(POST_COUNT)).as(POST_COUNT),
            sum(col(COMMENT_COUNT)).as(COMMENT_COUNT),
            sum(col(REACTION_COUNT)).as(REACTION_COUNT),
            sum(col(SHARE_COUNT)).as(SHARE_COUNT),
            sum(col(AnonymousReactions.ANONYMOUS_COUNT)).as(AnonymousReactions.ANONYMOUS_COUNT),
            sum(col(EMPLOYED_MESSAGES)).as(EMPLOYED_MESSAGES),
            bool_or(col(PeopleAsOf.EMPLOYED)).as(PeopleAsOf.EMPLOYED));
  }

  private static Dataset<Row> overPeople(Dataset<Row> groupPeople) {
    Column messages = col(POST_COUNT).plus(col(COMMENT_COUNT));
    Column anonymous = col(AnonymousReactions.ANONYMOUS_COUNT);
    Column active = messages.plus(col(REACTION_COUNT)).plus(col(SHARE_COUNT)).gt(0);
    return groupPeople
        .groupBy(
            col(Measures.GROUP_TYPE),
            col(Measures.GROUP_ID),
            col(Measures.PERIOD),
            col(Measures.PERIOD_START))
        .agg(
            sum(col(POST_COUNT)).as(POST_COUNT),
            sum(col(COMMENT_COUNT)).as(COMMENT_COUNT),
            sum(col(REACTION_COUNT)).as(REACTION_COUNT),
            sum(col(SHARE_COUNT)).as(SHARE_COUNT),
            sum(anonymous).as(AnonymousReactions.ANONYMOUS_COUNT),
            sum(col(EMPLOYED_MESSAGES)).as(EMPLOYED_MESSAGES),
            count_if(col(POST_COUNT).gt(0)).as(POSTING),
            count_if(col(COMMENT_COUNT).gt(0)).as(COMMENTING),
            count_if(messages.gt(0)).as(WRITING),
            count_if(col(REACTION_COUNT).gt(0)).as(REACTING),
            count_if(col(REACTION_COUNT).plus(anonymous).gt(0)).as(REACTED),
            count_if(col(SHARE_COUNT).gt(0)).as(SHARING),
            count_if(active).as(ACTIVE),
            count_if(active.and(col(PeopleAsOf.EMPLOYED))).as(EMPLOYED_ACTIVE),
            count_if(col(EMPLOYED_MESSAGES).gt(0)).as(EMPLOYED_WRITING),
            collect_list(when(messages.gt(0), messages)).as(MESSAGES_PER_PERSON));
  }
}

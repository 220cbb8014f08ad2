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

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Measures;

/**
 * Sums and distinct people of every group and period, by rolling up in three steps: person-days to
 * person-periods, these to groups, and only then over people. A person's rows stay in one partition
 * for the first two, so that the facts are shuffled once; the groups, about ten for each fact, are
 * unfolded once and from far fewer rows than there are days.
 *
 * @param people to tell who was employed
 * @param window the periods to compute
 */
record ActivityMeasures(PeopleAsOf people, MetricWindow window) {
  static final String POSTING = "posting";
  static final String COMMENTING = "commenting";
  static final String WRITING = "writing";
  static final String REACTING = "reacting";
  static final String REACTED = "reacted";
  static final String SHARING = "sharing";
  static final String ACTIVE = "active";
  static final String EMPLOYED_ACTIVE = "employed_active";
  static final String EMPLOYED_WRITING = "employed_writing";
  static final String EMPLOYED_MESSAGES = "employed_messages";
  static final String MESSAGES_PER_PERSON = "messages_per_person";

  private static final String GROUP = "group";

  /**
   * One row per group and period with any activity.
   *
   * <p>Reads: metrics.person_days, the rows of {@link AnonymousReactions}.
   *
   * <p>Gives: (group_type, group_id, period, period_start) with sums of post_count, comment_count,
   * reaction_count, share_count and anonymous_count; the numbers of people posting, commenting,
   * writing, reacting, sharing and active, those with a reaction by or to them (reacted), those
   * active and writing while employed, the messages of these; and the messages of each person who
   * wrote, unordered.
   *
   * <p>Drops: periods outside the window.
   *
   * <p>Units: counts.
   */
  Dataset<Row> sums(Dataset<Row> personDays, Dataset<Row> anonymous) {
    return overPeople(perGroup(perPeriod(facts(personDays, anonymous))));
  }

  private Dataset<Row> facts(Dataset<Row> personDays, Dataset<Row> anonymous) {
    Dataset<Row> named =
        people
            .withEmployment(personDays, ACTIVITY_DAY)
            .withColumn(AnonymousReactions.ANONYMOUS_COUNT, lit(0L));
    Dataset<Row> unnamed =
        anonymous
            .withColumn(UNIT_PATH, lit(null).cast("string"))
            .withColumn(LOCATION, lit(null).cast("string"))
            .withColumn(LEVEL, lit(null).cast("string"))
            .withColumn(PeopleAsOf.EMPLOYED, lit(false));
    for (String count :
        Arrays.asList(POST_COUNT, COMMENT_COUNT, REACTION_COUNT, SHARE_COUNT)) {
      unnamed = unnamed.withColumn(count, lit(0));
    }
    return named
        .drop(org.iklim.schemas.tables.PersonDays.HOUR_COUNTS)
        .unionByName(unnamed)
        .repartition(col(PERSON_KEY)); // the one shuffle of the facts
  }

  /** Person-periods: one row per person, attributes and period. */
  private Dataset<Row> perPeriod(Dataset<Row> facts) {
    Column messages = col(POST_COUNT).plus(col(COMMENT_COUNT));
    Column[] periods =
        Arrays.stream(Period.values())
            .map(
                period ->
                    struct(
                        lit(period.label()).as(Measures.PERIOD),
                        period.start(col(ACTIVITY_DAY)).as(Measures.PERIOD_START)))
            .toArray(Column[]::new);
    return facts
        .withColumn("in_period", explode(array(periods)))
        .select(col("*"), col("in_period.*"))
        .where(window.replaces(Metric.Family.ACTIVITY))
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
  private static Dataset<Row> perGroup(Dataset<Row> personPeriods) {
    return personPeriods
        .withColumn(GROUP, explode(Groups.all()))
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

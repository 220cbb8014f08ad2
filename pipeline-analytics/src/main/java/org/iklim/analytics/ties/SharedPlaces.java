// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.transform;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Ties;

/**
 * Threads and groups that two people share. Of n people there are n (n - 1) / 2 pairs, so what is
 * larger than the largest audience is left out before pairs are made.
 *
 * @param rules the largest audience
 * @param periods the periods at hand
 */
record SharedPlaces(TieRules rules, FourWeeks periods) {
  /** Thousandths of thousandths, as {@link TieRules#UNIT} says. */
  static final String WEIGHT = "shared_weight";

  private static final String MEMBER = "MEMBER";
  private static final String PEOPLE = "people";

  /**
   * Threads that two people take part in.
   *
   * <p>Reads: network.threads.
   *
   * <p>Gives: (period_start, person_a, person_b, shared_thread_count, shared_weight), by the day on
   * which a thread began.
   *
   * <p>Drops: threads of one person, or of more than the largest audience.
   *
   * <p>Units: shared_weight in millionths.
   */
  Dataset<Row> threads(Dataset<Row> threads) {
    Column people = col(Threads.PARTICIPANT_KEYS);
    Column size = array_size(people);
    Dataset<Row> meetings =
        periods.unfold(
            threads.where(size.between(2, rules.largestAudience())),
            col(Threads.STARTED_DAY),
            Ties.PERIOD_START);
    Column weight =
        lit(TieRules.SHARED_THREAD)
            .divide(size.minus(1))
            .cast("bigint")
            .multiply(rules.decay(col(Threads.STARTED_DAY), col(Ties.PERIOD_START)));
    return meetings
        .select(
            col(Ties.PERIOD_START),
            weight.as(WEIGHT),
            explode(pairs(array_sort(people))).as("pair"))
        .groupBy(
            col(Ties.PERIOD_START),
            col("pair.a").as(Ties.PERSON_A),
            col("pair.b").as(Ties.PERSON_B))
        .agg(count(lit(1)).as(Ties.SHARED_THREAD_COUNT), sum(col(WEIGHT)).as(WEIGHT));
  }

  /**
   * Groups that two people are members of on the last day of the four weeks. A joining whose time
   * the source does not say holds from the beginning.
   *
   * <p>Reads: activity.memberships, people.
   *
   * <p>Gives: (period_start, person_a, person_b, shared_group_count).
   *
   * <p>Drops: followers; bots; groups of one person, or of more than the largest audience.
   *
   * <p>Units: counts.
   */
  Dataset<Row> groups(Dataset<Row> memberships, PeopleAsOf people) {
    Column[] starts =
        periods.starts().stream().map(start -> lit(Date.valueOf(start))).toArray(Column[]::new);
    Column lastDay = FourWeeks.lastDay(col(Ties.PERIOD_START));
    Column joined = to_date(col(Memberships.JOINED_AT));
    Column left = to_date(col(Memberships.LEFT_AT));
    Column holds = joined.isNull().or(joined.leq(lastDay)).and(left.isNull().or(left.gt(lastDay)));
    Dataset<Row> members =
        people
            .withPerson(
                memberships
                    .where(col(Memberships.KIND).equalTo(MEMBER))
                    .withColumn(Messages.ACTOR_KIND, lit("PERSON")))
            .where(col(PeopleAsOf.IS_PERSON));
    Dataset<Row> groups =
        members
            .withColumn(
                Ties.PERIOD_START,
                explode(org.apache.spark.sql.functions.array(starts).cast("array<date>")))
            .where(holds)
            .groupBy(col(Ties.PERIOD_START), col(Memberships.TARGET_ID))
            .agg(collect_set(col(PersonDays.PERSON_KEY)).as(PEOPLE))
            .where(array_size(col(PEOPLE)).between(2, rules.largestAudience()));
    return groups
        .select(col(Ties.PERIOD_START), explode(pairs(array_sort(col(PEOPLE)))).as("pair"))
        .groupBy(
            col(Ties.PERIOD_START),
            col("pair.a").as(Ties.PERSON_A),
            col("pair.b").as(Ties.PERSON_B))
        .agg(count(lit(1)).as(Ties.SHARED_GROUP_COUNT));
  }

  /** All pairs (a, b) of a sorted array, a before b. */
  private static Column pairs(Column sorted) {
    return flatten(
        transform(
            sorted,
            a -> transform(filter(sorted, b -> b.gt(a)), b -> struct(a.as("a"), b.as("b")))));
  }
}

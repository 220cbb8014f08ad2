// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
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

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;

/**
 * Sums and distinct people of groups and periods. A fact belongs to about ten groups and three
 * periods; it is unfolded in memory, person by person, so that what is shuffled are sums and a
 * person counts once in each group, wherever in it the facts lie.
 *
 * @param periods the periods to compute
 */
public record GroupRollUp(WantedPeriods periods) {
  /** People with any activity. */
  public static final String ACTIVE = GroupSums.Count.ACTIVE.column();

  /** First day of the period, in days since 1970. */
  public static final String FIRST_DAY = "first_day";

  static final String MESSAGES_PER_PERSON = "messages_per_person";

  /**
   * Sums of people by group and period.
   *
   * <p>Reads: facts with activity_day, person_key, unit_path, location, level, source,
   * community_id, post_count, comment_count, reaction_count, share_count, anonymous_count,
   * employed.
   *
   * <p>Gives: (group_type, group_id, period, first_day) with sums of the counts; the numbers of
   * people posting, commenting, writing, reacting, sharing and active, those with a reaction by or
   * to them (reacted), those active and writing while employed, the messages of these; and the
   * messages of each person who wrote, unordered. A group and period may come several times, of
   * different people, and is to be added up. One shuffle.
   *
   * <p>Drops: periods that are not wanted.
   *
   * <p>Units: counts.
   */
  public Dataset<Row> over(Dataset<Row> facts) {
    return facts
        .select(
            // In the order of PersonSums.
            col(PERSON_KEY),
            unix_date(col(ACTIVITY_DAY)),
            col(UNIT_PATH),
            col(LOCATION),
            col(LEVEL),
            col(COMMUNITY_ID),
            col(SOURCE),
            col(POST_COUNT),
            col(COMMENT_COUNT),
            col(REACTION_COUNT),
            col(SHARE_COUNT),
            col(AnonymousReactions.ANONYMOUS_COUNT),
            col(PeopleAsOf.EMPLOYED))
        .repartition(col(PERSON_KEY))
        .sortWithinPartitions(PERSON_KEY)
        .mapPartitions(new PersonSums(periods), Encoders.row(PersonSums.SCHEMA));
  }
}

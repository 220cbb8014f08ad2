// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;

/**
 * Reactions that a source counts without saying whose. They add to counts of reactions of the
 * organisation, the community and the source, on the day of their message; never to a unit, for who
 * reacted is unknown, and never to a number of people who react.
 */
public final class AnonymousReactions {
  /** How many. */
  public static final String ANONYMOUS_COUNT = "anonymous_count";

  private AnonymousReactions() {}

  /**
   * One row per day, author, source and community.
   *
   * <p>Reads: activity.messages, people.
   *
   * <p>Gives: (activity_day, person_key, source, community_id, anonymous_count); person_key is the
   * author of the messages: who the number is about, where who made it is unknown. One shuffle.
   *
   * <p>Drops: messages without such reactions; deleted ones; those of bots.
   *
   * <p>Units: anonymous_count in reactions.
   */
  public static Dataset<Row> from(Dataset<Row> messages, PeopleAsOf people) {
    Dataset<Row> liked =
        messages.where(
            col(Messages.LIKES_TOTAL_COUNT)
                .gt(0)
                .and(col(Messages.CREATED_DAY).isNotNull())
                .and(col(Messages.DELETED_AT).isNull()));
    return people
        .withPerson(liked)
        .where(col(PeopleAsOf.IS_PERSON))
        .groupBy(
            col(Messages.CREATED_DAY).as(PersonDays.ACTIVITY_DAY),
            col(PersonDays.PERSON_KEY),
            col(PersonDays.SOURCE),
            col(PersonDays.COMMUNITY_ID))
        .agg(sum(col(Messages.LIKES_TOTAL_COUNT)).as(ANONYMOUS_COUNT));
  }
}

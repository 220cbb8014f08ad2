// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;

/**
 * The threads of every group, side by side.
 *
 * @param people for the attributes of who started a thread
 * @param asOf until when threads have been watched
 */
record ThreadMeasures(PeopleAsOf people, Instant asOf) {
  private static final String PERSON = "PERSON";

  /**
   * Threads by group.
   *
   * <p>Reads: network.threads.
   *
   * <p>Gives: (group_type, group_id, pack): the figures of each thread, unordered, in one or more
   * rows a group, as {@link ThreadsOfGroups} packs them. One shuffle beyond the join.
   *
   * <p>Drops: threads begun by bots, with an unknown first message, or after the as-of instant.
   *
   * <p>Units: as {@link StartedThread}.
   */
  Dataset<Row> gathered(Dataset<Row> threads) {
    Column counts =
        col(Threads.ROOT_KIND)
            .equalTo(PERSON)
            .and(col(Threads.STARTED_AT).leq(lit(Timestamp.from(asOf))));
    return people
        .withAttributes(
            threads.where(counts).withColumn(PersonDays.PERSON_KEY, col(Threads.ROOT_PERSON_KEY)),
            Threads.STARTED_DAY)
        .select(
            // In the order of ThreadsOfGroups.
            col(PersonDays.PERSON_KEY),
            col(PersonDays.UNIT_PATH),
            col(PersonDays.LOCATION),
            col(PersonDays.LEVEL),
            col(Threads.COMMUNITY_ID),
            col(Threads.SOURCE),
            unix_date(col(Threads.STARTED_DAY)),
            unix_micros(col(Threads.STARTED_AT)),
            unix_micros(col(Threads.FIRST_RESPONSE_AT)),
            col(Threads.DEPTH_COUNT),
            col(Threads.BREADTH_COUNT),
            col(Threads.PARTICIPANT_COUNT),
            col(Threads.UNIT_COUNT),
            col(Threads.REACTION_COUNT),
            col(Threads.HALF_REACTION_SECONDS))
        .repartition(col(PersonDays.PERSON_KEY))
        .mapPartitions(new ThreadsOfGroups(asOf), Encoders.row(ThreadsOfGroups.SCHEMA));
  }
}

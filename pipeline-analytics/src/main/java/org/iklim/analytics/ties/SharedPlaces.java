// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;

/**
 * Threads and groups that two people share. Of n people there are n (n - 1) / 2 pairs, so what is
 * larger than the largest audience is left out before pairs are made.
 *
 * @param rules the largest audience
 * @param periods the periods at hand
 * @param people the people who may be met
 */
record SharedPlaces(TieRules rules, NumberedPeriods periods, NumberedPeople people)
    implements Serializable {
  private static final String MEMBER = "MEMBER";

  /**
   * Threads that two people take part in.
   *
   * <p>Reads: network.threads.
   *
   * <p>Gives: {@link TiePart#SCHEMA}, one row per thread, pair and period, by the day on which a
   * thread began. No shuffle.
   *
   * <p>Drops: threads of one person, or of more than the largest audience.
   *
   * <p>Units: weight in millionths.
   */
  Dataset<Row> threads(Dataset<Row> threads) {
    FlatMapFunction<Row, Row> meetings =
        thread -> meetings(thread.getInt(0), numbers(thread.getList(1)));
    return threads
        .where(array_size(col(Threads.PARTICIPANT_KEYS)).between(2, rules.largestAudience()))
        .select(unix_date(col(Threads.STARTED_DAY)), col(Threads.PARTICIPANT_KEYS))
        .flatMap(meetings, Encoders.row(TiePart.SCHEMA));
  }

  private Iterator<Row> meetings(int day, int[] met) {
    List<Row> parts = new ArrayList<>();
    long weight = TieRules.SHARED_THREAD / (met.length - 1);
    int newest = periods.beginningWith(day);
    for (int period = newest; period > newest - FourWeeks.WEEKS; period--) {
      if (periods.isWanted(period)) {
        long decayed = weight * rules.decay(periods.age(period, day));
        addPairs(TiePart.SHARED_THREAD, period, met, decayed, parts);
      }
    }
    return parts.iterator();
  }

  /**
   * Groups that two people are members of on the last day of the four weeks. A joining whose time
   * the source does not say holds from the beginning.
   *
   * <p>Reads: activity.memberships, people.
   *
   * <p>Gives: {@link TiePart#SCHEMA}, one row per group, pair and period. One shuffle, by group.
   *
   * <p>Drops: followers; bots; groups of one person, or of more than the largest audience.
   *
   * <p>Units: counts.
   */
  Dataset<Row> groups(Dataset<Row> memberships, PeopleAsOf persons) {
    FlatMapFunction<Row, Row> members = group -> members(group.getList(1));
    return persons
        .withPerson(
            memberships
                .where(col(Memberships.KIND).equalTo(MEMBER))
                .withColumn(Messages.ACTOR_KIND, lit("PERSON")))
        .where(col(PeopleAsOf.IS_PERSON))
        .groupBy(col(Memberships.TARGET_ID))
        .agg(
            collect_list(
                struct(
                    col(PersonDays.PERSON_KEY),
                    unix_date(to_date(col(Memberships.JOINED_AT))),
                    unix_date(to_date(col(Memberships.LEFT_AT))))))
        .flatMap(members, Encoders.row(TiePart.SCHEMA));
  }

  /** From (person, day of joining or null, day of leaving or null). */
  private Iterator<Row> members(List<Row> stays) {
    int[] numbers = numbers(stays.stream().map(stay -> stay.getString(0)).toList());
    List<Row> parts = new ArrayList<>();
    for (int period = 0; period < periods.end(); period++) {
      if (periods.isWanted(period)) {
        int[] members = membersOn(periods.lastDay(period), stays, numbers).toIntArray();
        if (members.length <= rules.largestAudience()) {
          addPairs(TiePart.SHARED_GROUP, period, members, 0, parts);
        }
      }
    }
    return parts.iterator();
  }

  private static IntSet membersOn(int day, List<Row> stays, int[] numbers) {
    IntSet members = new IntOpenHashSet();
    for (int i = 0; i < numbers.length; i++) {
      Row stay = stays.get(i);
      boolean hasJoined = stay.isNullAt(1) || stay.getInt(1) <= day;
      boolean isThere = stay.isNullAt(2) || stay.getInt(2) > day;
      if (hasJoined && isThere) {
        members.add(numbers[i]);
      }
    }
    return members;
  }

  private static void addPairs(
      TiePart part, int period, int[] people, long weight, List<Row> parts) {
    for (int i = 0; i < people.length; i++) {
      for (int j = i + 1; j < people.length; j++) {
        parts.add(part.together(period, people[i], people[j], weight));
      }
    }
  }

  private int[] numbers(List<String> keys) {
    return keys.stream().mapToInt(people::number).toArray();
  }
}

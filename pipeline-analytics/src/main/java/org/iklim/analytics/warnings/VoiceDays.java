// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.iklim.analytics.metrics.OpenThreads;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Threads;

/**
 * Who spoke, how badly, of what, summed over people: the only place where one person's days are put
 * side by side, and they are gone when the aggregation ends.
 *
 * @param people persons and their attributes over time
 * @param first first UTC date that is looked at
 * @param last last UTC date
 */
public record VoiceDays(PeopleAsOf people, LocalDate first, LocalDate last) {
  /** A message is bad from this probability on: it is rather negative than not. */
  static final double BAD = 0.5;

  /**
   * From this probability on it is clearly bad. Only these are held against the usual, for among
   * the others are too many that were misread; who spoke badly is counted by the lower bound.
   */
  static final double CLEARLY_BAD = 0.75;

  /** A person's messages of a day that count at most: who writes much is not a crowd. */
  public static final int MOST_OF_A_DAY = 5;

  static final String KIND = "kind";
  static final String GROUP = "group_id";
  static final String ASPECT = "aspect";
  static final String DAY = "day";
  static final String GAP = "gap";
  static final String PEOPLE = "people_count";
  static final String MESSAGES = "message_count";

  /** What a row counts. */
  enum Kind {
    VOICES,
    NEGATIVE,
    CLEARLY_NEGATIVE,
    UNANSWERED,
    HEADS
  }

  /**
   * One row per kind, group, aspect, day and gap with anything to count.
   *
   * <p>Reads: language.messages, activity.messages and network.threads, at least those of the days.
   *
   * <p>Gives: (kind, group_id, aspect, day, gap, people_count, message_count); gap is the number of
   * days since the same people spoke so before, at most 14. Groups are units and the organisation.
   *
   * <p>Drops: messages without a score, of bots, or of an unknown author; units of people unknown
   * to HR.
   *
   * <p>Units: messages counted up to five of a person and day.
   */
  Dataset<Row> from(Dataset<Row> language, Dataset<Row> messages, Dataset<Row> threads) {
    Dataset<Row> spoken = spoken(language, messages);
    return said(spoken).unionByName(unanswered(spoken, threads)).unionByName(heads());
  }

  private Dataset<Row> spoken(Dataset<Row> language, Dataset<Row> messages) {
    Column within =
        col(Messages.CREATED_DAY).between(lit(Date.valueOf(first)), lit(Date.valueOf(last)));
    Dataset<Row> scored =
        language
            .where(within.and(col(LanguageMessages.NEGATIVE_SHARE).isNotNull()))
            .select(
                col(LanguageMessages.MESSAGE_ID),
                col(LanguageMessages.NEGATIVE_SHARE),
                col(LanguageMessages.IS_QUESTION),
                array_union(array(lit(VoiceHistory.EVERYTHING)), col(LanguageMessages.ASPECTS))
                    .as(LanguageMessages.ASPECTS));
    Dataset<Row> written =
        messages
            .where(within)
            .select(
                Messages.MESSAGE_ID, Messages.ACTOR_KEY, Messages.ACTOR_KIND, Messages.CREATED_DAY);
    return people.withAttributes(
        people.withPerson(written.join(scored, Messages.MESSAGE_ID)).where(PeopleAsOf.IS_PERSON),
        Messages.CREATED_DAY);
  }

  private static Column groups() {
    return concat(array(lit(VoiceHistory.EVERYBODY)), UnitPaths.levels(col(PersonDays.UNIT_PATH)));
  }

  private static Dataset<Row> said(Dataset<Row> spoken) {
    Dataset<Row> all =
        spoken.select(
            lit(Kind.VOICES.name()).as(KIND),
            col(PersonDays.PERSON_KEY),
            col(PersonDays.UNIT_PATH),
            col(Messages.CREATED_DAY).as(DAY),
            lit(VoiceHistory.EVERYTHING).as(ASPECT));
    Column negative = col(LanguageMessages.NEGATIVE_SHARE);
    Column kinds =
        when(
                negative.geq(CLEARLY_BAD),
                array(lit(Kind.NEGATIVE.name()), lit(Kind.CLEARLY_NEGATIVE.name())))
            .otherwise(array(lit(Kind.NEGATIVE.name())));
    Dataset<Row> bad =
        spoken
            .where(negative.geq(BAD))
            .withColumn(KIND, explode(kinds))
            .select(
                col(KIND),
                col(PersonDays.PERSON_KEY),
                col(PersonDays.UNIT_PATH),
                col(Messages.CREATED_DAY).as(DAY),
                explode(col(LanguageMessages.ASPECTS)).as(ASPECT));
    Column series = col(PersonDays.PERSON_KEY);
    Column before =
        lag(col(DAY), 1)
            .over(Window.partitionBy(series, col(KIND), col(GROUP), col(ASPECT)).orderBy(DAY));
    return all.unionByName(bad)
        // All that follows up to the sum over people needs a person's rows together.
        .repartition(series)
        .withColumn(GROUP, explode(groups()))
        .groupBy(series, col(KIND), col(GROUP), col(ASPECT), col(DAY))
        .agg(least(count(lit(1)), lit(MOST_OF_A_DAY)).as(MESSAGES))
        .withColumn(
            GAP,
            coalesce(
                least(datediff(col(DAY), before), lit(Voices.LONGEST_GAP)),
                lit(Voices.LONGEST_GAP)))
        .groupBy(KIND, GROUP, ASPECT, DAY, GAP)
        .agg(count(lit(1)).as(PEOPLE), sum(MESSAGES).as(MESSAGES));
  }

  private Dataset<Row> unanswered(Dataset<Row> spoken, Dataset<Row> threads) {
    Dataset<Row> open =
        OpenThreads.watched(threads, last)
            .where(col(OpenThreads.IS_OPEN))
            .select(col(Threads.THREAD_ID).as(Messages.MESSAGE_ID));
    return spoken
        .where(col(LanguageMessages.IS_QUESTION))
        .join(open, new String[] {Messages.MESSAGE_ID}, "left_semi")
        .withColumn(GROUP, explode(groups()))
        .withColumn(ASPECT, explode(col(LanguageMessages.ASPECTS)))
        .groupBy(
            lit(Kind.UNANSWERED.name()).as(KIND),
            col(GROUP),
            col(ASPECT),
            col(Messages.CREATED_DAY).as(DAY),
            lit(Voices.LONGEST_GAP).as(GAP))
        .agg(count(lit(1)).as(PEOPLE), count(lit(1)).as(MESSAGES));
  }

  private Dataset<Row> heads() {
    Column now =
        col(AttributeHistory.VALID_FROM)
            .leq(lit(Date.valueOf(last)))
            .and(col(AttributeHistory.VALID_TO).gt(lit(Date.valueOf(last))));
    return people
        .history()
        .where(now.and(col(Attributes.ACTIVE)))
        .withColumn(GROUP, explode(groups()))
        .groupBy(
            lit(Kind.HEADS.name()).as(KIND),
            col(GROUP),
            lit(VoiceHistory.EVERYTHING).as(ASPECT),
            lit(Date.valueOf(last)).as(DAY),
            lit(Voices.LONGEST_GAP).as(GAP))
        .agg(count(lit(1)).as(PEOPLE), count(lit(1)).as(MESSAGES));
  }
}

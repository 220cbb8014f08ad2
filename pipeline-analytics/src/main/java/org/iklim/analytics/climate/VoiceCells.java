// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;

/**
 * How people spoke, summed over people: the only place where the tone of one person's messages is
 * put together, and it is gone when the aggregation ends.
 *
 * <p>A message's tone is its probability of positive minus that of negative, in whole
 * ten-thousandths; a person's mean is kept in whole millionths. Sums of whole numbers are the same
 * in any order.
 *
 * @param people persons and their attributes over time
 * @param periods the periods to compute: (period, period_start, period_end), period_end excluded
 */
record VoiceCells(PeopleAsOf people, Dataset<Row> periods) {
  static final String PERIOD_END = "period_end";

  /** The periods that a message counts in: array of (period, first_day). */
  static final String PERIODS = "periods";

  /** First day of the period, in days since 1970. */
  static final String FIRST_DAY = "first_day";

  static final String STRATUM_UNIT = "stratum_unit";
  static final String STRATUM_LEVEL = "stratum_level";
  static final String VOICES = "voices";
  static final String TONE = "tone";
  static final String TONE_SQUARES = "tone_squares";

  /** What a tone of 1 is in a person's mean. */
  static final double SCALE = 1e6;

  private static final String DAY = "day";
  private static final int MESSAGE_SCALE = 10_000;

  /** Millionths in a ten-thousandth. */
  static final int MEAN_PER_TONE = 100;

  /**
   * Sums of what people said.
   *
   * <p>Reads: language.messages and activity.messages, at least those of the periods.
   *
   * <p>Gives: {@link PersonVoices#SUMS} by group, aspect, period and stratum, to be added up. A
   * stratum is a unit right below the group × a level. One shuffle beyond the joins.
   *
   * <p>Drops: messages without a score, of bots, or of an unknown author.
   *
   * <p>Units: tone the sum of people's means, in millionths of a tone of −1 to 1.
   */
  Dataset<Row> spoken(Dataset<Row> language, Dataset<Row> messages) {
    Column tone =
        round(
                col(LanguageMessages.POSITIVE_SHARE)
                    .minus(col(LanguageMessages.NEGATIVE_SHARE))
                    .multiply(MESSAGE_SCALE))
            .cast("bigint");
    Dataset<Row> scored =
        language
            .where(col(LanguageMessages.NEGATIVE_SHARE).isNotNull())
            .select(
                col(LanguageMessages.MESSAGE_ID),
                tone.as(TONE),
                array_union(array(lit(Figure.EVERYTHING)), col(LanguageMessages.ASPECTS))
                    .as(LanguageMessages.ASPECTS));
    Dataset<Row> written =
        messages.select(
            col(Messages.MESSAGE_ID),
            col(Messages.ACTOR_KEY),
            col(Messages.ACTOR_KIND),
            col(Messages.COMMUNITY_ID),
            col(Messages.CREATED_DAY));
    Dataset<Row> voiced =
        people.withPerson(written.join(scored, Messages.MESSAGE_ID)).where(PeopleAsOf.IS_PERSON);
    Dataset<Row> inPeriods =
        people
            .withClimateAttributes(voiced, Messages.CREATED_DAY)
            .join(broadcast(periodsOfDay()), col(Messages.CREATED_DAY).equalTo(col(DAY)));
    return overPeople(inPeriods);
  }

  /** (day, periods): the periods that hold each day. */
  private Dataset<Row> periodsOfDay() {
    Column days = sequence(col(Climate.PERIOD_START), date_sub(col(PERIOD_END), 1));
    return periods
        .withColumn(DAY, explode(days))
        .groupBy(col(DAY))
        .agg(collect_list(period()).as(PERIODS));
  }

  private static Column period() {
    return struct(col(Climate.PERIOD), unix_date(col(Climate.PERIOD_START)).as(FIRST_DAY));
  }

  private static Dataset<Row> overPeople(Dataset<Row> messages) {
    return messages
        .select(PersonVoices.INPUT.stream().map(functions::col).toArray(Column[]::new))
        .repartition(col(PersonDays.PERSON_KEY))
        .sortWithinPartitions(PersonDays.PERSON_KEY)
        .mapPartitions(new PersonVoices(), Encoders.row(PersonVoices.SUMS));
  }

  /**
   * Sums of the people who worked in a group.
   *
   * <p>Reads: the history of people.
   *
   * <p>Gives: {@link PersonVoices#SUMS} with heads in place of voices, to be added up, as if all
   * had said something once. Organisation, units, locations, levels and functions.
   *
   * <p>Drops: people who have left.
   *
   * <p>Units: people who belonged to the group on a day of the period.
   */
  Dataset<Row> heads() {
    Column present =
        col(AttributeHistory.VALID_FROM)
            .lt(col(PERIOD_END))
            .and(col(AttributeHistory.VALID_TO).gt(col(Climate.PERIOD_START)));
    return overPeople(
        people
            .history()
            .where(col(Attributes.ACTIVE))
            .join(broadcast(periods), present)
            .withColumn(LanguageMessages.ASPECTS, array(lit(Figure.EVERYTHING)))
            .withColumn(PERIODS, array(period()))
            .withColumn(PersonDays.COMMUNITY_ID, lit(null).cast("string"))
            .withColumn(TONE, lit(0L)));
  }
}

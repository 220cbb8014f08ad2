// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

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
  static final String STRATA = "strata";
  static final String HEAD_STRATA = "head_strata";
  static final String STRATUM_UNIT = "stratum_unit";
  static final String STRATUM_LEVEL = "stratum_level";
  static final String VOICES = "voices";
  static final String HEADS = "heads";
  static final String TONE = "tone";
  static final String TONE_SQUARES = "tone_squares";

  /** What a tone of 1 is in a person's mean. */
  static final double SCALE = 1e6;

  private static final int MESSAGE_SCALE = 10_000;

  /** Millionths in a ten-thousandth. */
  static final int MEAN_PER_TONE = 100;

  /**
   * One row per group, aspect and period in which anybody spoke.
   *
   * <p>Reads: language.messages and activity.messages, at least those of the periods.
   *
   * <p>Gives: (group_type, group_id, aspect, period, period_start, message_count, strata), strata
   * an unordered array of (stratum_unit, stratum_level, voices, tone, tone_squares). A stratum is a
   * unit right below the group × a level.
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
    return spokenBy(perPeriod(people.withClimateAttributes(voiced, Messages.CREATED_DAY)));
  }

  /** Person-periods by attributes: one row per person, aspect, period and place. */
  private Dataset<Row> perPeriod(Dataset<Row> voiced) {
    Column inPeriod =
        col(Messages.CREATED_DAY)
            .geq(col(Climate.PERIOD_START))
            .and(col(Messages.CREATED_DAY).lt(col(PERIOD_END)));
    return voiced
        .repartition(col(PersonDays.PERSON_KEY))
        .join(broadcast(periods), inPeriod)
        .withColumn(Climate.ASPECT, explode(col(LanguageMessages.ASPECTS)))
        .groupBy(
            col(PersonDays.PERSON_KEY),
            col(Climate.ASPECT),
            col(Climate.PERIOD),
            col(Climate.PERIOD_START),
            col(PersonDays.UNIT_PATH),
            col(PersonDays.LOCATION),
            col(PersonDays.LEVEL),
            col(Attributes.FUNCTION),
            col(PersonDays.COMMUNITY_ID))
        .agg(sum(col(TONE)).as(TONE), count(lit(1)).as(Climate.MESSAGE_COUNT));
  }

  private static Dataset<Row> spokenBy(Dataset<Row> personPeriods) {
    Dataset<Row> strata =
        overPeople(personPeriods)
            .groupBy(
                col(Climate.GROUP_TYPE),
                col(Climate.GROUP_ID),
                col(Climate.ASPECT),
                col(Climate.PERIOD),
                col(Climate.PERIOD_START),
                col(STRATUM_UNIT),
                col(STRATUM_LEVEL))
            .agg(
                sum(col(VOICES)).as(VOICES),
                sum(col(Climate.MESSAGE_COUNT)).as(Climate.MESSAGE_COUNT),
                sum(col(TONE)).as(TONE),
                sum(col(TONE_SQUARES)).as(TONE_SQUARES));
    return strata
        .groupBy(
            col(Climate.GROUP_TYPE),
            col(Climate.GROUP_ID),
            col(Climate.ASPECT),
            col(Climate.PERIOD),
            col(Climate.PERIOD_START))
        .agg(
            sum(col(Climate.MESSAGE_COUNT)).as(Climate.MESSAGE_COUNT),
            collect_list(
                    struct(
                        col(STRATUM_UNIT),
                        col(STRATUM_LEVEL),
                        col(VOICES),
                        col(TONE),
                        col(TONE_SQUARES)))
                .as(STRATA));
  }

  /** No shuffle: the rows of a person are in one partition already. */
  private static Dataset<Row> overPeople(Dataset<Row> personPeriods) {
    return personPeriods
        .select(PersonVoices.INPUT.stream().map(functions::col).toArray(Column[]::new))
        .sortWithinPartitions(PersonDays.PERSON_KEY)
        .mapPartitions(new PersonVoices(), Encoders.row(PersonVoices.SUMS));
  }

  /**
   * One row per group and period in which anybody worked there.
   *
   * <p>Reads: the history of people.
   *
   * <p>Gives: (group_type, group_id, period, period_start, headcount, head_strata), head_strata an
   * unordered array of (stratum_unit, stratum_level, heads). Organisation, units, locations, levels
   * and functions.
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
    // Who works there is counted as if all had said something once.
    Dataset<Row> working =
        people
            .history()
            .where(col(Attributes.ACTIVE))
            .join(broadcast(periods), present)
            .withColumn(Climate.ASPECT, lit(Figure.EVERYTHING))
            .withColumn(PersonDays.COMMUNITY_ID, lit(null).cast("string"))
            .withColumn(TONE, lit(0L))
            .withColumn(Climate.MESSAGE_COUNT, lit(1L))
            .repartition(col(PersonDays.PERSON_KEY));
    Dataset<Row> strata =
        overPeople(working)
            .groupBy(
                col(Climate.GROUP_TYPE),
                col(Climate.GROUP_ID),
                col(Climate.PERIOD),
                col(Climate.PERIOD_START),
                col(STRATUM_UNIT),
                col(STRATUM_LEVEL))
            .agg(sum(col(VOICES)).as(HEADS));
    return strata
        .groupBy(
            col(Climate.GROUP_TYPE),
            col(Climate.GROUP_ID),
            col(Climate.PERIOD),
            col(Climate.PERIOD_START))
        .agg(
            sum(col(HEADS)).as(Climate.HEADCOUNT),
            collect_list(struct(col(STRATUM_UNIT), col(STRATUM_LEVEL), col(HEADS)))
                .as(HEAD_STRATA));
  }
}

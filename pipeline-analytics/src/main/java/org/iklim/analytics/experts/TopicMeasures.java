// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Topics;

/**
 * What leaders see of knowledge: topics, never people.
 *
 * @param people attributes over time
 * @param asOf last day of the data
 */
public record TopicMeasures(PeopleAsOf people, LocalDate asOf) {
  /** Days looked back. */
  public static final int DAYS = 90;

  private static final double CARRIED = 0.8;

  /** A topic is open if less than so much of what is asked gets an answer. */
  private static final double ANSWERED = 0.5;

  /**
   * A topic rests on two people who give more than so much of its answers: of three people who
   * answer once each, none carries it.
   */
  private static final double RESTS = 2.0 / 3;

  /** With so many who have shown to know, two may leave. */
  private static final int ENOUGH = 3;

  private static final String TOPIC = Topics.TOPIC;
  private static final String ON = "on_day";
  private static final String BY_TWO = "by_two_share";

  /**
   * One row per topic of the last 90 days.
   *
   * <p>Reads: the evidence of {@link HelpRows}.
   *
   * <p>Gives: metrics.topics; every cell. Shares are of answers to questions.
   *
   * <p>Drops: what is older, or later than the last day.
   *
   * <p>Units: counts and shares.
   */
  public Dataset<Row> from(Dataset<Row> help) {
    Column day = date_add(lit(Date.valueOf(LocalDate.EPOCH)), floor(col(HelpRows.DAY)).cast("int"));
    Dataset<Row> recent =
        help.withColumn(ON, day)
            .where(
                col(ON)
                    .gt(lit(Date.valueOf(asOf.minusDays(DAYS))))
                    .and(col(ON).leq(lit(Date.valueOf(asOf)))))
            .withColumn(TOPIC, explode(col(HelpRows.TOPICS)));
    Dataset<Row> answers = recent.where(is(Help.Kind.ANSWER));
    Dataset<Row> all =
        asked(recent)
            .join(carried(answers), new String[] {TOPIC}, "left")
            .join(crossing(answers), new String[] {TOPIC}, "left")
            .withColumn(Topics.AS_OF_DAY, lit(Date.valueOf(asOf)));
    for (String number :
        new String[] {Topics.HELPER_COUNT, Topics.CARRIER_COUNT, Topics.EXPERT_COUNT}) {
      all = all.withColumn(number, coalesce(col(number), lit(0L)));
    }
    return all.withColumn(Topics.STATE, state())
        .select(
            Contracts.columns(Topics.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private static Dataset<Row> asked(Dataset<Row> recent) {
    Column question = is(Help.Kind.QUESTION);
    Column takesPart = question.or(is(Help.Kind.ANSWER));
    return recent
        .where(takesPart)
        .groupBy(TOPIC)
        .agg(
            count_if(question).as(Topics.QUESTION_COUNT),
            avg(when(question, col(HelpRows.ACCEPTED).cast("double"))).as(Topics.ANSWERED_SHARE),
            countDistinct(when(question, col(HelpRows.HELPED))).as(Topics.ASKER_COUNT),
            size(array_union(collect_set(col(HelpRows.HELPED)), collect_set(col(HelpRows.HELPER))))
                .cast("bigint")
                .as(Topics.PEOPLE_COUNT));
  }

  /** On how many people the answers of a topic rest. */
  private static Dataset<Row> carried(Dataset<Row> answers) {
    Column good =
        col(HelpRows.ACCEPTED)
            .or(size(col(HelpRows.THANKED_BY)).gt(0))
            .or(col(HelpRows.UNCOUNTED).gt(0));
    WindowSpec most =
        Window.partitionBy(TOPIC).orderBy(col("answers").desc(), col(HelpRows.HELPER));
    WindowSpec before = most.rowsBetween(Window.unboundedPreceding(), -1);
    WindowSpec topic = Window.partitionBy(TOPIC);
    return answers
        .groupBy(TOPIC, HelpRows.HELPER)
        .agg(count(lit(1)).as("answers"), count_if(good).as("good"))
        .withColumn("of", sum(col("answers")).over(topic))
        .withColumn(
            "share_before", coalesce(sum(col("answers")).over(before), lit(0L)).divide(col("of")))
        .withColumn("place", row_number().over(most))
        .groupBy(TOPIC)
        .agg(
            count(lit(1)).as(Topics.HELPER_COUNT),
            count_if(col("share_before").lt(CARRIED)).as(Topics.CARRIER_COUNT),
            max(col("answers").divide(col("of"))).as(Topics.BUSIEST_SHARE),
            sum(when(col("place").leq(2), col("answers"))).divide(max(col("of"))).as(BY_TWO),
            count_if(col("answers").geq(2).and(col("good").geq(1))).as(Topics.EXPERT_COUNT));
  }

  private Dataset<Row> crossing(Dataset<Row> answers) {
    Dataset<Row> from = placed(answers, HelpRows.HELPER, "from_");
    Dataset<Row> both = placed(from, HelpRows.HELPED, "to_");
    return both.groupBy(TOPIC)
        .agg(
            avg(col("from_unit").notEqual(col("to_unit")).cast("double"))
                .as(Topics.ACROSS_UNITS_SHARE),
            avg(col("from_location").notEqual(col("to_location")).cast("double"))
                .as(Topics.ACROSS_LOCATIONS_SHARE));
  }

  private Dataset<Row> placed(Dataset<Row> rows, String person, String prefix) {
    return people
        .withAttributes(rows.withColumn(PersonDays.PERSON_KEY, col(person)), ON)
        .withColumnRenamed(Attributes.UNIT_PATH, prefix + "unit")
        .withColumnRenamed(Attributes.LOCATION, prefix + "location")
        .drop(Attributes.LEVEL, PersonDays.PERSON_KEY);
  }

  private static Column state() {
    Column unanswered = col(Topics.ANSWERED_SHARE).lt(ANSWERED);
    return when(col(Topics.QUESTION_COUNT).equalTo(0), lit("QUIET"))
        .when(unanswered.and(col(Topics.EXPERT_COUNT).equalTo(0)), lit("OPEN"))
        .when(col(BY_TWO).gt(RESTS), lit("FRAGILE"))
        .when(col(Topics.EXPERT_COUNT).geq(ENOUGH), lit("COVERED"))
        .otherwise(lit("SHARED"));
  }

  private static Column is(Help.Kind kind) {
    return col(HelpRows.KIND).equalTo(kind.name());
  }
}

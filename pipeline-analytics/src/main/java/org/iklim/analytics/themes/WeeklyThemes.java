// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.iklim.analytics.metrics.Groups;
import org.iklim.analytics.metrics.OpenThreads;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.people.UnitPaths;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Themes;
import org.iklim.schemas.tables.Threads;

/**
 * What people of each group speak of, week by week. The aspect is the anchor of both languages: the
 * phrases of either hang under it.
 *
 * @param people persons and their attributes over time
 * @param identities people.identities, to keep names out
 * @param fewestPeople people that a group must have
 * @param today last UTC date of which something is known
 */
public record WeeklyThemes(
    PeopleAsOf people, Dataset<Row> identities, long fewestPeople, LocalDate today) {
  static final String EVERYBODY = Groups.EVERYBODY;

  private static final int WEEKS = 4;
  private static final int PAST_WEEKS = 8;
  private static final int WEEK = 7;
  private static final long FEWEST_VOICES = 5;

  /** A message is bad from this probability of negative on. */
  private static final double BAD = 0.5;

  private static final LogOdds CHANGE = new LogOdds(50);

  /** The first week that a run gives; older ones stay as they were. */
  public LocalDate replacedFrom() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
  }

  /**
   * One row per group, aspect and week of which five people or more spoke.
   *
   * <p>Reads: language.messages, activity.messages and network.threads of the last twelve weeks.
   *
   * <p>Gives: metrics.themes of the last four weeks.
   *
   * <p>Drops: groups and themes of too few people; messages of bots or unknown authors.
   *
   * <p>Units: z in standard errors.
   */
  public Dataset<Row> from(Dataset<Row> language, Dataset<Row> messages, Dataset<Row> threads) {
    // Read twice, of which once without texts: what is kept for others to read would lie on disk.
    Dataset<Row> spoken = spoken(language, messages);
    // Read by many branches of what follows, and would be made anew for every one.
    Dataset<Row> counts = counts(spoken, threads).localCheckpoint();
    Dataset<Row> phrases =
        new PhraseCounts(identities, firstWeek(), PAST_WEEKS, WEEKS, FEWEST_VOICES).from(spoken);
    String[] key = {Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START};
    Column organisation = col(Themes.GROUP_ID).equalTo(EVERYBODY);
    return judged(counts)
        .where(
            col(Themes.WEEK_START)
                .geq(lit(Date.valueOf(replacedFrom())))
                .and(col(Themes.PEOPLE_COUNT).geq(FEWEST_VOICES)))
        .join(heads(), new String[] {Themes.GROUP_ID}, "left_semi")
        .select(ThemeSignals.judged())
        .repartition(col(Themes.WEEK_START))
        .mapPartitions(new ThemeSignals(), Encoders.row(ThemeSignals.SCHEMA))
        .join(phrases, key, "left")
        .withColumn(Themes.PHRASES, coalesce(col(Themes.PHRASES), array().cast("array<string>")))
        .withColumn(
            Themes.GROUP_TYPE, when(organisation, Groups.ORGANISATION).otherwise(Groups.UNIT))
        .withColumn(
            Themes.GROUP_NAME,
            when(organisation, "Organisation").otherwise(UnitPaths.name(col(Themes.GROUP_ID))))
        .select(
            Contracts.columns(Themes.TABLE).stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new));
  }

  private LocalDate firstWeek() {
    return replacedFrom().minusWeeks(PAST_WEEKS);
  }

  private static Column groups() {
    return concat(array(lit(EVERYBODY)), UnitPaths.levels(col(PersonDays.UNIT_PATH)));
  }

  /** Messages by aspect, with their week, author's person and unit, title and text. */
  private Dataset<Row> spoken(Dataset<Row> language, Dataset<Row> messages) {
    Column within =
        col(Messages.CREATED_DAY).between(lit(Date.valueOf(firstWeek())), lit(Date.valueOf(today)));
    Dataset<Row> read =
        language
            .where(within)
            .select(
                col(LanguageMessages.MESSAGE_ID),
                coalesce(col(LanguageMessages.NEGATIVE_SHARE).geq(BAD), lit(false)).as("bad"),
                col(LanguageMessages.IS_QUESTION),
                explode(col(LanguageMessages.ASPECTS)).as(Themes.ASPECT));
    Dataset<Row> written =
        messages
            .where(within)
            .select(
                Messages.MESSAGE_ID,
                Messages.ACTOR_KEY,
                Messages.ACTOR_KIND,
                Messages.CREATED_DAY,
                Messages.TITLE,
                Messages.TEXT);
    return people
        .withAttributes(
            people.withPerson(written.join(read, Messages.MESSAGE_ID)).where(PeopleAsOf.IS_PERSON),
            Messages.CREATED_DAY)
        .withColumn(Themes.WEEK_START, date_trunc("week", col(Messages.CREATED_DAY)).cast("date"));
  }

  private Dataset<Row> counts(Dataset<Row> spoken, Dataset<Row> threads) {
    Dataset<Row> roots =
        OpenThreads.watched(threads, today)
            .withColumnRenamed(Threads.THREAD_ID, Messages.MESSAGE_ID);
    Column open = col(OpenThreads.IS_OPEN);
    Column asked = col(LanguageMessages.IS_QUESTION).and(open.isNotNull());
    return spoken
        .join(roots, new String[] {Messages.MESSAGE_ID}, "left")
        .withColumn(Themes.GROUP_ID, explode(groups()))
        .groupBy(
            col(Themes.GROUP_ID),
            col(Themes.ASPECT),
            col(Themes.WEEK_START),
            col(PersonDays.PERSON_KEY))
        .agg(
            count(lit(1)).as(Themes.MESSAGE_COUNT),
            max(col("bad").cast("bigint")).as("bad"),
            sum(asked.cast("bigint")).as(Themes.QUESTION_COUNT),
            sum(asked.and(open).cast("bigint")).as(Themes.UNANSWERED_COUNT))
        .groupBy(Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START)
        .agg(
            sum(Themes.MESSAGE_COUNT).as(Themes.MESSAGE_COUNT),
            count(lit(1)).as(Themes.PEOPLE_COUNT),
            sum("bad").as("bad"),
            sum(Themes.QUESTION_COUNT).as(Themes.QUESTION_COUNT),
            sum(Themes.UNANSWERED_COUNT).as(Themes.UNANSWERED_COUNT));
  }

  /** Counts with what they say against the weeks before. */
  private static Dataset<Row> judged(Dataset<Row> counts) {
    String[] week = {Themes.GROUP_ID, Themes.WEEK_START};
    String[] theme = {Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START};
    Dataset<Row> all =
        counts
            .groupBy(Themes.GROUP_ID, Themes.WEEK_START)
            .agg(sum(Themes.PEOPLE_COUNT).as("all_people"));
    Dataset<Row> everybody =
        counts
            .where(col(Themes.GROUP_ID).equalTo(EVERYBODY))
            .groupBy(Themes.ASPECT)
            .agg(sum(Themes.PEOPLE_COUNT).as("said"), sum("bad").as("badly_said"));
    Dataset<Row> everything = everybody.agg(sum("said").as("all_said"));
    Column known = col("all_people_before").isNotNull();
    Column said = col(Themes.PEOPLE_COUNT);
    Column saidBefore = coalesce(col("people_count_before"), lit(0));
    Column badBefore = coalesce(col("bad_before"), lit(0));
    Column usual = col("said").divide(col("all_said").plus(1));
    Column usualBad = col("badly_said").plus(1).divide(col("said").plus(2));
    Column tellsBad = col("bad").geq(FEWEST_VOICES);
    return counts
        .join(all, week)
        .join(before(all, "all_people", Themes.GROUP_ID), week, "left")
        .join(before(counts, Themes.PEOPLE_COUNT, Themes.GROUP_ID, Themes.ASPECT), theme, "left")
        .join(before(counts, "bad", Themes.GROUP_ID, Themes.ASPECT), theme, "left")
        .join(everybody, Themes.ASPECT)
        .crossJoin(everything)
        .withColumn(
            Themes.GROWTH_Z,
            when(
                known,
                CHANGE.z(said, col("all_people"), saidBefore, col("all_people_before"), usual)))
        .withColumn(
            Themes.NEGATIVITY_Z,
            when(known.and(tellsBad), CHANGE.z(col("bad"), said, badBefore, saidBefore, usualBad)))
        .withColumn(Themes.NEGATIVE_PEOPLE_COUNT, when(tellsBad, col("bad")));
  }

  /**
   * The sum of a column over the eight weeks before each week: the keys and week_start , and the
   * sum as {@code <column>_before}.
   */
  private static Dataset<Row> before(Dataset<Row> counts, String column, String... keys) {
    List<Column> wanted = new ArrayList<>();
    for (String key : keys) {
      wanted.add(col(key));
    }
    wanted.add(col(Themes.WEEK_START));
    Column[] columns = wanted.toArray(Column[]::new);
    Column later =
        sequence(
            date_add(col(Themes.WEEK_START), WEEK),
            date_add(col(Themes.WEEK_START), WEEK * PAST_WEEKS),
            expr("interval 7 days"));
    return counts
        .withColumn(Themes.WEEK_START, explode(later))
        .groupBy(columns)
        .agg(sum(column).as(column + "_before"));
  }

  private Dataset<Row> heads() {
    Column now =
        col(AttributeHistory.VALID_FROM)
            .leq(lit(Date.valueOf(today)))
            .and(col(AttributeHistory.VALID_TO).gt(lit(Date.valueOf(today))));
    return people
        .history()
        .where(now.and(col(Attributes.ACTIVE)))
        .withColumn(Themes.GROUP_ID, explode(groups()))
        .groupBy(Themes.GROUP_ID)
        .agg(count(lit(1)).as("heads"))
        .where(col("heads").geq(fewestPeople));
  }
}

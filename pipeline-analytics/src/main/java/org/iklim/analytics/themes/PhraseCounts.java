// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.analytics.language.phrases.Phrases;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Themes;

/**
 * The phrases of each theme that grew.
 *
 * @param identities people.identities: words of names are never part of a phrase
 * @param first Monday of the first week of talk
 * @param past weeks with which a week is compared
 * @param wanted weeks to give, after those
 * @param fewest distinct people of a group who must have used a phrase in the week
 */
record PhraseCounts(Dataset<Row> identities, LocalDate first, int past, int wanted, long fewest) {
  private static final String BEFORE = "people_before";
  private static final int DAYS_OF_WEEK = 7;
  private static final LogOdds GROWTH = new LogOdds(100);
  private static final StructType CHOSEN =
      StructType.fromDDL("group_id STRING, aspect STRING, week_start DATE, phrases ARRAY<STRING>");

  /**
   * One row per group, aspect and wanted week with a phrase that grew.
   *
   * <p>Reads: (person_key, unit_path, week_start, aspect, title, text), one row per message and
   * aspect, of the weeks that are wanted and of those before.
   *
   * <p>Gives: (group_id, aspect, week_start, phrases), the strongest first.
   *
   * <p>Drops: phrases of fewer people than asked for, and those with a word of anybody's name.
   *
   * <p>Units: none.
   */
  Dataset<Row> from(Dataset<Row> spoken) {
    LocalDate start = first;
    NameWords names = NameWords.in(identities);
    FlatMapFunction<Row, Row> phrases = message -> phrases(message, start, names);
    Dataset<Row> counts =
        spoken
            .select(
                PersonDays.PERSON_KEY,
                PersonDays.UNIT_PATH,
                Themes.WEEK_START,
                Themes.ASPECT,
                Messages.TITLE,
                Messages.TEXT)
            .flatMap(phrases, Encoders.row(PhraseTally.SAID))
            .repartition(col(PhraseTally.PHRASE))
            .mapPartitions(new PhraseTally(past, wanted, fewest), Encoders.row(PhraseTally.COUNTS))
            // Read by several branches of what follows.
            .localCheckpoint();
    return grown(counts)
        .groupBy(Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START)
        .agg(collect_list(struct(col(PhraseTally.PHRASE), col("z"))).as("candidates"))
        .map((MapFunction<Row, Row>) PhraseCounts::chosen, Encoders.row(CHOSEN));
  }

  /** Phrases of enough people in a wanted week that grew against the weeks before. */
  private Dataset<Row> grown(Dataset<Row> counts) {
    Column[] sums =
        IntStream.range(0, past + wanted)
            .mapToObj(week -> sum(col(PhraseTally.PEOPLE).getItem(week)))
            .toArray(Column[]::new);
    Dataset<Row> all =
        byWeek(
            counts
                .where(col(PhraseTally.PHRASE).isNull())
                .groupBy(Themes.GROUP_ID, Themes.ASPECT)
                .agg(array(sums).cast("array<int>").as(PhraseTally.PEOPLE)),
            "all_");
    Dataset<Row> phrases = counts.where(col(PhraseTally.PHRASE).isNotNull());
    Column ever = aggregate(col(PhraseTally.PEOPLE), lit(0), (sum, count) -> sum.plus(count));
    Dataset<Row> everybody =
        phrases
            .where(col(Themes.GROUP_ID).equalTo(WeeklyThemes.EVERYBODY))
            .select(col(Themes.ASPECT), col(PhraseTally.PHRASE), ever.cast("bigint").as("said"));
    Dataset<Row> everything = everybody.groupBy(Themes.ASPECT).agg(sum("said").as("all_said"));
    Column usual = col("said").divide(col("all_said").plus(1));
    return byWeek(phrases, "")
        .where(col(PhraseTally.PEOPLE).geq(fewest))
        .join(all, new String[] {Themes.GROUP_ID, Themes.ASPECT, PhraseTally.WEEK})
        .join(everybody, new String[] {Themes.ASPECT, PhraseTally.PHRASE})
        .join(everything, Themes.ASPECT)
        .withColumn(
            "z",
            GROWTH.z(
                col(PhraseTally.PEOPLE),
                col("all_" + PhraseTally.PEOPLE),
                col(BEFORE),
                col("all_" + BEFORE),
                usual))
        .where(col("z").gt(0))
        .withColumn(
            Themes.WEEK_START,
            date_add(lit(Date.valueOf(first)), col(PhraseTally.WEEK).multiply(DAYS_OF_WEEK)));
  }

  /** One row per wanted week, with the count of that week and the sum of those before. */
  private Dataset<Row> byWeek(Dataset<Row> counts, String prefix) {
    Column week = col(PhraseTally.WEEK);
    Column weeks = col("weeks");
    Column before = slice(weeks, week.minus(past - 1), lit(past));
    return counts
        .withColumnRenamed(PhraseTally.PEOPLE, "weeks")
        .withColumn(PhraseTally.WEEK, explode(sequence(lit(past), lit(past + wanted - 1))))
        .withColumn(prefix + BEFORE, aggregate(before, lit(0), (sum, count) -> sum.plus(count)))
        .withColumn(prefix + PhraseTally.PEOPLE, weeks.getItem(week))
        .drop("weeks");
  }

  private static Iterator<Row> phrases(Row message, LocalDate first, NameWords names) {
    String person = message.getString(0);
    String unit = message.getString(1);
    Date monday = message.getDate(2);
    int week = (int) ChronoUnit.WEEKS.between(first, monday.toLocalDate());
    String aspect = message.getString(3);
    String title = message.getString(4);
    String text = message.getString(5);
    List<Row> rows = new ArrayList<>();
    for (String phrase :
        Phrases.of((title == null ? "" : title + "\n") + (text == null ? "" : text))) {
      if (!names.areIn(phrase)) {
        rows.add(RowFactory.create(phrase, aspect, week, person, unit));
      }
    }
    return rows.iterator();
  }

  private static Row chosen(Row theme) {
    List<PhraseChoice.Candidate> candidates =
        theme.<Row>getList(theme.fieldIndex("candidates")).stream()
            .map(row -> new PhraseChoice.Candidate(row.getString(0), row.getDouble(1)))
            .toList();
    return RowFactory.create(
        theme.getAs(Themes.GROUP_ID),
        theme.getAs(Themes.ASPECT),
        theme.getAs(Themes.WEEK_START),
        PhraseChoice.of(candidates).toArray(String[]::new));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Themes;

/**
 * The phrases of each theme that grew.
 *
 * @param identities people.identities: words of names are never part of a phrase
 * @param fewest distinct people of a group who must have used a phrase in the week
 */
record PhraseCounts(Dataset<Row> identities, long fewest) {
  private static final String PHRASE = "phrase";
  private static final String WORD = "word";
  private static final LogOdds GROWTH = new LogOdds(100);
  private static final StructType SAID =
      StructType.fromDDL(
          "person_key STRING, unit_path STRING, week_start DATE, aspect STRING, phrase STRING");
  private static final StructType CHOSEN =
      StructType.fromDDL("group_id STRING, aspect STRING, week_start DATE, phrases ARRAY<STRING>");

  /**
   * One row per group, aspect and week with a phrase that grew.
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
    Dataset<Row> said =
        spoken
            .select(
                PersonDays.PERSON_KEY,
                PersonDays.UNIT_PATH,
                Themes.WEEK_START,
                Themes.ASPECT,
                Messages.TITLE,
                Messages.TEXT)
            .flatMap((FlatMapFunction<Row, Row>) PhraseCounts::phrases, Encoders.row(SAID));
    Dataset<Row> shared = withoutNames(sharedBySome(said));
    Dataset<Row> counts =
        said.join(shared, new String[] {Themes.ASPECT, PHRASE}, "left_semi")
            .withColumn(Themes.GROUP_ID, explode(WeeklyThemes.groups()))
            .groupBy(Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START, PHRASE)
            .agg(countDistinct(col(PersonDays.PERSON_KEY)).as("people"))
            // Read by many branches of what follows, and made from every word of every message.
            .localCheckpoint();
    return grown(counts)
        .groupBy(Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START)
        .agg(collect_list(struct(col(PHRASE), col("z"))).as("candidates"))
        .map((MapFunction<Row, Row>) PhraseCounts::chosen, Encoders.row(CHOSEN));
  }

  private Dataset<Row> sharedBySome(Dataset<Row> said) {
    return said.groupBy(Themes.ASPECT, PHRASE, Themes.WEEK_START)
        .agg(countDistinct(col(PersonDays.PERSON_KEY)).as("people"))
        .where(col("people").geq(fewest))
        .select(Themes.ASPECT, PHRASE)
        .distinct();
  }

  private Dataset<Row> withoutNames(Dataset<Row> shared) {
    Dataset<Row> names =
        identities
            .select(explode(split(lower(col(Identities.DISPLAY_NAME)), "[^\\p{L}]+")).as(WORD))
            .distinct();
    Dataset<Row> named =
        shared
            .select(col(PHRASE))
            .distinct()
            .withColumn(WORD, explode(split(col(PHRASE), " ")))
            .join(names, new String[] {WORD}, "left_semi")
            .select(PHRASE)
            .distinct();
    return shared.join(named, new String[] {PHRASE}, "left_anti");
  }

  /** Phrases of enough people in the week that grew against the weeks before. */
  private Dataset<Row> grown(Dataset<Row> counts) {
    String[] theme = {Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START};
    String[] phrase = {Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START, PHRASE};
    Dataset<Row> now = counts.where(col("people").geq(fewest));
    Dataset<Row> all =
        counts
            .groupBy(Themes.GROUP_ID, Themes.ASPECT, Themes.WEEK_START)
            .agg(sum("people").as("all_people"));
    Dataset<Row> before =
        WeeklyThemes.before(counts, "people", Themes.GROUP_ID, Themes.ASPECT, PHRASE);
    Dataset<Row> allBefore = WeeklyThemes.before(all, "all_people", Themes.GROUP_ID, Themes.ASPECT);
    Dataset<Row> everybody =
        counts
            .where(col(Themes.GROUP_ID).equalTo(WeeklyThemes.EVERYBODY))
            .groupBy(Themes.ASPECT, PHRASE)
            .agg(sum("people").as("said"));
    Dataset<Row> everything = everybody.groupBy(Themes.ASPECT).agg(sum("said").as("all_said"));
    Column usual = col("said").divide(col("all_said").plus(1));
    Column past = coalesce(col("people_before"), lit(0));
    return now.join(all, theme)
        .join(before, phrase, "left")
        .join(allBefore, theme, "left")
        .join(everybody, new String[] {Themes.ASPECT, PHRASE})
        .join(everything, Themes.ASPECT)
        .withColumn(
            "z",
            GROWTH.z(
                col("people"),
                col("all_people"),
                past,
                coalesce(col("all_people_before"), lit(0)),
                usual))
        .where(col("z").gt(0));
  }

  private static Iterator<Row> phrases(Row message) {
    String title = message.getAs(Messages.TITLE);
    String text = message.getAs(Messages.TEXT);
    List<Row> rows = new ArrayList<>();
    for (String phrase :
        Phrases.of((title == null ? "" : title + "\n") + (text == null ? "" : text))) {
      rows.add(
          RowFactory.create(
              message.getAs(PersonDays.PERSON_KEY),
              message.getAs(PersonDays.UNIT_PATH),
              message.getAs(Themes.WEEK_START),
              message.getAs(Themes.ASPECT),
              phrase));
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

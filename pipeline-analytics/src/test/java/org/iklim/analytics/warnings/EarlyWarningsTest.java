// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.analytics.themes.WeeklyThemes;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Themes;
import org.iklim.schemas.tables.Threads;
import org.iklim.schemas.tables.Warnings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same talk counted by Spark: two units of 25, one of which is upset for ten days. */
@ExtendWith(SparkExtension.class)
class EarlyWarningsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 63;
  private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
  private static final int PEOPLE = 25;

  private static Dataset<Row> messages;
  private static Dataset<Row> language;
  private static Dataset<Row> threads;
  private static PeopleAsOf people;
  private static VoiceTally tally;

  @BeforeAll
  static void talk() {
    SparkSession spark = SparkExtension.session();
    List<String> said = new ArrayList<>();
    List<String> read = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    tally = new VoiceTally(EarlyWarnings.nightly(null, WarningRules.DEFAULT, LAST).first(), LAST);
    Random chance = new Random(3);
    for (int unit = 0; unit < 2; unit++) {
      String path = "Acme / Unit " + unit;
      for (int person = 0; person < PEOPLE; person++) {
        String key = "p" + unit + "x" + person;
        attributes.add(key + "  2025-01-01  " + path + "  true");
        tally.head(path);
        for (int day = 0; day < DAYS; day++) {
          boolean upset = unit == 0 && day >= 49 && day < 59;
          if (chance.nextDouble() < (upset ? 0.6 : 0.35)) {
            boolean bad = chance.nextDouble() < (upset ? 0.8 : 0.06);
            LocalDate date = FIRST.plusDays(day);
            String id = key + "d" + day;
            String text = upset ? "night bus is late again" : "lunch was fine";
            said.add(id + "  " + key + "  PERSON  " + date + "  " + text);
            double negative = bad ? person % 4 == 0 ? 0.6 : 0.9 : 0.1;
            read.add(id + "  " + date + "  " + negative + "  false  [commute]");
            tally.message(key, path, date, negative, List.of("commute"));
          }
        }
      }
    }
    messages =
        Rows.of(
            spark,
            Messages.TABLE,
            "message_id  actor_key  actor_kind  created_day  text",
            said.toArray(String[]::new));
    language =
        Rows.of(
            spark,
            LanguageMessages.TABLE,
            "message_id  created_day  negative_share  is_question  aspects",
            read.toArray(String[]::new));
    threads = Rows.none(spark, Threads.TABLE);
    people =
        PeopleAsOf.of(
            Rows.none(spark, Accounts.TABLE),
            Rows.of(
                spark,
                Attributes.TABLE,
                "person_key  effective_date  unit_path  active",
                attributes.toArray(String[]::new)));
  }

  @Test
  void sparkAndMemoryCountTheSameAndWarnAlike() {
    List<Row> rows = warnings(messages).orderBy(Warnings.WEEK_START).collectAsList();
    List<Warning> expected = tally.warnings(WarningRules.DEFAULT);
    assertThat(expected).isNotEmpty();
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).<String>getAs(Warnings.WARNING_ID)).isEqualTo(expected.get(i).id());
      assertThat(rows.get(i).<Double>getAs(Warnings.LOSS_POINTS)).isEqualTo(expected.get(i).loss());
      assertThat(rows.get(i).<Long>getAs(Warnings.PEOPLE_COUNT))
          .isEqualTo(expected.get(i).voices());
    }
    assertThat(rows.get(0).<String>getAs(Warnings.GROUP_ID)).isEqualTo("Acme / Unit 0");
    assertThat(rows.get(0).<String>getAs(Warnings.ASPECT)).isEqualTo("commute");
  }

  @Test
  void warningsAreTheSameHoweverTheirInputIsCut() {
    Determinism.check(this::warnings, messages);
  }

  @Test
  void warningsHaveTheirContract() {
    assertThat(warnings(messages).schema().simpleString())
        .isEqualTo(StructType.fromDDL(Contracts.structDdl(Warnings.TABLE)).simpleString());
  }

  @Test
  void themesThatTurnedAreNamedInWordsThatManyShareAndNoName() {
    List<Row> rows =
        themes(messages)
            .where("group_id = 'Acme / Unit 0' AND week_start = DATE'2026-02-23'")
            .collectAsList();
    assertThat(rows).hasSize(1);
    Row theme = rows.get(0);
    assertThat(theme.<String>getAs(Themes.SIGNAL)).isEqualTo("TURNED_NEGATIVE");
    assertThat(theme.getList(theme.fieldIndex(Themes.PHRASES)).toString())
        .contains("bus")
        .doesNotContain("late");
  }

  @Test
  void themesAreTheSameHoweverTheirInputIsCut() {
    Determinism.check(this::themes, messages);
  }

  @Test
  void themesHaveTheirContract() {
    assertThat(themes(messages).schema().simpleString())
        .isEqualTo(StructType.fromDDL(Contracts.structDdl(Themes.TABLE)).simpleString());
  }

  private Dataset<Row> warnings(Dataset<Row> said) {
    return EarlyWarnings.nightly(people, WarningRules.DEFAULT, LAST).from(language, said, threads);
  }

  private Dataset<Row> themes(Dataset<Row> said) {
    Dataset<Row> names =
        Rows.of(
            SparkExtension.session(),
            Identities.TABLE,
            "account_key  display_name",
            "a  Late Siregar");
    return new WeeklyThemes(people, names, 20, LAST).from(language, said, threads);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ClimateIndexTest {
  private static final String WEEK = "period STRING, period_start DATE, period_end DATE";

  /** Six people of one unit: one writes ten bad messages, five write one good message each. */
  private static final String[] AUTHORS = {
    "ann", "ann", "ann", "ann", "ann", "ann", "ann", "ann", "ann", "ann", "bob", "cyd", "dan",
    "eve", "fay"
  };

  private static Dataset<Row> language(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < AUTHORS.length; i++) {
      boolean bad = AUTHORS[i].equals("ann");
      lines.add(
          "m"
              + i
              + "  2026-01-0"
              + (5 + i % 3)
              + "  h"
              + i
              + "  v1  id  1.0  "
              + (bad ? "0.9  0.1  0.0" : "0.0  0.5  0.5")
              + "  false  "
              + (i == 14 ? "[]" : "[pay]"));
    }
    lines.add("unread  2026-01-05  hx  v1  other  0.1  -  -  -  false  []");
    return Rows.of(
        spark,
        LanguageMessages.TABLE,
        "message_id  created_day  content_hash  model_id  language  language_confidence"
            + "  negative_share  neutral_share  positive_share  is_question  aspects",
        lines.toArray(String[]::new));
  }

  private static Dataset<Row> messages(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < AUTHORS.length; i++) {
      lines.add(
          "m" + i + "  slack:a  " + AUTHORS[i] + "  PERSON  2026-01-0" + (5 + i % 3) + "  C1");
    }
    lines.add("unread  slack:a  gus  PERSON  2026-01-05  C1");
    return Rows.of(
        spark,
        Messages.TABLE,
        "message_id  source  actor_key  actor_kind  created_day  community_id",
        lines.toArray(String[]::new));
  }

  private static ClimateIndex climate(SparkSession spark) {
    List<String> people = new ArrayList<>();
    for (String person : List.of("ann", "bob", "cyd", "dan", "eve", "fay", "gus", "hal")) {
      people.add(person + "  2025-01-01  Acme / Ops  officer  true");
    }
    Dataset<Row> attributes =
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path  level  active",
            people.toArray(String[]::new));
    return new ClimateIndex(
        PeopleAsOf.of(Rows.none(spark, Accounts.TABLE), attributes),
        Rows.none(spark, Communities.TABLE),
        ClimateRules.DEFAULT,
        LocalDate.of(2026, 2, 1));
  }

  private static Dataset<Row> none(SparkSession spark) {
    return Rows.none(spark, Climate.TABLE)
        .withColumn(ClimateIndex.JUDGE_AGAIN, functions.lit(false));
  }

  private static Dataset<Row> week(SparkSession spark) {
    return Rows.ofDdl(
        spark, WEEK, "period  period_start  period_end", "week  2026-01-05  2026-01-12");
  }

  @Test
  void onePersonHasOneVoice(SparkSession spark) {
    Dataset<Row> rows =
        climate(spark).from(language(spark), messages(spark), none(spark), week(spark));

    // (−0.9 + 5 × 0.5) / 6 = 0.2667; the ten messages of one person count once.
    DatasetAssert.that(
            rows.where("group_type = 'unit' AND aspect = '*'")
                .select(
                    "group_id",
                    "parent_id",
                    "climate_index",
                    "people_count",
                    "message_count",
                    "headcount",
                    "silent_share",
                    "verdict"))
        .hasRowsUnordered(
            "group_id    parent_id  climate_index  people_count  message_count  headcount  silent_share  verdict",
            "Acme        *          63.33333       6             15             8          0.25          TOO_FEW_PEOPLE",
            "Acme / Ops  Acme       63.33333       6             15             8          0.25          TOO_FEW_PEOPLE");
  }

  @Test
  void aspectIsToldOnlyWhereEnoughSpeakOfIt(SparkSession spark) {
    Dataset<Row> rows =
        climate(spark).from(language(spark), messages(spark), none(spark), week(spark));

    DatasetAssert.that(rows.where("group_type = 'organisation'").select("aspect", "people_count"))
        .hasRowsUnordered("aspect  people_count", "*  6", "pay  5");
  }

  @Test
  void figureOfFewerThanFiveIsNowhereInTheTable(SparkSession spark) {
    Dataset<Row> four = language(spark).where("message_id IN ('m0', 'm10', 'm11', 'm12')");
    Dataset<Row> rows = climate(spark).from(four, messages(spark), none(spark), week(spark));

    assertThat(rows.where("climate_index IS NOT NULL OR shrunk_index IS NOT NULL").count())
        .isZero();
    assertThat(rows.select("verdict").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("TOO_FEW_VOICES");
  }

  @Test
  void orderAndPartitionsDoNotMatter(SparkSession spark) {
    Dataset<Row> messages = messages(spark);
    Determinism.check(
        language -> climate(spark).from(language, messages, none(spark), week(spark)),
        language(spark));
  }
}

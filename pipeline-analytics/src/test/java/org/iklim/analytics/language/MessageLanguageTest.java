// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.analytics.support.WordCountEngine;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MessageLanguageTest {
  private static final MessageLanguage STEP =
      new MessageLanguage(new WordCountEngine("w1"), "", "");

  private static Dataset<Row> messages(SparkSession spark) {
    return Rows.of(
        spark,
        Messages.TABLE,
        "message_id  actor_key  actor_kind  created_day  deleted_at         text",
        "m1          ann        PERSON      2026-01-05   -                  the canteen food is good",
        "m2          bob        PERSON      2026-01-06   -                  the canteen food is good",
        "m3          ann        PERSON      2026-01-06   -                  gaji bulan ini kapan cair ya",
        "m4          robo       BOT         2026-01-06   -                  bad build",
        "m5          named      PERSON      2026-01-06   -                  bad build",
        "m6          ann        PERSON      2026-01-06   2026-01-07T08:00Z  -",
        "m7          ann        -           -            -                  only an edit is known",
        "m8          ann        PERSON      2026-01-07   -                  -");
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.of(
            spark,
            Accounts.TABLE,
            "account_key  person_key  kind  observed_at        raw_topic  land_id",
            "named        named       BOT   2026-01-01T00:00Z  t          1"),
        Rows.none(spark, Attributes.TABLE));
  }

  private static Dataset<Row> texts(SparkSession spark) {
    return MessageLanguage.texts(messages(spark), people(spark));
  }

  @Test
  void everyStandingMessageOfAPersonHasOneRow(SparkSession spark) {
    DatasetAssert.that(STEP.from(texts(spark)))
        .hasSchemaOf(LanguageMessages.TABLE)
        .hasRowsUnordered(
            "message_id  created_day  language  sentiment  negative_share  is_question  aspects    business_function  abstention",
            "m1          2026-01-05   en        positive   0.1             false        [canteen]  operations         -",
            "m2          2026-01-06   en        positive   0.1             false        [canteen]  operations         -",
            "m3          2026-01-06   id        neutral    0.2             true         [pay]      hr                 -",
            "m8          2026-01-07   other     -          -               false        []         -                  EMPTY");
  }

  @Test
  void aTextIsReadOnceHoweverOftenItIsWritten(SparkSession spark) {
    Dataset<Row> texts = texts(spark).persist();
    long before = WordCountEngine.asked();
    STEP.from(texts).collectAsList();
    assertThat(WordCountEngine.asked() - before).isEqualTo(3);
    texts.unpersist();
  }

  @Test
  void aTextThatIsKnownIsNotReadAgain(SparkSession spark) {
    Dataset<Row> texts = texts(spark);
    Dataset<Row> known =
        spark.createDataFrame(
            STEP.from(texts.where("message_id = 'm1'")).collectAsList(), STEP.from(texts).schema());
    long before = WordCountEngine.asked();
    DatasetAssert.that(STEP.from(texts.where("message_id <> 'm1'"), known))
        .hasRowsUnordered(
            "message_id  created_day  sentiment  aspects",
            "m2          2026-01-06   positive   [canteen]",
            "m3          2026-01-06   neutral    [pay]",
            "m8          2026-01-07   -          []");
    assertThat(WordCountEngine.asked() - before).isEqualTo(2);
  }

  @Test
  void readingsOfAnotherModelAreNotTaken(SparkSession spark) {
    Dataset<Row> texts = texts(spark);
    Dataset<Row> known = STEP.from(texts);
    MessageLanguage other = new MessageLanguage(new WordCountEngine("w2"), "", "");
    assertThat(other.from(texts, known).select("model_id").distinct().collectAsList())
        .containsExactly(RowFactory.create(other.modelId()));
  }

  @Test
  void orderAndPartitionsMakeNoDifference(SparkSession spark) {
    PeopleAsOf people = people(spark);
    Determinism.check(
        messages -> STEP.from(MessageLanguage.texts(messages, people)), messages(spark));
  }

  @Test
  void termsOfOnesOwnChangeTheModelId(SparkSession spark) {
    MessageLanguage own =
        new MessageLanguage(new WordCountEngine("w1"), "own", "[aspect forklifts]\nen: build");
    assertThat(own.modelId()).isNotEqualTo(STEP.modelId());
  }
}

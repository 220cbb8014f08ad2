// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TopicStatesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");

  private final List<String> help = new ArrayList<>();

  private void questions(int answered, int unanswered) {
    for (int i = 0; i < answered + unanswered; i++) {
      row("QUESTION", "ann", i < answered, "");
    }
  }

  private void answers(String helper, int times, String thankedBy) {
    for (int i = 0; i < times; i++) {
      row("ANSWER", helper, false, i == 0 ? thankedBy : "");
    }
  }

  private void row(String kind, String helper, boolean accepted, String thankedBy) {
    help.add(
        String.format(
            Locale.ROOT,
            "h%d  %s  %s  ann  %d  [vpn]  %b  [%s]  0",
            help.size(),
            kind,
            helper,
            DAY.toEpochDay(),
            accepted,
            thankedBy));
  }

  private String state(SparkSession spark) {
    Dataset<Row> rows =
        Rows.ofDdl(
            spark,
            HelpRows.SCHEMA.toDDL(),
            "id  kind  helper  helped  day  topics  accepted  thanked_by  uncounted_thanks",
            help.toArray(String[]::new));
    PeopleAsOf people =
        PeopleAsOf.of(Rows.none(spark, Accounts.TABLE), Rows.none(spark, Attributes.TABLE));
    List<Row> topics = new TopicMeasures(people, DAY).from(rows).collectAsList();
    assertThat(topics).hasSize(1);
    return topics.get(0).getAs(Topics.STATE);
  }

  @Test
  void questionsThatMostlyStayWithoutAnAnswerAreOpen(SparkSession spark) {
    questions(1, 2);
    answers("bob", 1, "");
    assertThat(state(spark)).isEqualTo("OPEN");
  }

  @Test
  void questionsThatNobodyAnswersAreOpen(SparkSession spark) {
    questions(0, 1);
    assertThat(state(spark)).isEqualTo("OPEN");
  }

  @Test
  void aTopicOfWhichHalfIsAnsweredByOneRestsOnOne(SparkSession spark) {
    questions(1, 1);
    answers("bob", 1, "");
    assertThat(state(spark)).isEqualTo("FRAGILE");
  }

  @Test
  void whatAnExpertLeavesUnansweredRestsOnTheExpert(SparkSession spark) {
    questions(2, 5);
    answers("bob", 2, "ann");
    assertThat(state(spark)).isEqualTo("FRAGILE");
  }

  @Test
  void twoWhoGiveMoreThanTwoThirdsCarryATopicThatManyAnswer(SparkSession spark) {
    questions(10, 0);
    answers("bob", 4, "ann");
    answers("cyd", 4, "ann");
    answers("dan", 2, "ann");
    answers("eve", 1, "");
    assertThat(state(spark)).isEqualTo("FRAGILE");
  }

  @Test
  void threeWhoAnswerOnceEachShareATopic(SparkSession spark) {
    questions(3, 0);
    answers("bob", 1, "ann");
    answers("cyd", 1, "ann");
    answers("dan", 1, "");
    assertThat(state(spark)).isEqualTo("SHARED");
  }

  @Test
  void twoExpertsAmongManyDoNotCoverATopic(SparkSession spark) {
    questions(9, 0);
    answers("bob", 2, "ann");
    answers("cyd", 2, "ann");
    answers("dan", 2, "");
    answers("eve", 1, "ann");
    assertThat(state(spark)).isEqualTo("SHARED");
  }

  @Test
  void threeExpertsCoverATopic(SparkSession spark) {
    questions(6, 0);
    answers("bob", 2, "ann");
    answers("cyd", 2, "ann");
    answers("dan", 2, "ann");
    assertThat(state(spark)).isEqualTo("COVERED");
  }

  @Test
  void answersWithoutQuestionsAreQuiet(SparkSession spark) {
    answers("bob", 1, "");
    assertThat(state(spark)).isEqualTo("QUIET");
  }
}

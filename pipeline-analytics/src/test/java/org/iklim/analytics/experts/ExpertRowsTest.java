// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ExpertRowsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final int TOPICS = 60;

  /** Of eight topics each. */
  private static final int BLOCKS = 8;

  /** Ann asks twice, Bob answers both, Cyd one; a private question and a deleted one. */
  private static Dataset<Row> messages(SparkSession spark) {
    return Rows.of(
        spark,
        Messages.TABLE,
        "message_id  in_reply_to_id  thread_id  actor_key  actor_kind  object_type  visibility  created_at            created_day  deleted_at            tags  mentions  community_id  text",
        "q1          -               q1         ann        PERSON      QUESTION     PUBLIC      2026-01-05T08:00:00Z  2026-01-05   -                     [vpn]  [dan]   g1            vpn",
        "a1          q1              q1         bob        PERSON      NOTE         PUBLIC      2026-01-05T09:00:00Z  2026-01-05   -                     []     []      g1            restart",
        "a2          q1              q1         cyd        PERSON      NOTE         PUBLIC      2026-01-05T10:00:00Z  2026-01-05   -                     []     []      g1            hm",
        "q2          -               q2         ann        PERSON      NOTE         PUBLIC      2026-01-06T08:00:00Z  2026-01-06   -                     [vpn]  []      -             ask?",
        "a3          q2              q2         bob        PERSON      NOTE         PUBLIC      2026-01-06T09:00:00Z  2026-01-06   -                     []     []      -             so",
        "q3          -               q3         eve        PERSON      QUESTION     GROUP       2026-01-06T08:00:00Z  2026-01-06   -                     [vpn]  []      g2            no",
        "a4          q3              q3         fay        PERSON      NOTE         GROUP       2026-01-06T09:00:00Z  2026-01-06   -                     []     []      g2            no",
        "q4          -               q4         gus        PERSON      QUESTION     PUBLIC      2026-01-06T08:00:00Z  2026-01-06   2026-01-07T00:00:00Z  [vpn]  []      -             no");
  }

  private static Dataset<Row> reactions(SparkSession spark) {
    return Rows.of(
        spark,
        Reactions.TABLE,
        "reaction_id  reaction_type  message_id  actor_key  actor_kind  withdrawn_at",
        "r1           ACCEPT         a1          ann        PERSON      -",
        "r4           ACCEPT         a2          cyd        PERSON      -",
        "r5           ACCEPT         a3          bob        PERSON      -",
        "r2           LIKE           a1          dan        PERSON      -",
        "r3           LIKE           a2          dan        PERSON      2026-01-06T00:00:00Z");
  }

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.none(spark, Accounts.TABLE),
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path       location  active",
            "ann         2026-01-01      Acme / Sales    Jakarta   true",
            "bob         2026-01-01      Acme / IT       Jakarta   true",
            "cyd         2026-01-01      Acme / Sales    Medan     true"));
  }

  private static Dataset<Row> help(SparkSession spark, Dataset<Row> messages) {
    Dataset<Row> channels =
        Rows.of(spark, Communities.TABLE, "community_id  name", "g1  #it-help", "g2  secret");
    PostRows posts =
        new PostRows(
            people(spark), channels, Optional.empty(), LearntTopics.NONE, Optional.of("restart"));
    return HelpRows.from(posts.from(messages, reactions(spark)));
  }

  private static ExpertiseRows ranking() {
    return ranking(2);
  }

  private static ExpertiseRows ranking(int tasks) {
    return new ExpertiseRows(ExpertModel.STANDARD, DAY.toEpochDay() + 1, 100, 50, tasks);
  }

  @Test
  void peopleAreRankedOnTagsChannelsAndPhrases(SparkSession spark) {
    DatasetAssert.that(ranking().from(help(spark, messages(spark))))
        .hasSchemaOf(org.iklim.schemas.tables.Expertise.TABLE)
        .hasRowsUnordered(
            "topic      person_key  rank  answer_count  accepted_count  called_count  thanks_count  last_evidence_day",
            "help desk  bob         1     1             1               0             1             2026-01-05",
            "help desk  cyd         2     1             0               0             0             2026-01-05",
            "help desk  dan         3     0             0               1             0             2026-01-05",
            "vpn        bob         1     2             1               0             1             2026-01-06",
            "vpn        cyd         2     1             0               0             0             2026-01-05",
            "vpn        dan         3     0             0               1             0             2026-01-05",
            "restart    bob         1     1             1               0             1             2026-01-05");
  }

  @Test
  void oneTopicAloneIsRankedAsAmongAll(SparkSession spark) {
    Dataset<Row> help = help(spark, messages(spark));
    Dataset<Row> among = ranking().from(help).where("topic = 'restart'");
    assertThat(ranking().on("restart", help).collectAsList())
        .hasSize(1)
        .isEqualTo(among.collectAsList());
    assertThat(ranking().on("nobody speaks of it", help).collectAsList()).isEmpty();
  }

  @Test
  void howManyTasksRankTheTopicsDoesNotMatter(SparkSession spark) {
    Dataset<Row> help = manyTopics(spark);
    List<Row> inOne = sorted(ranking(1).from(help));
    assertThat(inOne.stream().map(row -> row.getString(0)).distinct()).hasSize(TOPICS);
    for (int tasks : new int[] {2, 7}) {
      Dataset<Row> spread = ranking(tasks).from(help);
      assertThat(sorted(spread)).isEqualTo(inOne);
      assertThat(spread.javaRDD().glom().filter(rows -> !rows.isEmpty()).count())
          .as("tasks with topics of %d", tasks)
          .isEqualTo(Math.min(tasks, BLOCKS));
    }
  }

  @Test
  void noEvidenceGivesNoRows(SparkSession spark) {
    Dataset<Row> none = spark.createDataFrame(List.of(), HelpRows.SCHEMA);
    assertThat(ranking().from(none).collectAsList()).isEmpty();
  }

  /** Evidence on so many topics that they make several blocks, two topics a piece. */
  private static Dataset<Row> manyTopics(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      String one = "topic " + i % TOPICS;
      String other = "topic " + i * 7 % TOPICS;
      rows.add(
          RowFactory.create(
              "m" + i,
              i % 7 == 0 ? "QUESTION" : "ANSWER",
              i % 7 == 0 ? null : "helper" + i * i % 17,
              "asker" + i % 13,
              (double) DAY.toEpochDay() - i % 300,
              new TreeSet<>(List.of(one, other)).toArray(String[]::new),
              i % 8 == 1,
              new String[] {"reader" + i % 5},
              i % 3));
    }
    return spark.createDataFrame(rows, HelpRows.SCHEMA);
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.orderBy("topic", "rank").collectAsList();
  }

  @Test
  void leadersSeeTopicsAndNoPeople(SparkSession spark) {
    DatasetAssert.that(new TopicMeasures(people(spark), DAY).from(help(spark, messages(spark))))
        .hasSchemaOf(Topics.TABLE)
        .hasRowsUnordered(
            "topic      as_of_day   question_count  answered_share  asker_count  helper_count  carrier_count  busiest_share  expert_count  across_units_share  across_locations_share  state    people_count",
            "vpn        2026-01-31  2               1.0             1            2             2              0.6667         1             0.6667              0.3333                  FRAGILE  3",
            "help desk  2026-01-31  1               1.0             1            2             2              0.5            0             0.5                 0.5                     FRAGILE  3",
            "restart    2026-01-31  0               -               0            1             1              1.0            0             1.0                 0.0                     QUIET    2");
  }

  @Test
  void partitionsAndOrderDoNotMatter(SparkSession spark) {
    Determinism.check(m -> ranking().from(help(spark, m)), messages(spark));
    Determinism.check(
        m -> new TopicMeasures(people(spark), DAY).from(help(spark, m)), messages(spark));
  }
}

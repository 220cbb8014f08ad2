// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Memberships;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TiesTest {
  /** Four weeks that end on Sunday 2026-02-01. */
  private static final FourWeeks JANUARY =
      new FourWeeks(new TreeSet<>(List.of(LocalDate.parse("2026-01-05"))));

  private static PeopleAsOf people(SparkSession spark) {
    return PeopleAsOf.of(
        Rows.of(
            spark,
            Accounts.TABLE,
            "account_key  person_key  kind    observed_at",
            "bob2         bob         PERSON  2026-01-01T00:00:00Z",
            "robot        robot       BOT     2026-01-01T00:00:00Z"),
        Rows.of(
            spark,
            Attributes.TABLE,
            "person_key  effective_date  unit_path       active",
            "ann         2026-01-01      Acme / Sales    true",
            "bob         2026-01-01      Acme / Sales    true",
            "bob         2026-01-20      Acme / Finance  true"));
  }

  private static Ties ties(SparkSession spark, int largestAudience) {
    return new Ties(new TieRules(largestAudience, 14), people(spark), JANUARY);
  }

  private static Dataset<Row> replies(SparkSession spark, String... lines) {
    return Rows.of(
        spark,
        Replies.TABLE,
        "message_id  thread_id  reply_day   from_person_key  to_person_key",
        lines);
  }

  private static Ties.Sources only(SparkSession spark, Dataset<Row> replies) {
    return new Ties.Sources(
        replies,
        Rows.none(spark, Threads.TABLE),
        Rows.none(spark, Messages.TABLE),
        Rows.none(spark, Reactions.TABLE),
        Rows.none(spark, Messages.TABLE),
        Rows.none(spark, Memberships.TABLE));
  }

  /** Everything at once: two accounts, a bot, a deleted message, a self-like, a small group. */
  private static Ties.Sources all(SparkSession spark) {
    Dataset<Row> messages =
        Rows.of(
            spark,
            Messages.TABLE,
            "message_id  actor_key  actor_kind  created_day  deleted_at            mentions",
            "m1          bob2       PERSON      2026-02-01   -                     [ann,bob,robot]",
            "m2          ann        PERSON      2026-02-01   -                     []",
            "m5          ann        PERSON      2026-02-01   2026-02-01T10:00:00Z  [bob]");
    return new Ties.Sources(
        replies(
            spark,
            "m1  t1  2026-02-01  bob  ann",
            "m2  t1  2026-02-01  ann  bob",
            "m3  t1  2026-01-18  ann  bob",
            "m4  t2  2026-02-02  ann  bob"),
        Rows.of(
            spark,
            Threads.TABLE,
            "thread_id  started_day  participant_count  participant_keys",
            "t1         2026-02-01   3                  [ann,bob,cyd]",
            "t3         2026-01-04   2                  [ann,bob]",
            "t4         2026-02-01   1                  [ann]"),
        messages,
        Rows.of(
            spark,
            Reactions.TABLE,
            "reaction_id  reaction_type  message_id  actor_key  actor_kind  reacted_day  withdrawn_at",
            "r1           LIKE           m2          bob2       PERSON      2026-02-01   -",
            "r2           LIKE           m1          bob        PERSON      2026-02-01   -",
            "r3           LIKE           m1          ann        PERSON      2026-02-01   2026-02-01T10:00:00Z",
            "r4           LIKE           m5          bob        PERSON      2026-02-01   -",
            "r5           LIKE           m2          robot      PERSON      2026-02-01   -"),
        messages,
        Rows.of(
            spark,
            Memberships.TABLE,
            "membership_id  kind      actor_key  target_id  joined_at             left_at",
            "j1             MEMBER    ann        g1         -                     -",
            "j2             MEMBER    bob2       g1         2026-01-31T00:00:00Z  -",
            "j3             MEMBER    ann        g2         -                     2026-01-31T00:00:00Z",
            "j4             MEMBER    bob        g2         -                     -",
            "j5             FOLLOWER  ann        bob        -                     -"));
  }

  @Test
  void aTieHoldsWhatEachDoesToTheOther(SparkSession spark) {
    Dataset<Row> ties = ties(spark, 25).from(all(spark));
    DatasetAssert.that(ties)
        .hasSchemaOf(org.iklim.schemas.tables.Ties.TABLE)
        .hasRowsUnordered(
            "period_start  person_a  person_b  unit_a        unit_b          reply_ab_count  reply_ba_count  mention_ab_count  mention_ba_count  reaction_ab_count  reaction_ba_count  shared_thread_count  shared_group_count",
            "2026-01-05    ann       bob       Acme / Sales  Acme / Finance  2               1               0                 1                 0                  1                  1                    1",
            "2026-01-05    ann       cyd       Acme / Sales  -               0               0               0                 0                 0                  0                  1                    0",
            "2026-01-05    bob       cyd       Acme / Finance  -             0               0               0                 0                 0                  0                  1                    0");
  }

  @Test
  void weightsDecayByHalfInTwoWeeksAndReciprocityComparesTheDirections(SparkSession spark) {
    // ann to bob: 1 + 0.5; bob to ann: a comment, a mention, a like; half of a thread of three.
    DatasetAssert.that(ties(spark, 25).from(all(spark)).where(col("person_b").equalTo("bob")))
        .hasRowsUnordered(
            "weight_ab  weight_ba  weight  reciprocity  strength",
            "1.5        2.3        4.3     0.6522       0.5638");
  }

  @Test
  void whatManyDoToOneIsABroadcastAndNoTie(SparkSession spark) {
    String[] crowd =
        IntStream.range(0, 4)
            .mapToObj(i -> String.format(Locale.ROOT, "m%d  t1  2026-02-01  p%d  boss", i, i))
            .toArray(String[]::new);
    Dataset<Row> three = ties(spark, 3).from(only(spark, replies(spark, crowd)));
    DatasetAssert.that(three.where(col("person_b").equalTo("p0")))
        .hasRowsUnordered(
            "person_a  reply_ba_count  broadcast_ba_count  weight  strength",
            "boss      0               1                   0.0     0.0");
    Dataset<Row> four = ties(spark, 4).from(only(spark, replies(spark, crowd)));
    assertThat(four.where(col("weight").equalTo(1.0)).count()).isEqualTo(4);
  }

  @Test
  void aHubOfTenThousandIsOneRowEach(SparkSession spark) {
    Dataset<Row> hub =
        spark
            .range(10_000)
            .selectExpr(
                "concat('m', id) message_id",
                "'t' thread_id",
                "DATE'2026-02-01' reply_day",
                "concat('p', id) from_person_key",
                "'hub' to_person_key");
    Dataset<Row> ties = ties(spark, 25).from(only(spark, hub));
    assertThat(ties.count()).isEqualTo(10_000);
    assertThat(ties.where(col("weight").gt(0)).count()).isZero();
  }

  @Test
  void aDayIsInTheFourPeriodsWhoseWeeksHoldIt() {
    LocalDate first = LocalDate.parse("2025-06-01");
    LocalDate last = LocalDate.parse("2026-06-01");
    assertThat(FourWeeks.holding(List.of(LocalDate.parse("2026-02-01")), first, last).starts())
        .extracting(LocalDate::toString)
        .containsExactly("2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26");
    assertThat(
            FourWeeks.holding(
                    List.of(LocalDate.parse("2026-02-01")), first, LocalDate.parse("2026-02-04"))
                .starts())
        .extracting(LocalDate::toString)
        .containsExactly("2026-01-05", "2026-01-12");
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    DatasetAssert.that(ties(spark, 25).from(only(spark, replies(spark)))).isEmpty();
  }

  @Test
  void anAudienceOfOneIsRefused() {
    assertThatThrownBy(() -> new TieRules(1, 14)).hasMessageContaining("at least 2, not 1");
  }

  @Test
  void orderAndCutOfTheInputDoNotMatter(SparkSession spark) {
    Ties.Sources all = all(spark);
    Ties ties = ties(spark, 25);
    Determinism.check(
        rows ->
            ties.from(
                new Ties.Sources(
                    rows,
                    all.threads(),
                    all.messages(),
                    all.reactions(),
                    all.likeable(),
                    all.memberships())),
        all.replies());
    Determinism.check(
        rows ->
            ties.from(
                new Ties.Sources(
                    all.replies(),
                    rows,
                    all.messages(),
                    all.reactions(),
                    all.likeable(),
                    all.memberships())),
        all.threads());
    Determinism.check(
        rows ->
            ties.from(
                new Ties.Sources(
                    all.replies(),
                    all.threads(),
                    all.messages(),
                    rows,
                    all.likeable(),
                    all.memberships())),
        all.reactions());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PeopleAsOfTest {

  private static Dataset<Row> accounts(SparkSession spark) {
    return Rows.of(
        spark,
        Accounts.TABLE,
        "account_key  person_key  kind    observed_at           raw_offset",
        "slack-ann    slack-ann   PERSON  2026-01-01T00:00:00Z  1",
        "slack-ann    ann         PERSON  2026-02-01T00:00:00Z  2",
        "zulip-ann    ann         PERSON  2026-01-01T00:00:00Z  3",
        "helper       helper      PERSON  2026-01-01T00:00:00Z  4",
        "helper       helper      BOT     2026-01-01T00:00:00Z  5");
  }

  private static Dataset<Row> attributes(SparkSession spark) {
    return Rows.of(
        spark,
        Attributes.TABLE,
        "person_key  effective_date  unit_path       location  level    active  land_id  row_offset",
        "ann         2026-01-10      Acme / Sales    Jakarta   officer  true    1        1",
        "ann         2026-01-10      Acme / Finance  Jakarta   officer  true    2        0",
        "ann         2026-03-01      Acme / Audit    Bandung   manager  true    1        2",
        "ann         2026-05-01      -               -         -        false   1        3",
        "bob         2026-01-01      Acme            Jakarta   officer  true    1        4");
  }

  @Test
  void theNewestProfileSaysWhoAnAccountIs(SparkSession spark) {
    DatasetAssert.that(AccountPersons.from(accounts(spark)))
        .hasRowsUnordered(
            "account_key  person_key  kind",
            "slack-ann    ann         PERSON",
            "zulip-ann    ann         PERSON",
            "helper       helper      BOT");
  }

  @Test
  void attributesAreIntervalsAndLaterLandingsCorrectEarlierOnes(SparkSession spark) {
    DatasetAssert.that(AttributeHistory.from(attributes(spark)))
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path       active",
            "ann         2026-01-10  2026-03-01  Acme / Finance  true",
            "ann         2026-03-01  2026-05-01  Acme / Audit    true",
            "ann         2026-05-01  9999-12-31  -               false",
            "bob         2026-01-01  9999-12-31  Acme            true");
  }

  @Test
  void aRowThatWasTakenBackHoldsNoMoreUntilItIsSentAgain(SparkSession spark) {
    String columns =
        "person_key  effective_date  unit_path  active  land_id  row_offset  withdrawn";
    String[] rows = {
      "ann  2026-01-01  Acme / Sales  true  1  1  false",
      "ann  2026-03-01  Acme / Audit  true  1  2  false",
      "ann  2026-03-01  -             true  2  1  true",
      "bob  2026-03-01  Acme / Audit  true  1  3  -",
      "bob  2026-03-01  -             true  2  2  true",
      "bob  2026-03-01  Acme / IT     true  2  3  false",
      "cyd  2026-03-01  Acme / Audit  true  1  4  false",
      "cyd  2026-03-01  -             true  2  4  true"
    };
    Dataset<Row> attributes = Rows.of(spark, Attributes.TABLE, columns, rows);
    DatasetAssert.that(AttributeHistory.from(attributes))
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path",
            "ann         2026-01-01  9999-12-31  Acme / Sales",
            "bob         2026-03-01  9999-12-31  Acme / IT");
    Determinism.check(AttributeHistory::from, attributes);
  }

  @Test
  void rowsThatFollowFromAManagersMoveHoldAsLongAsTheRowThatTheyContinue(SparkSession spark) {
    String columns =
        "person_key  effective_date  unit_path  active  land_id  row_offset  derived_from  withdrawn";
    String[] rows = {
      // The manager moves, and moves back: the person's own row comes later.
      "ann  2026-01-01  Acme / Sales  true  1  1   -           -",
      "ann  2026-02-01  Acme / Audit  true  1  2   2026-01-01  -",
      "ann  2026-03-01  Acme / Sales  true  1  3   2026-01-01  -",
      "ann  2026-04-01  Acme / IT     true  1  4   -           -",
      // The second file knows of no move.
      "bob  2026-01-01  Acme / Sales  true  1  5   -           -",
      "bob  2026-02-01  Acme / Audit  true  1  6   2026-01-01  -",
      "bob  2026-01-01  Acme / Sales  true  2  1   -           -",
      // A row of the person's own comes between.
      "cyd  2026-01-01  Acme / Sales  true  1  7   -           -",
      "cyd  2026-02-01  Acme / Audit  true  1  8   2026-01-01  -",
      "cyd  2026-01-15  Acme / IT     true  2  2   -           -",
      // What it continues was taken back.
      "dan  2026-01-01  Acme / Sales  true  1  9   -           -",
      "dan  2026-02-01  Acme / Audit  true  1  10  2026-01-01  -",
      "dan  2026-01-01  -             true  2  3   -           true"
    };
    Dataset<Row> attributes = Rows.of(spark, Attributes.TABLE, columns, rows);
    DatasetAssert.that(AttributeHistory.from(attributes))
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path",
            "ann         2026-01-01  2026-02-01  Acme / Sales",
            "ann         2026-02-01  2026-03-01  Acme / Audit",
            "ann         2026-03-01  2026-04-01  Acme / Sales",
            "ann         2026-04-01  9999-12-31  Acme / IT",
            "bob         2026-01-01  9999-12-31  Acme / Sales",
            "cyd         2026-01-01  2026-01-15  Acme / Sales",
            "cyd         2026-01-15  9999-12-31  Acme / IT");
    Determinism.check(AttributeHistory::from, attributes);
  }

  @Test
  void factsGetTheAttributesOfTheirDay(SparkSession spark) {
    Dataset<Row> facts =
        Rows.ofDdl(
            spark,
            "person_key STRING, day DATE",
            "person_key  day",
            "ann         2026-01-09",
            "ann         2026-01-10",
            "ann         2026-02-28",
            "ann         2026-03-01",
            "ann         2026-05-01",
            "stranger    2026-03-01");
    PeopleAsOf people = PeopleAsOf.of(accounts(spark), attributes(spark));
    DatasetAssert.that(people.withEmployment(people.withAttributes(facts, "day"), "day"))
        .hasRowsUnordered(
            "person_key  day         unit_path       location  level    employed",
            "ann         2026-01-09  -               -         -        false",
            "ann         2026-01-10  Acme / Finance  Jakarta   officer  true",
            "ann         2026-02-28  Acme / Finance  Jakarta   officer  true",
            "ann         2026-03-01  Acme / Audit    Bandung   manager  true",
            "ann         2026-05-01  -               -         -        false",
            "stranger    2026-03-01  -               -         -        false");
  }

  @Test
  void accountsWithoutProfileAreAPersonOfTheirOwnAndBotsAreMarked(SparkSession spark) {
    Dataset<Row> messages =
        Rows.of(
            spark,
            Messages.TABLE,
            "message_id  actor_key  actor_kind",
            "m1          slack-ann  PERSON",
            "m2          zoe        PERSON",
            "m3          helper     PERSON",
            "m4          zoe        BOT",
            "m5          -          -");
    DatasetAssert.that(PeopleAsOf.of(accounts(spark), attributes(spark)).withPerson(messages))
        .hasRowsUnordered(
            "message_id  person_key  is_person",
            "m1          ann         true",
            "m2          zoe         true",
            "m3          helper      false",
            "m4          zoe         false",
            "m5          -           false");
  }

  @Test
  void pathsHaveEveryLevelRootFirst(SparkSession spark) {
    Dataset<Row> paths =
        Rows.ofDdl(
            spark,
            "path STRING, id INT",
            "path                      id",
            "Acme / Finance / Payroll  1",
            "Acme                      2",
            "-                         3");
    DatasetAssert.that(
            paths.select(
                col("id"),
                UnitPaths.levels(col("path")).as("levels"),
                UnitPaths.parent(col("path")).as("parent"),
                UnitPaths.name(col("path")).as("name")))
        .hasRowsUnordered(
            "id  levels                                         parent          name",
            "1   [Acme,Acme / Finance,Acme / Finance / Payroll]  Acme / Finance  Payroll",
            "2   [Acme]                                         -               Acme",
            "3   []                                             -               -");
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Determinism.check(AccountPersons::from, accounts(spark));
    Determinism.check(AttributeHistory::from, attributes(spark));
  }
}

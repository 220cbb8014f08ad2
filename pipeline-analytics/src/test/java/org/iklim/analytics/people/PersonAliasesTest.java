// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Person 17 has had info@, moved to ann@ in landing 2; info@ may go on to person 18. */
@ExtendWith(SparkExtension.class)
class PersonAliasesTest {
  private static final String COLUMNS =
      "hr_key  person_key  effective_date  unit_path       active  land_id  row_offset  withdrawn";
  private static final String[] FIRST = {
    "17      info        2026-01-01      Acme / Sales    true    1        1           -",
    "20      bob         2026-01-01      Acme / Finance  true    1        2           -",
    "-       info        2025-06-01      Acme            true    1        3           -"
  };

  private static Dataset<Row> attributes(SparkSession spark, String... more) {
    return Rows.of(spark, Attributes.TABLE, COLUMNS, FIRST)
        .unionByName(Rows.of(spark, Attributes.TABLE, COLUMNS, more));
  }

  private static Dataset<Row> moved(SparkSession spark) {
    return attributes(
        spark,
        "17      ann         2026-01-01      Acme / Sales    true    2        0           -",
        "17      ann         2026-03-01      Acme / Finance  true    2        1           -");
  }

  private static Dataset<Row> movedAndGivenOn(SparkSession spark) {
    return moved(spark)
        .unionByName(
            Rows.of(
                spark,
                Attributes.TABLE,
                COLUMNS,
                "18      info        2026-02-01      Acme / IT       true    3        0           -"));
  }

  private static Dataset<Row> accounts(SparkSession spark) {
    return Rows.of(
        spark,
        Accounts.TABLE,
        "account_key  person_key  kind    observed_at           raw_offset",
        "slack-info   info        PERSON  2026-01-01T00:00:00Z  1",
        "zulip-ann    ann         PERSON  2026-01-01T00:00:00Z  2",
        "slack-bob    bob         PERSON  2026-01-01T00:00:00Z  3");
  }

  @Test
  void aNewAddressIsTheSamePersonWithAllRowsAndAccounts(SparkSession spark) {
    PeopleAsOf people = PeopleAsOf.of(accounts(spark), moved(spark));
    DatasetAssert.that(people.persons())
        .hasRowsUnordered(
            "account_key  person_key", "slack-info  ann", "zulip-ann  ann", "slack-bob  bob");
    DatasetAssert.that(people.history())
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path",
            "ann         2025-06-01  2026-01-01  Acme",
            "ann         2026-01-01  2026-03-01  Acme / Sales",
            "ann         2026-03-01  9999-12-31  Acme / Finance",
            "bob         2026-01-01  9999-12-31  Acme / Finance");
  }

  @Test
  void anAddressGivenOnTakesItsAccountsAlongButNotTheRowsOfBefore(SparkSession spark) {
    PeopleAsOf people = PeopleAsOf.of(accounts(spark), movedAndGivenOn(spark));
    DatasetAssert.that(people.persons())
        .hasRowsUnordered(
            "account_key  person_key", "slack-info  info", "zulip-ann  ann", "slack-bob  bob");
    DatasetAssert.that(
            people
                .history()
                .where("person_key IN ('ann', 'info') AND valid_from > DATE'2025-12-31'"))
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path",
            "ann         2026-01-01  2026-03-01  Acme / Sales",
            "ann         2026-03-01  9999-12-31  Acme / Finance",
            "info        2026-02-01  9999-12-31  Acme / IT");
    Dataset<Row> said =
        Rows.ofDdl(spark, "who STRING, word STRING", "who  word", "info  no", "bob  no");
    DatasetAssert.that(PersonAliases.of(movedAndGivenOn(spark)).ofFormerHolders(said, "who"))
        .hasRowsUnordered("who  word", "ann  no");
  }

  @Test
  void whoReturnsToAnOldAddressHasItAgain(SparkSession spark) {
    Dataset<Row> returned =
        moved(spark)
            .unionByName(
                Rows.of(
                    spark,
                    Attributes.TABLE,
                    COLUMNS,
                    "17      info        2026-01-01      Acme / Sales    true    3        0           -"));
    DatasetAssert.that(PeopleAsOf.of(accounts(spark), returned).persons())
        .hasRowsUnordered(
            "account_key  person_key", "slack-info  info", "zulip-ann  info", "slack-bob  bob");
  }

  @Test
  void aRowThatOnlyTakesBackDoesNotSayTheAddress(SparkSession spark) {
    Dataset<Row> takenBack =
        moved(spark)
            .unionByName(
                Rows.of(
                    spark,
                    Attributes.TABLE,
                    COLUMNS,
                    "17      17          2026-03-01      -               true    3        0           true"));
    DatasetAssert.that(PeopleAsOf.of(accounts(spark), takenBack).history())
        .hasRowsUnordered(
            "person_key  valid_from  valid_to    unit_path",
            "ann         2025-06-01  2026-01-01  Acme",
            "ann         2026-01-01  9999-12-31  Acme / Sales",
            "bob         2026-01-01  9999-12-31  Acme / Finance");
  }

  @Test
  void whereNobodyHasChangedNothingIsDone(SparkSession spark) {
    Dataset<Row> rows = attributes(spark);
    PersonAliases none = PersonAliases.of(rows);
    assertThat(none.isNone()).isTrue();
    assertThat(none.current(rows)).isSameAs(rows);
    assertThat(none.replaced(rows, Attributes.PERSON_KEY)).isSameAs(rows);
    assertThat(KeyChanges.between(none, none).isNothing()).isTrue();
  }

  @Test
  void onlyTheAccountsOfWhoMovedAreTouchedAndNoDayOfTheHistoryDiffers(SparkSession spark) {
    PersonAliases then = PersonAliases.of(attributes(spark));
    PersonAliases now = PersonAliases.of(moved(spark));
    KeyChanges keys = KeyChanges.between(then, now);
    DatasetAssert.that(keys.among(AccountPersons.from(accounts(spark)), Accounts.PERSON_KEY))
        .hasRowsUnordered("account_key", "slack-info", "zulip-ann");
    DatasetAssert.that(
            AttributeChanges.between(
                keys.renamed(AttributeHistory.from(attributes(spark))),
                AttributeHistory.from(now.current(moved(spark)))))
        .hasRowsUnordered("person_key  changed_from  changed_to", "ann  2026-03-01  9999-12-31");
    assertThat(KeyChanges.between(now, PersonAliases.of(moved(spark))).isNothing()).isTrue();
  }

  @Test
  void anAddressThatIsSomebodysAgainTouchesItsAccountsToo(SparkSession spark) {
    KeyChanges keys =
        KeyChanges.between(
            PersonAliases.of(moved(spark)), PersonAliases.of(movedAndGivenOn(spark)));
    DatasetAssert.that(keys.among(AccountPersons.from(accounts(spark)), Accounts.PERSON_KEY))
        .hasRowsUnordered("account_key", "slack-info", "zulip-ann");
  }

  @Test
  void twoPersonsOfThenWhoHaveBecomeOneKeepTheirKeysOfThen(SparkSession spark) {
    Dataset<Row> then =
        attributes(
            spark,
            "21      ann         2026-01-01      Acme / Sales    true    1        4           -");
    Dataset<Row> now =
        then.unionByName(
            Rows.of(
                spark,
                Attributes.TABLE,
                COLUMNS,
                "17      ann         2026-01-01      Acme / Sales    true    2        0           -"));
    KeyChanges keys = KeyChanges.between(PersonAliases.of(then), PersonAliases.of(now));
    DatasetAssert.that(keys.renamed(AttributeHistory.from(then)).select("person_key").distinct())
        .hasRowsUnordered("person_key", "info", "ann", "bob");
  }

  @Test
  void orderAndPartitionsOfTheInputDoNotMatter(SparkSession spark) {
    Determinism.check(
        rows -> AttributeHistory.from(PersonAliases.of(rows).current(rows)),
        movedAndGivenOn(spark));
    Determinism.check(
        rows -> PeopleAsOf.of(accounts(spark), rows).persons(), movedAndGivenOn(spark));
  }
}

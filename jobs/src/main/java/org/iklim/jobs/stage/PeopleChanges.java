// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.AccountPersons;
import org.iklim.analytics.people.AttributeChanges;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.analytics.people.KeyChanges;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.people.PersonAliases;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;
import org.iklim.schemas.tables.Reactions;

/**
 * What new profiles and HR rows change of what was computed before. Most change nothing: an HR file
 * is sent whole every night, and the profile of a newcomer arrives before the first message.
 *
 * @param people as they are now
 * @param accounts (actor_key): accounts that stand for another person now, or for a bot; null if
 *     there are none
 * @param spans the rows of {@link AttributeChanges}; null if there are none
 */
record PeopleChanges(
    SparkSession spark, PeopleAsOf people, Dataset<Row> accounts, Dataset<Row> spans) {
  private static final String PERSON = "PERSON";
  private static final String[] ACTOR = {Messages.ACTOR_KEY};
  private static final String[] MESSAGE = {Messages.MESSAGE_ID};

  /** No change. */
  static PeopleChanges none(SparkSession spark) {
    return new PeopleChanges(spark, null, null, null);
  }

  /**
   * The changes since an output was made.
   *
   * @param aliases as they are now
   * @param people as they are now
   */
  static PeopleChanges between(
      SparkSession spark, Landings before, Landings now, PersonAliases aliases, PeopleAsOf people) {
    Dataset<Row> attributes = spark.table(Attributes.TABLE);
    Dataset<Row> known = attributes.where(col(Attributes.LAND_ID).leq(before.attributes()));
    PersonAliases aliasesThen =
        now.attributes() == before.attributes() ? aliases : PersonAliases.of(known);
    KeyChanges keys = KeyChanges.between(aliasesThen, aliases);
    return new PeopleChanges(
        spark,
        people,
        now.accounts() == before.accounts() && keys.isNothing()
            ? null
            : orNull(otherPersons(spark, before, keys)),
        now.attributes() == before.attributes()
            ? null
            : orNull(
                AttributeChanges.between(
                    keys.renamed(AttributeHistory.from(aliasesThen.current(known))),
                    people.history())));
  }

  /** Whether nothing that was computed can differ. */
  boolean isNothing() {
    return accounts == null && spans == null;
  }

  /** (message_id): messages by these people on these days, and those that they reacted to. */
  Dataset<Row> messages() {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> touched = messages.select(Messages.MESSAGE_ID).limit(0);
    if (accounts != null) {
      touched =
          touched
              .union(messages.join(accounts, ACTOR, "left_semi").select(Messages.MESSAGE_ID))
              .union(reactions().select(Messages.MESSAGE_ID));
    }
    if (spans != null) {
      Dataset<Row> changed = broadcast(spans.withColumnRenamed(PersonDays.PERSON_KEY, "changed"));
      Column then =
          col(PersonDays.PERSON_KEY)
              .equalTo(col("changed"))
              .and(col(Messages.CREATED_DAY).geq(col(AttributeChanges.CHANGED_FROM)))
              .and(col(Messages.CREATED_DAY).lt(col(AttributeChanges.CHANGED_TO)));
      touched =
          touched.union(
              people
                  .withPerson(messages)
                  .join(changed, then, "left_semi")
                  .select(Messages.MESSAGE_ID));
    }
    return touched;
  }

  /** Days of what these accounts wrote and reacted. */
  NavigableSet<LocalDate> daysOfAccounts() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (accounts != null) {
      Dataset<Row> messages = spark.table(Messages.TABLE);
      Dataset<Row> timeless = reactions().where(col(Reactions.REACTED_DAY).isNull());
      days.addAll(Days.in(messages.join(accounts, ACTOR, "left_semi"), Messages.CREATED_DAY));
      days.addAll(Days.in(reactions(), Reactions.REACTED_DAY));
      days.addAll(Days.in(messages.join(timeless, MESSAGE, "left_semi"), Messages.CREATED_DAY));
    }
    return days;
  }

  /**
   * Of some days in order, those from the first to the last on which somebody has other attributes:
   * heads are counted on all of them, whoever was active.
   */
  NavigableSet<LocalDate> daysOfAttributes(NavigableSet<LocalDate> known) {
    if (spans == null) {
      return new TreeSet<>();
    }
    Row row =
        spans.agg(min(AttributeChanges.CHANGED_FROM), max(AttributeChanges.CHANGED_TO)).head();
    Date from = row.getDate(0);
    Date to = row.getDate(1);
    return known.subSet(from.toLocalDate(), true, to.toLocalDate(), false);
  }

  private Dataset<Row> reactions() {
    return spark.table(Reactions.TABLE).join(accounts, ACTOR, "left_semi");
  }

  /** Small enough to keep; asked for several times. */
  private static Dataset<Row> orNull(Dataset<Row> changes) {
    Dataset<Row> kept = changes.localCheckpoint();
    return kept.isEmpty() ? null : kept;
  }

  /** Accounts whose person differs, and those of persons who have another key. */
  private static Dataset<Row> otherPersons(SparkSession spark, Landings before, KeyChanges keys) {
    Dataset<Row> accounts = spark.table(Accounts.TABLE);
    String[] account = {Accounts.ACCOUNT_KEY};
    Dataset<Row> observed =
        accounts
            .where(col(Accounts.LAND_ID).gt(before.accounts()))
            .select(Accounts.ACCOUNT_KEY)
            .distinct();
    Dataset<Row> then =
        AccountPersons.from(accounts.where(col(Accounts.LAND_ID).leq(before.accounts())))
            .toDF(Accounts.ACCOUNT_KEY, "person_then", "kind_then");
    Dataset<Row> changed =
        AccountPersons.from(accounts.join(observed, account, "left_semi"))
            .join(then, account, "left")
            // An account that no profile named stood for a person of its own.
            .where(
                col(Accounts.PERSON_KEY)
                    .notEqual(coalesce(col("person_then"), col(Accounts.ACCOUNT_KEY)))
                    .or(col(Accounts.KIND).notEqual(coalesce(col("kind_then"), lit(PERSON)))))
            .select(col(Accounts.ACCOUNT_KEY).as(Messages.ACTOR_KEY));
    return keys.isNothing()
        ? changed
        : changed
            .union(
                keys.among(AccountPersons.from(accounts), Accounts.PERSON_KEY)
                    .select(col(Accounts.ACCOUNT_KEY).as(Messages.ACTOR_KEY)))
            .distinct();
  }
}

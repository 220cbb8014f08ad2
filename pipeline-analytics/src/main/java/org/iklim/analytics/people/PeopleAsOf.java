// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.PersonDays;

/**
 * Persons and their attributes, to be joined to facts as of the day of the fact: what holds is the
 * newest HR row whose effective date is not after the day. A day before a person's first HR row has
 * no attributes; it still counts for the organisation.
 *
 * @param persons the person of each account, as {@link AccountPersons} gives it, under the key that
 *     holds now
 * @param history each person's attributes over time, as {@link AttributeHistory} gives it
 */
public record PeopleAsOf(Dataset<Row> persons, Dataset<Row> history) {
  /** Whether a person wrote it: neither the fact nor the account's newest profile says bot. */
  public static final String IS_PERSON = "is_person";

  /** Whether the person is in the HR data and has not left, on the day. */
  public static final String EMPLOYED = "employed";

  private static final String BOT = "BOT";

  /** From the tables people.accounts and people.attributes, under the keys that hold now. */
  public static PeopleAsOf of(Dataset<Row> accounts, Dataset<Row> attributes) {
    return of(accounts, attributes, PersonAliases.of(attributes));
  }

  /** The same where the keys that hold are known already. */
  public static PeopleAsOf of(
      Dataset<Row> accounts, Dataset<Row> attributes, PersonAliases aliases) {
    return new PeopleAsOf(
        aliases.replaced(AccountPersons.from(accounts), Accounts.PERSON_KEY),
        AttributeHistory.from(aliases.current(attributes)));
  }

  /**
   * Facts with the person behind the account.
   *
   * <p>Reads: rows with actor_key and actor_kind, such as activity.messages or activity.reactions.
   *
   * <p>Gives: the rows with person_key (the account's person, else the account itself: an account
   * that no profile names stands for one person) and is_person.
   *
   * <p>Drops: nothing; person_key is null where the account is unknown.
   *
   * <p>Units: none.
   */
  public Dataset<Row> withPerson(Dataset<Row> facts) {
    Dataset<Row> known =
        persons.select(
            col(Accounts.ACCOUNT_KEY).as("known_account"),
            col(Accounts.PERSON_KEY).as("known_person"),
            col(Accounts.KIND).as("known_kind"));
    Column bot =
        coalesce(col(Messages.ACTOR_KIND).equalTo(BOT), lit(false))
            .or(coalesce(col("known_kind").equalTo(BOT), lit(false)));
    List<Column> columns = columnsOf(facts);
    columns.add(coalesce(col("known_person"), col(Messages.ACTOR_KEY)).as(PersonDays.PERSON_KEY));
    columns.add(col(Messages.ACTOR_KEY).isNotNull().and(functions.not(bot)).as(IS_PERSON));
    return facts
        .join(known, col(Messages.ACTOR_KEY).equalTo(col("known_account")), "left")
        .select(columns.toArray(Column[]::new));
  }

  /**
   * Facts with the attributes of their person as of their day.
   *
   * <p>Reads: rows with person_key and a day.
   *
   * <p>Gives: the rows with unit_path, location and level, each null where HR says nothing for that
   * day.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   *
   * @param day name of the column with the UTC date
   */
  public Dataset<Row> withAttributes(Dataset<Row> facts, String day) {
    return joined(
        facts,
        day,
        col("then." + Attributes.UNIT_PATH),
        col("then." + Attributes.LOCATION),
        col("then." + Attributes.LEVEL));
  }

  /**
   * Facts with all attributes of their person that the climate is told by, as of their day.
   *
   * <p>Reads: rows with person_key and a day.
   *
   * <p>Gives: the rows with unit_path, location, level and function, each null where HR says
   * nothing for that day.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   *
   * @param day name of the column with the UTC date
   */
  public Dataset<Row> withClimateAttributes(Dataset<Row> facts, String day) {
    return joined(
        facts,
        day,
        col("then." + Attributes.UNIT_PATH),
        col("then." + Attributes.LOCATION),
        col("then." + Attributes.LEVEL),
        col("then." + Attributes.FUNCTION));
  }

  /**
   * Facts with whether their person was employed on their day.
   *
   * <p>Reads: rows with person_key and a day.
   *
   * <p>Gives: the rows with employed, false where HR says nothing.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   *
   * @param day name of the column with the UTC date
   */
  public Dataset<Row> withEmployment(Dataset<Row> facts, String day) {
    return joined(facts, day, coalesce(col("then." + Attributes.ACTIVE), lit(false)).as(EMPLOYED));
  }

  /** Intervals do not overlap, so that the join never makes two rows of one. */
  private Dataset<Row> joined(Dataset<Row> facts, String day, Column... added) {
    Column holds =
        col("facts." + PersonDays.PERSON_KEY)
            .equalTo(col("then." + Attributes.PERSON_KEY))
            .and(col("facts." + day).geq(col("then." + AttributeHistory.VALID_FROM)))
            .and(col("facts." + day).lt(col("then." + AttributeHistory.VALID_TO)));
    List<Column> columns = columnsOf(facts.as("facts"), "facts.");
    columns.addAll(Arrays.asList(added));
    return facts
        .as("facts")
        .join(history.as("then"), holds, "left")
        .select(columns.toArray(Column[]::new));
  }

  private static List<Column> columnsOf(Dataset<Row> facts) {
    return columnsOf(facts, "");
  }

  private static List<Column> columnsOf(Dataset<Row> facts, String prefix) {
    List<Column> columns = new ArrayList<>();
    for (String name : facts.columns()) {
      columns.add(col(prefix + name));
    }
    return columns;
  }
}

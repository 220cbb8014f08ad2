// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.analytics.people.PersonAliases;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.TryAgainException;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Choices;
import org.iklim.schemas.tables.Expertise;

/**
 * Who wants to be found as an expert. Read anew at every question, so that a choice holds at once.
 *
 * <p>No job has to end first: a decision is one appended row, for which nothing needs the lock on
 * the data folder.
 */
public final class ExpertChoices {
  private static final String CHOOSER = "chooser";

  private final SparkSession spark;

  /** What a person has said. */
  public enum Choice {
    OPT_IN,
    OPT_OUT
  }

  /** Who is listed without having said anything. */
  public enum Policy {
    /** Everybody, until they opt out. */
    OPT_OUT,
    /** Nobody, until they opt in. */
    OPT_IN
  }

  /** The choices in the lake of a session. */
  public ExpertChoices(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Notes a decision; it holds from now on. Those who decide at the same moment may get the same
   * number; each row is kept, and of one person's the stricter holds.
   *
   * @param key pseudonym of the person, or of one of the accounts
   * @param at when it was said
   * @throws TryAgainException if so many others write at the same time that this row was not kept
   */
  public void decide(String key, Choice choice, Instant at) throws Exception {
    new LakeTables(spark).ensure(Choices.TABLE);
    Row last = spark.table(Choices.TABLE).agg(max(col(Choices.DECISION))).head();
    long number = last.isNullAt(0) ? 1 : last.getLong(0) + 1;
    Row row = RowFactory.create(key, choice.name(), Timestamp.from(at), number);
    StructType schema = StructType.fromDDL(Contracts.structDdl(Choices.TABLE));
    try {
      spark.createDataFrame(List.of(row), schema).writeTo(Choices.TABLE).append();
    } catch (CommitFailedException overtakenOftenerThanTheTableRetries) {
      throw new TryAgainException(
          "others write to " + Choices.TABLE + " at the same time; nothing was noted, try again.",
          overtakenOftenerThanTheTableRetries);
    }
  }

  /**
   * Writes what names people, and writes it again for as long as somebody has chosen meanwhile. A
   * choice that is noted before the last writing began is read by it; of any other, the one who
   * chose finds what was written, and writes it anew.
   *
   * @param write reads the choices, writes, and may be called several times
   */
  public <T> T settled(Callable<T> write) throws Exception {
    while (true) {
      OptionalLong before = version();
      T written = write.call();
      if (version().equals(before)) {
        return written;
      }
    }
  }

  /** Snapshot of the choices; nothing while there is none. */
  private OptionalLong version() {
    LakeTables tables = new LakeTables(spark);
    Snapshot now =
        tables.exists(Choices.TABLE) ? tables.load(Choices.TABLE).currentSnapshot() : null;
    return now == null ? OptionalLong.empty() : OptionalLong.of(now.snapshotId());
  }

  /** Whether a pseudonym is known as a person or an account. */
  public boolean isKnown(String key) {
    Column isPerson = col(Accounts.PERSON_KEY).equalTo(key);
    return isAny(Accounts.TABLE, isPerson.or(col(Accounts.ACCOUNT_KEY).equalTo(key)))
        || isAny(Attributes.TABLE, isPerson);
  }

  private boolean isAny(String table, Column condition) {
    return new LakeTables(spark).exists(table) && !spark.table(table).where(condition).isEmpty();
  }

  /**
   * The rows of people who may be listed, under the key that each has now.
   *
   * @param expertise rows with person_key, of whenever they were made
   */
  public Dataset<Row> listed(Dataset<Row> expertise, Policy policy) {
    new LakeTables(spark).ensure(List.of(Choices.TABLE, Attributes.TABLE));
    Dataset<Row> attributes = spark.table(Attributes.TABLE);
    PersonAliases aliases = PersonAliases.of(attributes);
    Column isIn = lit(policy == Policy.OPT_OUT);
    Dataset<Row> said = newest(aliases, attributes);
    return aliases
        .replaced(expertise, Expertise.PERSON_KEY)
        .join(said, col(Expertise.PERSON_KEY).equalTo(col(CHOOSER)), "left")
        .where(coalesce(col("chosen").equalTo(Choice.OPT_IN.name()), isIn))
        .drop(CHOOSER, "chosen");
  }

  /** (chooser, chosen): what each person has said last, whatever their key was then. */
  private Dataset<Row> newest(PersonAliases aliases, Dataset<Row> attributes) {
    Dataset<Row> accounts =
        PeopleAsOf.of(spark.table(Accounts.TABLE), attributes, aliases)
            .persons()
            .select(col(Accounts.ACCOUNT_KEY).as("of_account"), col(Accounts.PERSON_KEY).as("of"));
    Column isOut = col(Choices.CHOICE).equalTo(Choice.OPT_OUT.name());
    Dataset<Row> said =
        spark
            .table(Choices.TABLE)
            .join(accounts, col(Choices.PERSON_KEY).equalTo(col("of_account")), "left")
            .select(
                coalesce(col("of"), col(Choices.PERSON_KEY)).as(CHOOSER),
                col(Choices.CHOICE),
                col(Choices.DECISION));
    // No also holds for whoever had the address when it may have been said.
    return aliases
        .replaced(said, CHOOSER)
        .union(aliases.ofFormerHolders(said.where(isOut), CHOOSER))
        .groupBy(CHOOSER)
        .agg(max_by(col(Choices.CHOICE), struct(col(Choices.DECISION), isOut)).as("chosen"));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.people.AccountPersons;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.TableWriter;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Choices;
import org.iklim.schemas.tables.Expertise;

/**
 * Who wants to be found as an expert. Read anew at every question, so that a choice holds at once.
 */
public final class ExpertChoices {
  private static final String STAGE = "experts";

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
   * Notes a decision; it holds from now on.
   *
   * @param key pseudonym of the person, or of one of the accounts
   * @param at when it was said
   */
  public void decide(String key, Choice choice, Instant at) throws Exception {
    new LakeTables(spark).ensure(Choices.TABLE);
    TableWriter writer = new TableWriter(spark, Choices.TABLE, STAGE);
    Row last = spark.table(Choices.TABLE).agg(max(col(Choices.DECISION))).head();
    long number = last.isNullAt(0) ? 1 : last.getLong(0) + 1;
    Row row = RowFactory.create(key, choice.name(), Timestamp.from(at), number);
    StructType schema = StructType.fromDDL(Contracts.structDdl(Choices.TABLE));
    writer.append(spark.createDataFrame(List.of(row), schema));
    writer.commit(java.util.Map.of());
  }

  /** Whether a pseudonym is known as a person or an account. */
  public boolean isKnown(String key) {
    return !spark
        .table(Accounts.TABLE)
        .where(col(Accounts.PERSON_KEY).equalTo(key).or(col(Accounts.ACCOUNT_KEY).equalTo(key)))
        .isEmpty();
  }

  /** The rows of people who may be listed. */
  public Dataset<Row> listed(Dataset<Row> expertise, Policy policy) {
    new LakeTables(spark).ensure(Choices.TABLE);
    Column isIn = lit(policy == Policy.OPT_OUT);
    Dataset<Row> said = newest();
    return expertise
        .join(said, col(Expertise.PERSON_KEY).equalTo(col("chooser")), "left")
        .where(coalesce(col("chosen").equalTo(Choice.OPT_IN.name()), isIn))
        .drop("chooser", "chosen");
  }

  private Dataset<Row> newest() {
    Dataset<Row> accounts =
        AccountPersons.from(spark.table(Accounts.TABLE))
            .select(col(Accounts.ACCOUNT_KEY).as("of_account"), col(Accounts.PERSON_KEY).as("of"));
    return spark
        .table(Choices.TABLE)
        .join(accounts, col(Choices.PERSON_KEY).equalTo(col("of_account")), "left")
        .groupBy(coalesce(col("of"), col(Choices.PERSON_KEY)).as("chooser"))
        .agg(max_by(col(Choices.CHOICE), col(Choices.DECISION)).as("chosen"));
  }
}

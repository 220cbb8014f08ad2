// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.people.AccountPersons;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;

/**
 * What has changed in the messages that are to be read. A message that only gained a like, say, has
 * changed in activity.messages and not here.
 *
 * @param fresh texts to be read, as {@link MessageLanguage#texts} gives them
 * @param stale (message_id, created_day) of rows that no longer hold
 */
record LanguageChanges(Dataset<Row> fresh, Dataset<Row> stale) {
  private static final String PERSON = "PERSON";

  /** Every text there is. */
  static Dataset<Row> everything(SparkSession spark, PeopleAsOf people) {
    return MessageLanguage.texts(spark.table(Messages.TABLE), people);
  }

  /** The changes since these landings. */
  static LanguageChanges since(SparkSession spark, PeopleAsOf people, Landings before) {
    Dataset<Row> changed = changed(spark, before).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> texts =
        MessageLanguage.texts(changed, people).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> written =
        spark
            .table(LanguageMessages.TABLE)
            .select(
                LanguageMessages.MESSAGE_ID,
                LanguageMessages.CREATED_DAY,
                LanguageMessages.CONTENT_HASH)
            .join(
                changed.select(Messages.MESSAGE_ID),
                new String[] {LanguageMessages.MESSAGE_ID},
                "left_semi")
            .persist(StorageLevel.MEMORY_AND_DISK());
    String[] key = {
      LanguageMessages.MESSAGE_ID, LanguageMessages.CREATED_DAY, LanguageMessages.CONTENT_HASH
    };
    return new LanguageChanges(
        texts.join(written, key, "left_anti"),
        written
            .join(texts, key, "left_anti")
            .select(LanguageMessages.MESSAGE_ID, LanguageMessages.CREATED_DAY));
  }

  /** Messages that have changed, and those of accounts that turned out to be bots, or not. */
  private static Dataset<Row> changed(SparkSession spark, Landings before) {
    Dataset<Row> messages = spark.table(Messages.TABLE);
    Dataset<Row> landed = messages.where(col(Messages.LAND_ID).gt(before.events()));
    Dataset<Row> ofOtherKind = accountsOfOtherKind(spark.table(Accounts.TABLE), before.accounts());
    return ofOtherKind.isEmpty()
        ? landed
        : landed.unionByName(
            messages
                .where(col(Messages.LAND_ID).leq(before.events()))
                .join(ofOtherKind, new String[] {Messages.ACTOR_KEY}, "left_semi"));
  }

  private static Dataset<Row> accountsOfOtherKind(Dataset<Row> accounts, long landing) {
    String[] account = {Accounts.ACCOUNT_KEY};
    Dataset<Row> observed =
        accounts.where(col(Accounts.LAND_ID).gt(landing)).select(Accounts.ACCOUNT_KEY).distinct();
    Dataset<Row> theirs = accounts.join(observed, account, "left_semi");
    Dataset<Row> then =
        AccountPersons.from(theirs.where(col(Accounts.LAND_ID).leq(landing)))
            .select(col(Accounts.ACCOUNT_KEY), col(Accounts.KIND).as("kind_then"));
    return AccountPersons.from(theirs)
        .join(then, account, "left")
        .where(col(Accounts.KIND).notEqual(coalesce(col("kind_then"), lit(PERSON))))
        .select(col(Accounts.ACCOUNT_KEY).as(Messages.ACTOR_KEY));
  }
}

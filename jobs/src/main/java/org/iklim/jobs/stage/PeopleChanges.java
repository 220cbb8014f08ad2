// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.AccountPersons;
import org.iklim.analytics.people.AttributeHistory;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Reactions;

/**
 * Whether new profiles and HR rows change anything that was computed. Most do not: an HR file is
 * sent whole every night, and the profile of a newcomer arrives before the first message.
 */
final class PeopleChanges {
  private static final String PERSON = "PERSON";

  private final SparkSession spark;
  private final Landings before;

  /** The changes since an output was made. */
  PeopleChanges(SparkSession spark, Landings before) {
    this.spark = spark;
    this.before = before;
  }

  /** Whether an output made then would differ if it were made with what is known of people now. */
  boolean matter(Landings now) {
    return (now.accounts() != before.accounts() && anotherPersonWasActive())
        || (now.attributes() != before.attributes() && anotherHistoryHolds());
  }

  /** An account that was active before stands for another person now, or for a bot. */
  private boolean anotherPersonWasActive() {
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
    return wasActive(changed, Messages.TABLE, Messages.LAND_ID)
        || wasActive(changed, Reactions.TABLE, Reactions.LAND_ID);
  }

  private boolean wasActive(Dataset<Row> actors, String table, String landId) {
    return !spark
        .table(table)
        .where(col(landId).leq(before.events()))
        .join(actors, new String[] {Messages.ACTOR_KEY}, "left_semi")
        .isEmpty();
  }

  /** On some day some person has other attributes than were known. */
  private boolean anotherHistoryHolds() {
    Dataset<Row> attributes = spark.table(Attributes.TABLE);
    Dataset<Row> now = AttributeHistory.from(attributes);
    Dataset<Row> then =
        AttributeHistory.from(attributes.where(col(Attributes.LAND_ID).leq(before.attributes())));
    return !now.exceptAll(then).isEmpty() || !then.exceptAll(now).isEmpty();
  }
}

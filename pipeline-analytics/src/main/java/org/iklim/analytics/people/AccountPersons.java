// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Accounts;

/** The person that each account is, as the newest profile says. */
public final class AccountPersons {
  private AccountPersons() {}

  /**
   * One row per account.
   *
   * <p>Reads: people.accounts.
   *
   * <p>Gives: (account_key, person_key, kind), one row per account_key; the newest observed_at
   * holds, among equals the highest (raw_topic, raw_partition, raw_offset). One shuffle.
   *
   * <p>Drops: older observations.
   *
   * <p>Units: none.
   */
  public static Dataset<Row> from(Dataset<Row> accounts) {
    Column newest =
        struct(
            col(Accounts.OBSERVED_AT),
            col(Accounts.RAW_TOPIC),
            col(Accounts.RAW_PARTITION),
            col(Accounts.RAW_OFFSET));
    Column observed = struct(col(Accounts.PERSON_KEY), col(Accounts.KIND));
    return accounts
        .groupBy(col(Accounts.ACCOUNT_KEY))
        .agg(max_by(observed, newest).as("observed"))
        .select(
            col(Accounts.ACCOUNT_KEY),
            col("observed." + Accounts.PERSON_KEY),
            col("observed." + Accounts.KIND));
  }
}

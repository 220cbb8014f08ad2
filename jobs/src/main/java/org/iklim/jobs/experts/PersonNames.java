// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.people.PeopleAsOf;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Identities;

/** Names from the restricted people.identities. */
final class PersonNames {
  private PersonNames() {}

  /** The newest name of each person, by pseudonym; none where no names are kept. */
  static Map<String, String> of(SparkSession spark) {
    Map<String, String> names = new HashMap<>();
    LakeTables tables = new LakeTables(spark);
    if (tables.exists(Identities.TABLE)) {
      tables.ensure(Attributes.TABLE);
      Dataset<Row> persons =
          PeopleAsOf.of(spark.table(Accounts.TABLE), spark.table(Attributes.TABLE))
              .persons()
              .select(col(Accounts.ACCOUNT_KEY).as("account"), col(Accounts.PERSON_KEY).as("who"));
      spark
          .table(Identities.TABLE)
          .join(persons, col(Identities.ACCOUNT_KEY).equalTo(col("account")), "left")
          .groupBy(coalesce(col("who"), col(Identities.PERSON_KEY)))
          .agg(
              max_by(
                  col(Identities.DISPLAY_NAME),
                  struct(col(Identities.OBSERVED_AT), col(Identities.DISPLAY_NAME))))
          .collectAsList()
          .forEach(row -> names.put(row.getString(0), row.getString(1)));
    }
    return names;
  }
}

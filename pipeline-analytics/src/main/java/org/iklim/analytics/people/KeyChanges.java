// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Attributes;

/** Which persons have another key than was known before. */
public final class KeyChanges {
  private static final String TOUCHED = "touched_key";

  /** (former_key, current_key) of keys that were replaced since; null if nothing has changed. */
  private final Dataset<Row> replaced;

  /** (touched_key): keys that were or are somebody's and no longer stand for the same person. */
  private final Dataset<Row> touched;

  private KeyChanges(Dataset<Row> replaced, Dataset<Row> touched) {
    this.replaced = replaced;
    this.touched = touched;
  }

  /** Compares what was known then with what is known now; rows are only ever added. */
  public static KeyChanges between(PersonAliases then, PersonAliases now) {
    if (then == now || now.isNone()) {
      return new KeyChanges(null, null);
    }
    Dataset<Row> replaced = now.pairs();
    Dataset<Row> restored = replaced.limit(0);
    if (!then.isNone()) {
      restored = then.pairs().except(now.pairs());
      replaced = replaced.except(then.pairs());
    }
    Dataset<Row> pairs = replaced.union(restored);
    Dataset<Row> touched =
        pairs
            .select(col(PersonAliases.FORMER_KEY).as(TOUCHED))
            .union(pairs.select(col(PersonAliases.CURRENT_KEY)))
            .distinct()
            .localCheckpoint();
    return touched.isEmpty() ? new KeyChanges(null, null) : new KeyChanges(replaced, touched);
  }

  /** Whether every key stands for whom it stood. */
  public boolean isNothing() {
    return touched == null;
  }

  /**
   * The rows with one of these keys.
   *
   * <p>Reads: rows with a key of a person as it was observed.
   *
   * <p>Gives: rows whose key stands for another person now, or for one that other keys stand for
   * too.
   *
   * <p>Drops: all others.
   *
   * <p>Units: none.
   *
   * @param key name of the column with the key
   */
  public Dataset<Row> among(Dataset<Row> rows, String key) {
    return isNothing()
        ? rows.limit(0)
        : rows.join(broadcast(touched), col(key).equalTo(col(TOUCHED)), "left_semi");
  }

  /**
   * A history as it was known then, under the keys of now: who has only changed the address has the
   * history of before, and no day differs.
   *
   * <p>Reads: {@link AttributeHistory} as it was known then.
   *
   * <p>Gives: the same rows and columns. A key stays where the new one was known then too: two
   * persons of then have become one, which differs on every day of both.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   */
  public Dataset<Row> renamed(Dataset<Row> history) {
    if (isNothing()) {
      return history;
    }
    Dataset<Row> then = history.select(col(Attributes.PERSON_KEY)).distinct().localCheckpoint();
    Dataset<Row> renames =
        replaced
            .join(
                then,
                col(PersonAliases.FORMER_KEY).equalTo(col(Attributes.PERSON_KEY)),
                "left_semi")
            .join(
                then,
                col(PersonAliases.CURRENT_KEY).equalTo(col(Attributes.PERSON_KEY)),
                "left_anti")
            .groupBy(PersonAliases.CURRENT_KEY)
            .agg(min(PersonAliases.FORMER_KEY).as(PersonAliases.FORMER_KEY), count(lit(1)).as("n"))
            .where(col("n").equalTo(1))
            .drop("n");
    return history
        .join(
            broadcast(renames),
            col(Attributes.PERSON_KEY).equalTo(col(PersonAliases.FORMER_KEY)),
            "left")
        .select(
            PersonAliases.with(
                history,
                Attributes.PERSON_KEY,
                coalesce(col(PersonAliases.CURRENT_KEY), col(Attributes.PERSON_KEY))));
  }
}

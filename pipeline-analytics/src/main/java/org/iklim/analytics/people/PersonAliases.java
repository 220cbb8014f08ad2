// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.schemas.tables.Attributes;

/**
 * One person stays one person when HR has a new e-mail address of theirs: person_key is the hash of
 * the address and changes with it, hr_key is that of the PersonId and does not. What a person has
 * under any of their keys counts for the key of the newest row of the same hr_key.
 *
 * <p>An address may go on to somebody else. Then rows still belong to who had it when they were
 * sent, but accounts, which know the address only, to who has it now.
 */
public final class PersonAliases {
  /** A key that a person had. */
  static final String FORMER_KEY = "former_key";

  /** The key of the same person now. */
  static final String CURRENT_KEY = "current_key";

  private static final String OF_ID = "of_id";
  private static final String NOW = "now";
  private static final String LAST = "last";
  private static final String[] HR = {Attributes.HR_KEY};

  /** (hr_key, now); null if nobody's key has ever changed. */
  private final Dataset<Row> ids;

  /** (hr_key, former_key, now, last). */
  private final Dataset<Row> formers;

  /** (former_key, now), one row per key that nobody has any more. */
  private final Dataset<Row> replaced;

  private PersonAliases(Dataset<Row> ids, Dataset<Row> formers, Dataset<Row> replaced) {
    this.ids = ids;
    this.formers = formers;
    this.replaced = replaced;
  }

  /**
   * Reads people.attributes at once, for who has had more than one key. Where there is nobody, as
   * mostly, that is one pass over these rows, and no step after it costs anything.
   */
  public static PersonAliases of(Dataset<Row> attributes) {
    Dataset<Row> rows = attributes.where(col(Attributes.HR_KEY).isNotNull());
    Dataset<Row> changed =
        rows.groupBy(Attributes.HR_KEY)
            .agg(min(Attributes.PERSON_KEY).as("least"), max(Attributes.PERSON_KEY).as("greatest"))
            .where(col("least").notEqual(col("greatest")))
            .select(Attributes.HR_KEY);
    if (changed.isEmpty()) {
      return new PersonAliases(null, null, null);
    }
    // A row that only takes back another one does not say what a person's address is.
    Column newest =
        struct(
            not(AttributeHistory.isWithdrawn()),
            col(Attributes.LAND_ID),
            col(Attributes.ROW_OFFSET),
            col(Attributes.ROW_PARTITION));
    Dataset<Row> keys =
        rows.join(broadcast(changed), HR, "left_semi")
            .groupBy(col(Attributes.HR_KEY), col(Attributes.PERSON_KEY))
            .agg(max(newest).as(LAST))
            .localCheckpoint();
    Dataset<Row> ids =
        keys.groupBy(Attributes.HR_KEY)
            .agg(
                max_by(col(Attributes.PERSON_KEY), struct(col(LAST), col(Attributes.PERSON_KEY)))
                    .as(NOW))
            .localCheckpoint();
    Dataset<Row> formers =
        keys.join(ids, HR)
            .where(col(Attributes.PERSON_KEY).notEqual(col(NOW)))
            .select(
                col(Attributes.HR_KEY),
                col(Attributes.PERSON_KEY).as(FORMER_KEY),
                col(NOW),
                col(LAST));
    Dataset<Row> held =
        rows.join(broadcast(ids), HR, "left")
            .select(coalesce(col(NOW), col(Attributes.PERSON_KEY)).as(FORMER_KEY));
    Dataset<Row> replaced =
        formers
            .join(held, new String[] {FORMER_KEY}, "left_anti")
            .groupBy(FORMER_KEY)
            .agg(max_by(col(NOW), struct(col(LAST), col(NOW))).as(NOW))
            .localCheckpoint();
    return new PersonAliases(ids, formers.localCheckpoint(), replaced);
  }

  /** Whether nobody's key has ever changed. */
  public boolean isNone() {
    return ids == null;
  }

  /**
   * Rows of people.attributes with the person_key that holds now.
   *
   * <p>Reads: people.attributes.
   *
   * <p>Gives: the same rows and columns; manager_key is left as it is.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   */
  public Dataset<Row> current(Dataset<Row> attributes) {
    if (isNone()) {
      return attributes;
    }
    Dataset<Row> known = ids.select(col(Attributes.HR_KEY).as(OF_ID), col(NOW).as(CURRENT_KEY));
    // Rows without an hr_key are of a build that did not keep it: their address tells.
    return replaced(attributes, Attributes.PERSON_KEY, col(Attributes.HR_KEY).isNull())
        .join(broadcast(known), col(Attributes.HR_KEY).equalTo(col(OF_ID)), "left")
        .select(
            with(
                attributes,
                Attributes.PERSON_KEY,
                coalesce(col(CURRENT_KEY), col(Attributes.PERSON_KEY))));
  }

  /**
   * Rows of any kind with the key that holds now.
   *
   * <p>Reads: rows with a key of a person.
   *
   * <p>Gives: the same rows and columns.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   *
   * @param key name of the column with the key
   */
  public Dataset<Row> replaced(Dataset<Row> rows, String key) {
    return isNone() ? rows : replaced(rows, key, col(key).isNotNull());
  }

  /**
   * Rows once more for everybody who had their key before, also where somebody else has it now.
   *
   * <p>Reads: rows with a key of a person.
   *
   * <p>Gives: the same columns, with the key that each of these people has now.
   *
   * <p>Drops: rows whose key nobody had before.
   *
   * <p>Units: none.
   *
   * @param key name of the column with the key
   */
  public Dataset<Row> ofFormerHolders(Dataset<Row> rows, String key) {
    return isNone()
        ? rows.limit(0)
        : rows.join(
                broadcast(formers.select(col(FORMER_KEY), col(NOW).as(CURRENT_KEY)).distinct()),
                col(key).equalTo(col(FORMER_KEY)))
            .select(with(rows, key, col(CURRENT_KEY)));
  }

  /** (former_key, current_key), one row per key that nobody has any more; not if there is none. */
  Dataset<Row> pairs() {
    return replaced.select(col(FORMER_KEY), col(NOW).as(CURRENT_KEY));
  }

  private Dataset<Row> replaced(Dataset<Row> rows, String key, Column where) {
    return rows.join(broadcast(pairs()), where.and(col(key).equalTo(col(FORMER_KEY))), "left")
        .select(with(rows, key, coalesce(col(CURRENT_KEY), col(key))));
  }

  /** The columns of rows, one of them with another value. */
  static Column[] with(Dataset<Row> rows, String name, Column value) {
    return Arrays.stream(rows.columns())
        .map(column -> column.equals(name) ? value.as(name) : col(column))
        .toArray(Column[]::new);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Something that two people have to do with each other in a period, to be added up by its {@link
 * TieKey}.
 */
enum TiePart {
  REPLY,
  MENTION,
  REACTION,
  BROADCAST,
  SHARED_THREAD,
  SHARED_GROUP;

  static final String KEY = "tie_key";

  /** A part as a row: what it is, in the form of {@link #slot}, how often, and what it weighs. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          KEY
              + " BIGINT NOT NULL, slot INT NOT NULL, count BIGINT NOT NULL, weight BIGINT NOT"
              + " NULL");

  /** How many kinds of parts there are, each in two directions. */
  static final int SLOTS = 2 * values().length;

  /** The place of a part among others; what has no direction goes forward. */
  int slot(boolean forward) {
    return 2 * ordinal() + (forward ? 0 : 1);
  }

  /** One person to another. */
  Row row(int period, int from, int to, long count, long weight) {
    return RowFactory.create(TieKey.of(period, from, to), slot(from < to), count, weight);
  }

  /** Two people together. */
  Row together(int period, int person, int other, long weight) {
    return RowFactory.create(TieKey.of(period, person, other), slot(true), 1L, weight);
  }
}

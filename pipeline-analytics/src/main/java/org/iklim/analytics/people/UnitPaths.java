// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Expressions on unit paths such as {@code Acme / Finance / Payroll}. */
public final class UnitPaths {
  /** What parts the levels of a path, root first. */
  public static final String SEPARATOR = " / ";

  private UnitPaths() {}

  /**
   * The path of every level, root first: {@code [Acme, Acme / Finance, Acme / Finance / Payroll]};
   * an empty array for a null path. Element i (from 0) is on depth i.
   */
  public static Column levels(Column path) {
    Column names = split(path, SEPARATOR);
    Column ancestors =
        transform(
            sequence(lit(1), size(names)),
            depth -> array_join(slice(names, lit(1), depth), SEPARATOR));
    return coalesce(ancestors, array().cast("array<string>"));
  }

  /** The path of the unit above; null for a root. */
  public static Column parent(Column path) {
    Column names = split(path, SEPARATOR);
    return when(
        size(names).gt(1), array_join(slice(names, lit(1), size(names).minus(1)), SEPARATOR));
  }

  /** The unit's own name: the last level. */
  public static Column name(Column path) {
    return element_at(split(path, SEPARATOR), -1);
  }
}

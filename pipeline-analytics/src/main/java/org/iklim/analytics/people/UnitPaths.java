// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.people;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/** Unit paths such as {@code Acme / Finance / Payroll}: what follows from them. */
public final class UnitPaths {
  /** What parts the levels of a path, root first. */
  public static final String SEPARATOR = " / ";

  private UnitPaths() {}

  /**
   * The path of every level, root first: {@code [Acme, Acme / Finance, Acme / Finance / Payroll]};
   * an empty array for a null path. Element i (from 0) is on depth i.
   */
  public static Column levels(Column path) {
    Column ancestors = transform(sequence(lit(1), depth(path)), depth -> ancestor(path, depth));
    return coalesce(ancestors, array().cast("array<string>"));
  }

  /** The same of a path at hand; empty for null. */
  public static List<String> levels(String path) {
    List<String> levels = new ArrayList<>();
    if (path != null) {
      for (int cut = path.indexOf(SEPARATOR); cut >= 0; cut = path.indexOf(SEPARATOR, cut + 1)) {
        levels.add(path.substring(0, cut));
      }
      levels.add(path);
    }
    return levels;
  }

  /** How many levels a path has. */
  public static Column depth(Column path) {
    // Not by split, whose regular expression would be compiled for every row.
    Column others = length(path).minus(length(replace(path, lit(SEPARATOR), lit(""))));
    return others.divide(SEPARATOR.length()).cast("int").plus(1);
  }

  /** The path of the first so many levels; of the last so many, if negative. */
  public static Column ancestor(Column path, Column levels) {
    return call_function("substring_index", path, lit(SEPARATOR), levels);
  }

  /** The path of the unit above; null for a root. */
  public static Column parent(Column path) {
    Column depth = depth(path);
    return when(depth.gt(1), ancestor(path, depth.minus(1)));
  }

  /** The unit's own name: the last level. */
  public static Column name(Column path) {
    return ancestor(path, lit(-1));
  }
}

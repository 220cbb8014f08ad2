// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Columns of the edges and results of this package. */
public final class Edges {
  /** Name of the vertex an edge leaves, STRING. */
  public static final String SOURCE = "source";

  /** Name of the vertex an edge reaches, STRING. */
  public static final String TARGET = "target";

  /** Weight of an edge, DOUBLE, finite and at least 0. */
  public static final String WEIGHT = "weight";

  /** Name of a vertex, STRING, in results. */
  public static final String VERTEX = "vertex";

  /** Rank of a vertex, DOUBLE; all sum to 1. */
  public static final String RANK = "rank";

  /** Smallest name in the component of a vertex, STRING. */
  public static final String COMPONENT = "component";

  private Edges() {}

  /** The edges with weights that are checked when they are read. */
  static Dataset<Row> checked(Dataset<Row> edges) {
    return edges.select(
        col(SOURCE),
        col(TARGET),
        when(col(WEIGHT).geq(0).and(col(WEIGHT).lt(Double.POSITIVE_INFINITY)), col(WEIGHT))
            .otherwise(
                raise_error(lit("the weight of an edge is not a finite number of at least 0"))
                    .cast("double"))
            .as(WEIGHT));
  }

  /** Every vertex once. */
  static Dataset<Row> vertices(Dataset<Row> edges) {
    return edges
        .select(col(SOURCE).as(VERTEX))
        .union(edges.select(col(TARGET).as(VERTEX)))
        .distinct();
  }
}

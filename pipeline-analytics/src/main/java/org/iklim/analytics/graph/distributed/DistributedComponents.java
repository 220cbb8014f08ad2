// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Weakly connected components of a graph that fits no single machine. Alternates two steps that
 * hang every vertex to ever smaller ones until each component is a star around its smallest vertex:
 * R. Kiveris et al., "Connected components in MapReduce and beyond", SoCC 2014. A long chain takes
 * about log² of its length in rounds, not its length.
 *
 * <p>Reads: edges, one row per edge ({@link Edges}); weights and directions do not count.
 *
 * <p>Gives: one row per vertex with the smallest name in its component, by Unicode code points.
 *
 * <p>Drops: nothing.
 *
 * <p>Units: none.
 *
 * @param materialize keeps the edges of a round
 */
public record DistributedComponents(Materialize materialize) {
  private static final String HIGH = "high";
  private static final String LOW = "low";
  private static final String SMALLEST = "smallest";

  /** Components of the vertices. */
  public Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> vertices = Edges.vertices(edges);
    Dataset<Row> links = materialize.cut(ordered(edges, Edges.SOURCE, Edges.TARGET));
    long count = links.count();
    boolean changed = true;
    while (changed) {
      Dataset<Row> next = materialize.cut(smallStar(largeStar(links)));
      long nextCount = next.count();
      changed = nextCount != count || !next.except(links).isEmpty();
      links = next;
      count = nextCount;
    }
    return vertices
        .join(links, col(Edges.VERTEX).equalTo(col(HIGH)), "left")
        .select(col(Edges.VERTEX), coalesce(col(LOW), col(Edges.VERTEX)).as(Edges.COMPONENT));
  }

  /** Links from the larger to the smaller end, each once, without self-loops. */
  private static Dataset<Row> ordered(Dataset<Row> links, String one, String other) {
    return links
        .where(col(one).notEqual(col(other)))
        .select(greatest(col(one), col(other)).as(HIGH), least(col(one), col(other)).as(LOW))
        .distinct();
  }

  /**
   * Hangs the larger neighbours of each vertex to the smallest of all its neighbours and itself.
   */
  private static Dataset<Row> largeStar(Dataset<Row> links) {
    Dataset<Row> bothWays = links.union(links.select(col(LOW), col(HIGH)));
    Dataset<Row> smallest =
        bothWays
            .groupBy(col(HIGH).as(Edges.VERTEX))
            .agg(min(col(LOW)).as(SMALLEST))
            .select(col(Edges.VERTEX), least(col(SMALLEST), col(Edges.VERTEX)).as(SMALLEST));
    // A link seen from its low end: the high end is a larger neighbour.
    Dataset<Row> hung =
        links.join(smallest, col(LOW).equalTo(col(Edges.VERTEX))).select(col(HIGH), col(SMALLEST));
    return ordered(hung, HIGH, SMALLEST);
  }

  /** Hangs each vertex and its smaller neighbours to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> links) {
    Dataset<Row> smallest =
        links.groupBy(col(HIGH).as(Edges.VERTEX)).agg(min(col(LOW)).as(SMALLEST));
    Dataset<Row> neighbours =
        links
            .join(smallest, col(HIGH).equalTo(col(Edges.VERTEX)))
            .select(col(LOW).as(HIGH), col(SMALLEST));
    return ordered(
        neighbours.union(smallest.select(col(Edges.VERTEX).as(HIGH), col(SMALLEST))),
        HIGH,
        SMALLEST);
  }
}

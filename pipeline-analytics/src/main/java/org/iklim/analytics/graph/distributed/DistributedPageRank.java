// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.iklim.analytics.graph.PageRank;

/**
 * {@link PageRank} of a graph that fits no single machine, by one join and one aggregation a round.
 *
 * <p>Reads: edges, one row per edge ({@link Edges}); parallel edges add up.
 *
 * <p>Gives: one row per vertex with its rank.
 *
 * <p>Drops: nothing.
 *
 * <p>Units: rank is a share of 1. Inside it is a whole number of 2⁻⁶², since sums of whole numbers
 * do not depend on the order in which partitions arrive: the ranks are the same in every run, and
 * within 10⁻⁹ of those of {@code PageRank} up to 10⁸ vertices.
 *
 * @param pageRank damping, rounds and tolerance
 * @param materialize keeps the ranks of a round
 */
public record DistributedPageRank(PageRank pageRank, Materialize materialize) {
  private static final double ONE = 0x1p62;
  private static final String SHARE = "share";
  private static final String STRENGTH = "strength";
  private static final String SENDS = "sends";
  private static final String UNITS = "units";
  private static final String BEFORE = "before";
  private static final String RECEIVED = "received";

  /** Ranks of the vertices. */
  public Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> checked = Edges.checked(edges);
    Dataset<Row> arcs = materialize.cut(arcs(checked));
    Dataset<Row> vertices = Edges.vertices(checked);
    Dataset<Row> senders = arcs.select(col(Edges.SOURCE).as(Edges.VERTEX)).distinct();
    Dataset<Row> marked =
        materialize.cut(
            vertices
                .join(senders.withColumn(SENDS, lit(true)), column(Edges.VERTEX), "left")
                .select(col(Edges.VERTEX), coalesce(col(SENDS), lit(false)).as(SENDS)));
    long vertexCount = marked.count();
    double jump = ONE / Math.max(1, vertexCount);
    Dataset<Row> ranks = marked.withColumn(UNITS, rint(lit(jump)).cast("long"));
    for (int round = 0; round < pageRank.iterations() && vertexCount > 0; round++) {
      Dataset<Row> next = materialize.cut(round(arcs, ranks, jump));
      double change = sumOf(next, abs(col(UNITS).minus(col(BEFORE)))) / ONE;
      ranks = next.drop(BEFORE);
      if (pageRank.tolerance() > 0 && change <= pageRank.tolerance()) {
        break;
      }
    }
    return ranks.select(col(Edges.VERTEX), col(UNITS).divide(lit(ONE)).as(Edges.RANK));
  }

  private static String[] column(String name) {
    return new String[] {name};
  }

  /** Each edge with its share in the weights of its source; those never followed are left out. */
  private static Dataset<Row> arcs(Dataset<Row> edges) {
    // Added up in the order of the weights, for a sum of doubles depends on the order.
    Column strength =
        aggregate(array_sort(collect_list(col(Edges.WEIGHT))), lit(0.0), Column::plus);
    Dataset<Row> strengths = edges.groupBy(col(Edges.SOURCE)).agg(strength.as(STRENGTH));
    return edges
        .join(strengths, column(Edges.SOURCE), "inner")
        .where(col(Edges.WEIGHT).gt(0))
        .select(
            col(Edges.SOURCE),
            col(Edges.TARGET),
            col(Edges.WEIGHT).divide(col(STRENGTH)).as(SHARE));
  }

  private Dataset<Row> round(Dataset<Row> arcs, Dataset<Row> ranks, double jump) {
    double dangling = sumOf(ranks.where(col(SENDS).equalTo(false)), col(UNITS)) / ONE;
    Dataset<Row> received =
        arcs.join(ranks, col(Edges.SOURCE).equalTo(col(Edges.VERTEX)))
            .groupBy(col(Edges.TARGET).as(Edges.VERTEX))
            .agg(sum(rint(col(UNITS).multiply(col(SHARE))).cast("long")).as(RECEIVED));
    double damping = pageRank.damping();
    Column units =
        lit((1 - damping) * jump)
            .plus(
                lit(damping).multiply(coalesce(col(RECEIVED), lit(0L)).plus(lit(dangling * jump))));
    return ranks
        .join(received, column(Edges.VERTEX), "left")
        .select(
            col(Edges.VERTEX),
            col(SENDS),
            rint(units).cast("long").as(UNITS),
            col(UNITS).as(BEFORE));
  }

  private static double sumOf(Dataset<Row> rows, Column units) {
    Row sum = rows.agg(sum(units)).first();
    return sum.isNullAt(0) ? 0 : sum.getLong(0);
  }
}

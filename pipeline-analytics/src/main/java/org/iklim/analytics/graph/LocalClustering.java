// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

/**
 * Local clustering coefficient: how many of the pairs of a vertex's neighbours are connected, 0 to
 * 1. D. Watts, S. Strogatz, Nature 393, 1998; for directed graphs as LDBC Graphalytics defines it
 * (LCC, specification 1.0, section 2.3.5): neighbours are those in either direction, and of the d(d
 * − 1) arcs there could be between them those are counted that are there.
 *
 * <p>0 for fewer than two neighbours. Weights and self-loops do not count.
 */
public final class LocalClustering {
  private LocalClustering() {}

  /** Coefficient of each vertex. */
  public static double[] of(CsrGraph graph) {
    // One arc between two vertices weighs 1, arcs in both directions 2.
    CsrGraph neighbours = graph.unweighted().symmetric(ParallelEdges.SUM);
    int mutual = graph.isDirected() ? 1 : 2;
    Triangles triangles = new Triangles(neighbours);
    double[] connected = new double[graph.vertexCount()];
    triangles.forEach(
        (ab, bc, ac) -> {
          connected[triangles.low(ab)] += triangles.weight(bc);
          connected[triangles.high(ab)] += triangles.weight(ac);
          connected[triangles.high(bc)] += triangles.weight(ab);
        });
    for (int v = 0; v < connected.length; v++) {
      double degree = neighbours.outDegree(v);
      connected[v] = degree < 2 ? 0 : mutual * connected[v] / (degree * (degree - 1));
    }
    return connected;
  }
}

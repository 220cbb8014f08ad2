// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

/**
 * Burt's constraint: how far a person's contacts lead back to one another. Low for a broker between
 * groups that have no other tie (a structural hole), high inside one group. R. Burt, "Structural
 * Holes", 1992, equation 2.4: Σ over contacts j of (p(i,j) + Σ over q of p(i,q) p(q,j))², with
 * p(i,j) the share of j in all of i's ties, those in both directions added up.
 *
 * <p>NaN for a vertex without ties, which has nothing to be constrained by. Self-loops do not
 * count.
 */
public final class Constraint {
  private Constraint() {}

  /** Constraint of each vertex. */
  public static double[] of(CsrGraph graph) {
    Triangles triangles = new Triangles(graph.symmetric(ParallelEdges.SUM));
    int n = graph.vertexCount();
    double[] strength = new double[n];
    for (int edge = 0; edge < triangles.edgeCount(); edge++) {
      strength[triangles.low(edge)] += triangles.weight(edge);
      strength[triangles.high(edge)] += triangles.weight(edge);
    }
    Shares shares = new Shares(triangles, strength);
    double[] constraint = new double[n];
    for (int edge = 0; edge < triangles.edgeCount(); edge++) {
      double up = shares.up[edge] + shares.indirectUp[edge];
      double down = shares.down[edge] + shares.indirectDown[edge];
      constraint[triangles.low(edge)] += up * up;
      constraint[triangles.high(edge)] += down * down;
    }
    for (int v = 0; v < n; v++) {
      if (!(strength[v] > 0)) {
        constraint[v] = Double.NaN;
      }
    }
    return constraint;
  }

  /** Of each edge: the share of either end in the other's ties, directly and over one other. */
  private static final class Shares {
    /** Share of the high end in the ties of the low end. */
    private final double[] up;

    private final double[] down;
    private final double[] indirectUp;
    private final double[] indirectDown;

    Shares(Triangles triangles, double[] strength) {
      int edges = triangles.edgeCount();
      up = new double[edges];
      down = new double[edges];
      indirectUp = new double[edges];
      indirectDown = new double[edges];
      for (int edge = 0; edge < edges; edge++) {
        double weight = triangles.weight(edge);
        up[edge] = weight > 0 ? weight / strength[triangles.low(edge)] : 0;
        down[edge] = weight > 0 ? weight / strength[triangles.high(edge)] : 0;
      }
      triangles.forEach(
          (ab, bc, ac) -> {
            indirectUp[ab] += up[ac] * down[bc];
            indirectDown[ab] += up[bc] * down[ac];
            indirectUp[bc] += down[ab] * up[ac];
            indirectDown[bc] += down[ac] * up[ab];
            indirectUp[ac] += up[ab] * up[bc];
            indirectDown[ac] += down[bc] * down[ab];
          });
    }
  }
}

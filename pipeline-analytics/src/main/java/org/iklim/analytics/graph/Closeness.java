// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

/**
 * How near a vertex is to all others, along the directions of arcs; lengths are numbers of arcs,
 * weights do not count. Exact, in vertices × edges steps.
 */
public final class Closeness {
  private Closeness() {}

  /**
   * Closeness, 0 to 1: of the r others that can be reached, r over the sum of the distances, times
   * their share r/(n−1) in all others (L. Freeman, Social Networks 1, 1978; for graphs that do not
   * hang together by S. Wasserman, K. Faust, "Social Network Analysis", 1994, p. 201). 0 if no one
   * can be reached.
   */
  public static double[] of(CsrGraph graph) {
    int n = graph.vertexCount();
    double[] closeness = new double[n];
    for (int v = 0; v < n; v++) {
      double reached = 0;
      double sum = 0;
      for (int hops : Distances.hops(graph, v)) {
        if (hops > 0) {
          reached++;
          sum += hops;
        }
      }
      closeness[v] = reached == 0 ? 0 : reached / sum * (reached / (n - 1));
    }
    return closeness;
  }

  /**
   * Harmonic centrality, 0 to 1: the mean over all others of one over the distance, 0 for those out
   * of reach (M. Marchiori, V. Latora, 2000; P. Boldi, S. Vigna, "Axioms for centrality", 2014).
   */
  public static double[] harmonic(CsrGraph graph) {
    int n = graph.vertexCount();
    double[] harmonic = new double[n];
    for (int v = 0; v < n; v++) {
      double sum = 0;
      for (int hops : Distances.hops(graph, v)) {
        sum += hops > 0 ? 1.0 / hops : 0;
      }
      harmonic[v] = n < 2 ? 0 : sum / (n - 1);
    }
    return harmonic;
  }
}

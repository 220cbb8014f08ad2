// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * HITS: a good authority is pointed to by good hubs, a good hub points to good authorities. J.
 * Kleinberg, "Authoritative sources in a hyperlinked environment", JACM 46(5), 1999. Begins with
 * all hubs alike; both scores are kept at sum 1 (the article's length 1 is the same but for a
 * factor).
 *
 * <p>Self-loops are arcs like others. Without any arc all scores are 0. Where the graph has parts
 * that share the largest eigenvalue, the scores are those reached from equal hubs.
 *
 * @param iterations rounds at most
 * @param tolerance ends earlier once authorities change by no more than this in a round, summed; 0
 *     for exactly {@code iterations} rounds
 */
public record Hits(int iterations, double tolerance) {
  /**
   * Both scores of each vertex.
   *
   * @param authorities sum to 1
   * @param hubs sum to 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Scores(double[] authorities, double[] hubs) {}

  /** Scores of the vertices of a graph. */
  public Scores of(CsrGraph graph) {
    int n = graph.vertexCount();
    double[] hubs = new double[n];
    double[] authorities = new double[n];
    double[] before = new double[n];
    Arrays.fill(hubs, n == 0 ? 0 : 1.0 / n);
    for (int round = 0; round < iterations; round++) {
      System.arraycopy(authorities, 0, before, 0, n);
      pull(graph.in(), hubs, authorities);
      pull(graph.out(), authorities, hubs);
      double change = 0;
      for (int v = 0; v < n; v++) {
        change += Math.abs(authorities[v] - before[v]);
      }
      if (tolerance > 0 && change <= tolerance) {
        break;
      }
    }
    return new Scores(authorities, hubs);
  }

  private static void pull(Arcs arcs, double[] from, double[] to) {
    double total = 0;
    for (int v = 0; v < to.length; v++) {
      double sum = 0;
      for (int arc = arcs.offsets()[v]; arc < arcs.offsets()[v + 1]; arc++) {
        sum += from[arcs.ends()[arc]] * arcs.weight(arc);
      }
      to[v] = sum;
      total += sum;
    }
    for (int v = 0; v < to.length && total > 0; v++) {
      to[v] /= total;
    }
  }
}

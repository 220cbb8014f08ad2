// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Communities by label propagation: every vertex takes the label most of its neighbours have, all
 * at the same time, the smallest label on a tie. U. Raghavan, R. Albert, S. Kumara, Physical Review
 * E 76, 2007; made deterministic as LDBC Graphalytics defines it (CDLP, specification 1.0, section
 * 2.3.4): labels begin as the vertices, and in a directed graph a neighbour in both directions
 * counts twice.
 *
 * <p>Weights and self-loops do not count. A vertex without neighbours keeps its label.
 *
 * @param iterations rounds at most; it ends earlier once no label changes
 */
public record LabelPropagation(int iterations) {

  /** Label of each vertex, which is the number of some vertex. */
  public int[] of(CsrGraph graph) {
    int n = graph.vertexCount();
    int[] labels = Partitions.singletons(n);
    int[] next = new int[n];
    int[] votes = new int[n];
    for (int round = 0; round < iterations; round++) {
      for (int v = 0; v < n; v++) {
        int best = count(graph.out(), v, labels, votes, -1);
        if (graph.isDirected()) {
          best = count(graph.in(), v, labels, votes, best);
          forget(graph.in(), v, labels, votes);
        }
        forget(graph.out(), v, labels, votes);
        next[v] = best < 0 ? labels[v] : best;
      }
      if (Arrays.equals(labels, next)) {
        break;
      }
      int[] swap = labels;
      labels = next;
      next = swap;
    }
    return labels;
  }

  /** Adds the votes of a row; the label that leads, -1 if there is none. */
  private static int count(Arcs arcs, int vertex, int[] labels, int[] votes, int leading) {
    int best = leading;
    for (int arc = arcs.offsets()[vertex]; arc < arcs.offsets()[vertex + 1]; arc++) {
      if (arcs.ends()[arc] != vertex) {
        int label = labels[arcs.ends()[arc]];
        int cast = ++votes[label];
        if (best < 0 || cast > votes[best] || (cast == votes[best] && label < best)) {
          best = label;
        }
      }
    }
    return best;
  }

  private static void forget(Arcs arcs, int vertex, int[] labels, int[] votes) {
    for (int arc = arcs.offsets()[vertex]; arc < arcs.offsets()[vertex + 1]; arc++) {
      votes[labels[arcs.ends()[arc]]] = 0;
    }
  }
}

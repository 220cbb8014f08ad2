// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Every triangle of a symmetric graph once. Edges lead from the vertex of fewer neighbours to the
 * one of more, so that a hub is nobody's starting point: O(m^1.5) whatever the degrees. N. Chiba,
 * T. Nishizeki, SIAM J. Computing 14(1), 1985; M. Latapy, Theoretical Computer Science 407, 2008.
 */
final class Triangles {
  private final int[] offsets;
  private final int[] lows;
  private final int[] highs;
  private final double[] weights;

  /** Takes a triangle of vertices a, b, c by the numbers of its edges a→b, b→c and a→c. */
  @FunctionalInterface
  interface Visitor {
    void triangle(int edgeAb, int edgeBc, int edgeAc);
  }

  Triangles(CsrGraph symmetric) {
    Arcs arcs = symmetric.out();
    int n = symmetric.vertexCount();
    int edges = arcs.ends().length / 2;
    offsets = new int[n + 1];
    lows = new int[edges];
    highs = new int[edges];
    weights = new double[edges];
    int next = 0;
    for (int v = 0; v < n; v++) {
      for (int arc = arcs.offsets()[v]; arc < arcs.offsets()[v + 1]; arc++) {
        int end = arcs.ends()[arc];
        int more = Integer.compare(arcs.degree(end), arcs.degree(v));
        if (more > 0 || (more == 0 && end > v)) {
          lows[next] = v;
          highs[next] = end;
          weights[next++] = arcs.weight(arc);
        }
      }
      offsets[v + 1] = next;
    }
  }

  /** Number of edges; they are numbered from 0. */
  int edgeCount() {
    return lows.length;
  }

  /** The end of an edge with fewer neighbours. */
  int low(int edge) {
    return lows[edge];
  }

  /** The end of an edge with more neighbours. */
  int high(int edge) {
    return highs[edge];
  }

  double weight(int edge) {
    return weights[edge];
  }

  void forEach(Visitor visitor) {
    int[] edgeTo = new int[offsets.length];
    for (int a = 0; a + 1 < offsets.length; a++) {
      for (int edge = offsets[a]; edge < offsets[a + 1]; edge++) {
        edgeTo[highs[edge]] = edge + 1;
      }
      for (int ab = offsets[a]; ab < offsets[a + 1]; ab++) {
        int b = highs[ab];
        for (int bc = offsets[b]; bc < offsets[b + 1]; bc++) {
          int ac = edgeTo[highs[bc]] - 1;
          if (ac >= 0) {
            visitor.triangle(ab, bc, ac);
          }
        }
      }
      for (int edge = offsets[a]; edge < offsets[a + 1]; edge++) {
        edgeTo[highs[edge]] = 0;
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Core numbers: the largest k for which a vertex is in a part of the graph where everyone has at
 * least k neighbours. S. Seidman, Social Networks 5, 1983; by V. Batagelj, M. Zaveršnik, "An O(m)
 * algorithm for cores decomposition of networks", 2003: the vertex of fewest remaining neighbours
 * is taken away again and again.
 *
 * <p>Directions, weights and self-loops do not count.
 */
public final class CoreNumbers {
  private CoreNumbers() {}

  /** Core number of each vertex. */
  public static int[] of(CsrGraph graph) {
    Arcs arcs = graph.symmetric(ParallelEdges.ONCE).out();
    int n = graph.vertexCount();
    int[] degree = new int[n];
    int most = 0;
    for (int v = 0; v < n; v++) {
      degree[v] = arcs.degree(v);
      most = Math.max(most, degree[v]);
    }
    // Vertices sorted by degree; begins[d] is where those of degree d begin.
    int[] begins = new int[most + 2];
    for (int v = 0; v < n; v++) {
      begins[degree[v] + 1]++;
    }
    for (int d = 0; d <= most; d++) {
      begins[d + 1] += begins[d];
    }
    int[] sorted = new int[n];
    int[] places = new int[n];
    int[] next = begins.clone();
    for (int v = 0; v < n; v++) {
      places[v] = next[degree[v]]++;
      sorted[places[v]] = v;
    }
    for (int i = 0; i < n; i++) {
      int v = sorted[i];
      for (int arc = arcs.offsets()[v]; arc < arcs.offsets()[v + 1]; arc++) {
        int neighbour = arcs.ends()[arc];
        if (degree[neighbour] > degree[v]) {
          // The first of its degree changes places with it, and that degree begins one later.
          int begin = begins[degree[neighbour]]++;
          int first = sorted[begin];
          sorted[places[neighbour]] = first;
          places[first] = places[neighbour];
          sorted[begin] = neighbour;
          places[neighbour] = begin;
          degree[neighbour]--;
        }
      }
    }
    return degree;
  }
}

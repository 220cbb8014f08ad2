// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/** How far the vertices of a graph are from one of them, along the directions of arcs. */
public final class Distances {
  /** Hops to a vertex that cannot be reached. */
  public static final int UNREACHABLE = -1;

  private Distances() {}

  /**
   * Breadth-first search: least number of arcs from a vertex to each (E. Moore, 1959; BFS of LDBC
   * Graphalytics). Weights do not count.
   *
   * @return hops, {@link #UNREACHABLE} where no path leads
   */
  public static int[] hops(CsrGraph graph, int source) {
    Arcs out = graph.out();
    int[] hops = new int[graph.vertexCount()];
    Arrays.fill(hops, UNREACHABLE);
    int[] queue = new int[hops.length];
    int size = 0;
    hops[source] = 0;
    queue[size++] = source;
    for (int head = 0; head < size; head++) {
      int vertex = queue[head];
      for (int arc = out.offsets()[vertex]; arc < out.offsets()[vertex + 1]; arc++) {
        int end = out.ends()[arc];
        if (hops[end] == UNREACHABLE) {
          hops[end] = hops[vertex] + 1;
          queue[size++] = end;
        }
      }
    }
    return hops;
  }

  /**
   * Length of the shortest path from a vertex to each, arcs being as long as they weigh (E.
   * Dijkstra, "A note on two problems in connexion with graphs", 1959; SSSP of LDBC Graphalytics).
   * Build the graph with {@link ParallelEdges#SHORTEST}.
   *
   * @return lengths, infinite where no path leads
   */
  public static double[] lengths(CsrGraph graph, int source) {
    Arcs out = graph.out();
    double[] lengths = new double[graph.vertexCount()];
    Arrays.fill(lengths, Double.POSITIVE_INFINITY);
    lengths[source] = 0;
    VertexHeap nearest = new VertexHeap(lengths);
    nearest.raise(source);
    while (!nearest.isEmpty()) {
      int vertex = nearest.remove();
      for (int arc = out.offsets()[vertex]; arc < out.offsets()[vertex + 1]; arc++) {
        double length = lengths[vertex] + out.weight(arc);
        if (length < lengths[out.ends()[arc]]) {
          lengths[out.ends()[arc]] = length;
          nearest.raise(out.ends()[arc]);
        }
      }
    }
    return lengths;
  }
}

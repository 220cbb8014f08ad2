// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Components: the parts of a graph that hang together. Each vertex gets the smallest vertex of its
 * component; one without edges is a component of its own; self-loops make no difference.
 */
public final class Components {
  private Components() {}

  /**
   * Weakly connected components: vertices joined by edges, whatever their direction. Union by
   * smallest vertex with path halving: R. Tarjan, J. van Leeuwen, JACM 31(2), 1984.
   */
  public static int[] weak(CsrGraph graph) {
    int[] parent = Partitions.singletons(graph.vertexCount());
    Arcs out = graph.out();
    for (int v = 0; v < parent.length; v++) {
      for (int arc = out.offsets()[v]; arc < out.offsets()[v + 1]; arc++) {
        int left = root(parent, v);
        int right = root(parent, out.ends()[arc]);
        parent[Math.max(left, right)] = Math.min(left, right);
      }
    }
    for (int v = 0; v < parent.length; v++) {
      parent[v] = root(parent, v);
    }
    return parent;
  }

  private static int root(int[] parent, int vertex) {
    int at = vertex;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * Strongly connected components: vertices that reach each other along directions. R. Tarjan,
   * "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2), 1972, with a stack of
   * its own in place of recursion.
   */
  public static int[] strong(CsrGraph graph) {
    return new Strong(graph).components();
  }

  /** The state of one depth-first search. */
  private static final class Strong {
    private static final int UNSEEN = -1;

    private final Arcs out;
    private final int[] component;
    // Time at which a vertex was found, and the earliest found vertex still open that it reaches.
    private final int[] found;
    private final int[] lowest;
    private final int[] nextArc;
    private final int[] path;
    private final int[] open;
    private int pathSize;
    private int openSize;
    private int time;

    Strong(CsrGraph graph) {
      out = graph.out();
      int n = graph.vertexCount();
      component = new int[n];
      found = new int[n];
      Arrays.fill(component, UNSEEN);
      Arrays.fill(found, UNSEEN);
      lowest = new int[n];
      nextArc = new int[n];
      path = new int[n];
      open = new int[n];
    }

    int[] components() {
      for (int v = 0; v < found.length; v++) {
        if (found[v] == UNSEEN) {
          enter(v);
          while (pathSize > 0) {
            walk(path[pathSize - 1]);
          }
        }
      }
      return Partitions.bySmallestMember(component);
    }

    private void enter(int vertex) {
      found[vertex] = time;
      lowest[vertex] = time++;
      nextArc[vertex] = out.offsets()[vertex];
      path[pathSize++] = vertex;
      open[openSize++] = vertex;
    }

    /** Goes on from the end of the path: one step further, or back. */
    private void walk(int vertex) {
      while (nextArc[vertex] < out.offsets()[vertex + 1]) {
        int end = out.ends()[nextArc[vertex]++];
        if (found[end] == UNSEEN) {
          enter(end);
          return;
        }
        if (component[end] == UNSEEN) {
          lowest[vertex] = Math.min(lowest[vertex], found[end]);
        }
      }
      pathSize--;
      if (pathSize > 0) {
        int before = path[pathSize - 1];
        lowest[before] = Math.min(lowest[before], lowest[vertex]);
      }
      if (lowest[vertex] == found[vertex]) {
        int member;
        do {
          member = open[--openSize];
          component[member] = vertex;
        } while (member != vertex);
      }
    }
  }
}

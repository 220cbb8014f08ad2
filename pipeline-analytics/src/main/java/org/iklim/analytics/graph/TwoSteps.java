// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * How many others each vertex reaches over one or two arcs, exactly.
 *
 * <p>To walk the row of each neighbour costs Σ degree²: 10¹² steps for one hub of a million
 * neighbours. So what hubs reach is a set of bits, made once for all vertices that point to the
 * same hubs, and only what lies beyond it is counted vertex by vertex. A hub is a vertex whose row
 * is longer than the words of such a set; all sets together take 8 bytes an arc at most.
 *
 * <p>Time: Σ degree² over the vertices that are no hubs, and vertices / 64 for each hub of each
 * different set of hubs. No exact way is known that stays far below vertices · arcs for every
 * sparse graph: it would tell a diameter of 2 from 3 (L. Roditty, V. Vassilevska Williams, STOC
 * 2013). Networks of people have few hubs, and few sets of them.
 */
public final class TwoSteps {
  /** A shorter row is walked as fast. */
  private static final int LEAST_HUB = 1024;

  private final Arcs arcs;
  private final int vertexCount;
  private final int leastHub;
  private final Map<Integer, BitSet> ofHub = new HashMap<>();
  // The vertex whose reach has counted this one last, plus one.
  private final int[] countedFor;

  private TwoSteps(CsrGraph graph, int leastHub) {
    arcs = graph.out();
    vertexCount = graph.vertexCount();
    countedFor = new int[vertexCount];
    this.leastHub = leastHub;
  }

  /** Number of other vertices within two steps along the arcs, for each vertex. */
  public static int[] of(CsrGraph graph) {
    return of(graph, Math.max(LEAST_HUB, graph.vertexCount() / Long.SIZE));
  }

  /**
   * The same, whatever is taken for a hub.
   *
   * @param leastHub neighbours from which a vertex is one
   */
  static int[] of(CsrGraph graph, int leastHub) {
    return new TwoSteps(graph, leastHub).reach();
  }

  private int[] reach() {
    Map<List<Integer>, IntArrayList> byHubs = new HashMap<>();
    for (int v = 0; v < vertexCount; v++) {
      byHubs.computeIfAbsent(hubs(v), hubs -> new IntArrayList()).add(v);
    }
    int[] reach = new int[vertexCount];
    byHubs.forEach(
        (hubs, vertices) -> {
          BitSet shared = reachOf(hubs);
          int size = shared.cardinality();
          vertices.forEach(v -> reach[v] = size - (shared.get(v) ? 1 : 0) + beyond(v, shared));
        });
    return reach;
  }

  /** The hubs that a vertex points to, ascending. */
  private List<Integer> hubs(int vertex) {
    IntArrayList hubs = new IntArrayList();
    for (int arc = begin(vertex); arc < end(vertex); arc++) {
      if (isHub(arcs.ends()[arc])) {
        hubs.add(arcs.ends()[arc]);
      }
    }
    return hubs;
  }

  /** Hubs and all that they point to. */
  private BitSet reachOf(List<Integer> hubs) {
    BitSet all = new BitSet(vertexCount);
    for (int hub : hubs) {
      all.set(hub);
      all.or(ofHub.computeIfAbsent(hub, this::row));
    }
    return all;
  }

  private BitSet row(int vertex) {
    BitSet row = new BitSet(vertexCount);
    for (int arc = begin(vertex); arc < end(vertex); arc++) {
      row.set(arcs.ends()[arc]);
    }
    return row;
  }

  /** Number of others that a vertex reaches and its hubs do not. */
  private int beyond(int vertex, BitSet shared) {
    int count = 0;
    countedFor[vertex] = vertex + 1;
    for (int arc = begin(vertex); arc < end(vertex); arc++) {
      int near = arcs.ends()[arc];
      count += counts(near, vertex, shared);
      if (!isHub(near)) {
        for (int next = begin(near); next < end(near); next++) {
          count += counts(arcs.ends()[next], vertex, shared);
        }
      }
    }
    return count;
  }

  private int counts(int reached, int vertex, BitSet shared) {
    if (countedFor[reached] == vertex + 1 || shared.get(reached)) {
      return 0;
    }
    countedFor[reached] = vertex + 1;
    return 1;
  }

  private boolean isHub(int vertex) {
    return arcs.degree(vertex) >= leastHub;
  }

  private int begin(int vertex) {
    return arcs.offsets()[vertex];
  }

  private int end(int vertex) {
    return arcs.offsets()[vertex + 1];
  }
}

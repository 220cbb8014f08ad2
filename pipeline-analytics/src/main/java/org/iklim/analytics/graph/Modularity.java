// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * How many more ties are inside the groups than chance would put there: Σ over groups of w/W − γ
 * (s/2W)², with w the weight of the ties inside a group, s the strength of its members and W the
 * weight of all ties. M. Newman, M. Girvan, Physical Review E 69, 2004; resolution γ by J.
 * Reichardt, S. Bornholdt, 2006. At most 1; 0 if all are one group; 0 without ties.
 *
 * <p>Directions are dropped, an edge and the edge back adding up if weighted; self-loops do not
 * count.
 *
 * @param resolution γ, usually 1
 */
public record Modularity(double resolution) {
  /**
   * Modularity of groups.
   *
   * @param groups any number that stands for the group of each vertex
   */
  public double of(CsrGraph graph, int[] groups) {
    if (groups.length != graph.vertexCount()) {
      throw new IllegalArgumentException(
          groups.length + " groups for " + graph.vertexCount() + " vertices");
    }
    Arcs arcs = graph.symmetric(ParallelEdges.SUM).out();
    Int2DoubleOpenHashMap strengths = new Int2DoubleOpenHashMap();
    double total = 0;
    double inside = 0;
    for (int v = 0; v < groups.length; v++) {
      double strength = 0;
      for (int arc = arcs.offsets()[v]; arc < arcs.offsets()[v + 1]; arc++) {
        strength += arcs.weight(arc);
        if (groups[arcs.ends()[arc]] == groups[v]) {
          inside += arcs.weight(arc);
        }
      }
      strengths.addTo(groups[v], strength);
      total += strength;
    }
    if (total == 0) {
      return 0;
    }
    double expected = 0;
    for (int group : strengths.keySet().intStream().sorted().toArray()) {
      double share = strengths.get(group) / total;
      expected += share * share;
    }
    return inside / total - resolution * expected;
  }
}

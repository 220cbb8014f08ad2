// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/**
 * A graph whose vertices have names, of any text.
 *
 * @param graph the graph; vertices are numbered in the order of their names
 * @param names the names
 */
public record NamedGraph(CsrGraph graph, VertexNames names) {

  /** Begins a graph whose edges have a direction. */
  public static Builder directed() {
    return new Builder(CsrGraph.directed());
  }

  /** Begins a graph whose edges have none. */
  public static Builder undirected() {
    return new Builder(CsrGraph.undirected());
  }

  /** Takes edges in any order; the graph does not depend on it. */
  public static final class Builder {
    private final CsrBuilder edges;
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private VertexNames.Order order = VertexNames.Order.NATURAL;

    private Builder(CsrBuilder edges) {
      this.edges = edges;
      numbers.defaultReturnValue(-1);
    }

    /** What edges between the same two vertices become; they add up if not said. */
    public Builder parallelEdges(ParallelEdges rule) {
      edges.parallelEdges(rule);
      return this;
    }

    /** How vertices are numbered; by {@link VertexNames.Order#NATURAL} if not said. */
    public Builder order(VertexNames.Order rule) {
      order = rule;
      return this;
    }

    /** Adds a vertex, with or without edges. */
    public Builder vertex(String name) {
      number(name);
      return this;
    }

    /** Adds an edge of weight 1. */
    public Builder edge(String source, String target) {
      return edge(source, target, 1);
    }

    /** Adds an edge; the weight is finite and at least 0. */
    public Builder edge(String source, String target, double weight) {
      edges.add(number(source), number(target), weight);
      return this;
    }

    /** Number of edges added so far. */
    public int size() {
      return edges.size();
    }

    /** Number of vertices so far. */
    public int vertexCount() {
      return numbers.size();
    }

    /** The graph. The builder must not be used afterwards. */
    public NamedGraph build() {
      VertexNames names = new VertexNames(numbers.keySet().toArray(String[]::new), order);
      int[] newNumber = new int[names.size()];
      for (int v = 0; v < names.size(); v++) {
        newNumber[numbers.getInt(names.name(v))] = v;
      }
      edges.renumber(newNumber);
      return new NamedGraph(edges.vertices(names.size()).build(), names);
    }

    private int number(String name) {
      int known = numbers.getInt(name);
      if (known >= 0) {
        return known;
      }
      int number = numbers.size();
      numbers.put(name, number);
      return number;
    }
  }
}

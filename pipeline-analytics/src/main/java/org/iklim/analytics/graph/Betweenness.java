// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;
import java.util.Random;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Betweenness: over all pairs of other vertices, the share of the shortest paths between them that
 * lead through a vertex, added up; a pair counts once if the graph is undirected. L. Freeman,
 * Sociometry 40, 1977; by U. Brandes, "A faster algorithm for betweenness centrality", 2001.
 * Lengths are numbers of arcs; weights and self-loops do not count.
 *
 * <p>Exact it takes vertices × edges steps. For a large graph, paths from a sample of vertices are
 * followed and scaled up: U. Brandes, C. Pich, "Centrality estimation in large networks", 2007.
 *
 * @param sources vertices to begin at, at most; {@link #ALL} for the exact value
 * @param seed of the choice of these vertices
 */
public record Betweenness(int sources, long seed) {
  /** Every vertex: exact. */
  public static final int ALL = Integer.MAX_VALUE;

  /** Checks the number. */
  public Betweenness {
    if (sources < 1) {
      throw new IllegalArgumentException("paths begin at one vertex at least, not " + sources);
    }
  }

  /** The exact value. */
  public static Betweenness exact() {
    return new Betweenness(ALL, 0);
  }

  /** Betweenness of each vertex, or its estimate. */
  public double[] of(CsrGraph graph) {
    int n = graph.vertexCount();
    int[] chosen = chosen(n);
    double[] sum = new double[n];
    Paths paths = new Paths(graph);
    for (int source : chosen) {
      paths.addDependencies(source, sum);
    }
    double scale = (graph.isDirected() ? 1.0 : 0.5) * n / Math.max(1, chosen.length);
    for (int v = 0; v < n; v++) {
      sum[v] *= scale;
    }
    return sum;
  }

  /** Different vertices, each set of that size equally likely, in ascending order. */
  private int[] chosen(int vertexCount) {
    int[] vertices = Partitions.singletons(vertexCount);
    if (sources >= vertexCount) {
      return vertices;
    }
    Random random = new Random(seed);
    for (int i = 0; i < sources; i++) {
      int other = i + random.nextInt(vertexCount - i);
      int swap = vertices[i];
      vertices[i] = vertices[other];
      vertices[other] = swap;
    }
    int[] first = Arrays.copyOf(vertices, sources);
    Arrays.sort(first);
    return first;
  }

  /** The shortest paths from one vertex after the other, in arrays used again. */
  private static final class Paths {
    private final Arcs out;
    private final int[] hops;
    private final int[] visited;
    // How many shortest paths reach a vertex: a double, for there may be more than a long holds.
    private final double[] count;
    private final double[] dependency;

    Paths(CsrGraph graph) {
      out = graph.out();
      int n = graph.vertexCount();
      hops = new int[n];
      Arrays.fill(hops, Distances.UNREACHABLE);
      visited = new int[n];
      count = new double[n];
      dependency = new double[n];
    }

    void addDependencies(int source, double[] sum) {
      int size = search(source);
      for (int i = size - 1; i > 0; i--) {
        int vertex = visited[i];
        double passed = 0;
        for (int arc = out.offsets()[vertex]; arc < out.offsets()[vertex + 1]; arc++) {
          int end = out.ends()[arc];
          if (hops[end] == hops[vertex] + 1) {
            passed += count[vertex] / count[end] * (1 + dependency[end]);
          }
        }
        dependency[vertex] = passed;
        sum[vertex] += passed;
      }
      for (int i = 0; i < size; i++) {
        hops[visited[i]] = Distances.UNREACHABLE;
        count[visited[i]] = 0;
        dependency[visited[i]] = 0;
      }
    }

    private int search(int source) {
      int size = 0;
      hops[source] = 0;
      count[source] = 1;
      visited[size++] = source;
      for (int head = 0; head < size; head++) {
        int vertex = visited[head];
        for (int arc = out.offsets()[vertex]; arc < out.offsets()[vertex + 1]; arc++) {
          int end = out.ends()[arc];
          if (hops[end] == Distances.UNREACHABLE) {
            hops[end] = hops[vertex] + 1;
            visited[size++] = end;
          }
          if (hops[end] == hops[vertex] + 1) {
            count[end] += count[vertex];
          }
        }
      }
      return size;
    }
  }
}

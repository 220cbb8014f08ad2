// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances and the centralities made of them against all pairs, worked out the slow way. */
class PathsTest {

  @Test
  void theMiddleOfAChainIsBetweenAll() {
    CsrBuilder chain = CsrGraph.undirected().add(0, 1).add(1, 2).add(2, 3);
    CsrGraph graph = chain.build();
    assertThat(Betweenness.exact().of(graph)).containsExactly(0, 2, 2, 0);
    assertThat(Closeness.of(graph)[1]).isCloseTo(3 / 4.0, within(1e-12));
    assertThat(Closeness.harmonic(graph)[0]).isCloseTo((1 + 0.5 + 1 / 3.0) / 3, within(1e-12));
    assertThat(Distances.hops(graph, 0)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void outOfReachIsInfinitelyFar() {
    CsrGraph graph = CsrGraph.directed().add(0, 1, 2.5).vertices(3).build();
    assertThat(Distances.lengths(graph, 0)).containsExactly(0, 2.5, Double.POSITIVE_INFINITY);
    assertThat(Distances.hops(graph, 1)).containsExactly(-1, 0, -1);
    assertThat(Closeness.of(graph)).containsExactly(0.5, 0, 0);
  }

  @Test
  void ofParallelEdgesTheShortestIsTaken() {
    CsrBuilder builder = CsrGraph.directed().parallelEdges(ParallelEdges.SHORTEST);
    CsrGraph graph = builder.add(0, 1, 9).add(0, 1, 2).add(1, 2, 0).build();
    assertThat(Distances.lengths(graph, 0)).containsExactly(0, 2, 2);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void pathsAreTheShortestOfAll(RandomGraphs.Edges edges) {
    CsrGraph weighted = edges.directed(ParallelEdges.SHORTEST);
    CsrGraph plain = edges.directed(ParallelEdges.ONCE);
    double[][] lengths = allPairs(weighted);
    double[][] hops = allPairs(plain);
    for (int v = 0; v < weighted.vertexCount(); v++) {
      double[] found = Distances.lengths(weighted, v);
      int[] counted = Distances.hops(plain, v);
      for (int w = 0; w < found.length; w++) {
        if (Double.isInfinite(lengths[v][w])) {
          assertThat(found[w]).isInfinite();
          assertThat(counted[w]).isEqualTo(Distances.UNREACHABLE);
        } else {
          assertThat(found[w]).isCloseTo(lengths[v][w], within(1e-9));
          assertThat((double) counted[w]).isEqualTo(hops[v][w]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void betweennessIsTheShareOfPathsOfAllPairs(RandomGraphs.Edges edges) {
    for (CsrGraph graph :
        new CsrGraph[] {edges.directed(ParallelEdges.ONCE), edges.undirected(ParallelEdges.ONCE)}) {
      int n = graph.vertexCount();
      double[][] hops = allPairs(graph);
      double[][] paths = new double[n][n];
      for (int s = 0; s < n; s++) {
        for (int t = 0; t < n; t++) {
          paths[s][t] = paths(graph, hops, s, t);
        }
      }
      double[] expected = new double[n];
      for (int v = 0; v < n; v++) {
        for (int s = 0; s < n; s++) {
          for (int t = 0; t < n; t++) {
            if (s != t
                && s != v
                && t != v
                && hops[s][v] + hops[v][t] == hops[s][t]
                && !Double.isInfinite(hops[s][t])) {
              expected[v] += paths[s][v] * paths[v][t] / paths[s][t];
            }
          }
        }
        expected[v] *= graph.isDirected() ? 1 : 0.5;
      }
      assertThat(Betweenness.exact().of(graph)).containsExactly(expected, within(1e-9));
    }
  }

  @Test
  void aSampleOfSourcesIsNearTheExactValueAndTheSameForASeed() {
    CsrBuilder builder = CsrGraph.undirected();
    int size = 400;
    for (int v = 0; v < size; v++) {
      builder.add(v, (v * 7 + 1) % size).add(v, v / 3);
    }
    CsrGraph graph = builder.build();
    double[] exact = Betweenness.exact().of(graph);
    double[] sample = new Betweenness(150, 5).of(graph);
    assertThat(sample).isEqualTo(new Betweenness(150, 5).of(graph));
    assertThat(Arrays.stream(sample).sum())
        .isCloseTo(Arrays.stream(exact).sum(), within(0.05 * Arrays.stream(exact).sum()));
    assertThat(new Betweenness(size, 5).of(graph)).isEqualTo(exact);
  }

  /** Number of shortest paths from one vertex to another. */
  private static double paths(CsrGraph graph, double[][] hops, int source, int target) {
    if (source == target) {
      return 1;
    }
    double sum = 0;
    if (Double.isInfinite(hops[source][target])) {
      return sum;
    }
    for (int before : graph.predecessors(target)) {
      if (hops[source][before] + 1 == hops[source][target]) {
        sum += paths(graph, hops, source, before);
      }
    }
    return sum;
  }

  /** Floyd and Warshall. */
  private static double[][] allPairs(CsrGraph graph) {
    int n = graph.vertexCount();
    double[][] lengths = new double[n][n];
    for (int v = 0; v < n; v++) {
      Arrays.fill(lengths[v], Double.POSITIVE_INFINITY);
      for (int w : graph.successors(v)) {
        lengths[v][w] = graph.weight(v, w);
      }
      lengths[v][v] = 0;
    }
    for (int k = 0; k < n; k++) {
      for (int v = 0; v < n; v++) {
        for (int w = 0; w < n; w++) {
          lengths[v][w] = Math.min(lengths[v][w], lengths[v][k] + lengths[k][w]);
        }
      }
    }
    return lengths;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Label propagation, clustering, cores and constraint against their definitions, spelt out. */
class NeighbourhoodTest {

  @Test
  void twoTrianglesAreTwoLabelsAndTheBridgeHasTheSmallestOnATie() {
    CsrGraph graph =
        CsrGraph.undirected().add(0, 1).add(1, 2).add(0, 2).add(3, 4).add(4, 5).add(3, 5).build();
    assertThat(new LabelPropagation(10).of(graph)).containsExactly(0, 0, 0, 3, 3, 3);
    assertThat(new LabelPropagation(0).of(graph)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void aRoundOfLabelsIsAVoteOfNeighbours(RandomGraphs.Edges edges) {
    for (CsrGraph graph :
        new CsrGraph[] {edges.directed(ParallelEdges.ONCE), edges.undirected(ParallelEdges.ONCE)}) {
      int[] labels = new LabelPropagation(1).of(graph);
      int[] after = new LabelPropagation(2).of(graph);
      for (int v = 0; v < labels.length; v++) {
        TreeMap<Integer, Integer> votes = new TreeMap<>();
        for (int w : graph.successors(v)) {
          votes.merge(labels[w], w == v ? 0 : 1, Integer::sum);
        }
        for (int w : graph.isDirected() ? graph.predecessors(v) : new int[0]) {
          votes.merge(labels[w], w == v ? 0 : 1, Integer::sum);
        }
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        int expected =
            most == 0
                ? labels[v]
                : votes.keySet().stream().filter(k -> votes.get(k) == most).findFirst().get();
        assertThat(after[v]).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void clusteringCountsTheArcsBetweenNeighbours(RandomGraphs.Edges edges) {
    for (CsrGraph graph :
        new CsrGraph[] {edges.directed(ParallelEdges.SUM), edges.undirected(ParallelEdges.ONCE)}) {
      double[] clustering = LocalClustering.of(graph);
      for (int v = 0; v < clustering.length; v++) {
        Set<Integer> neighbours = neighbours(graph, v);
        double arcs = 0;
        for (int a : neighbours) {
          for (int b : neighbours) {
            arcs += a != b && graph.weight(a, b) > 0 ? 1 : 0;
          }
        }
        int d = neighbours.size();
        assertThat(clustering[v]).isCloseTo(d < 2 ? 0 : arcs / (d * (d - 1)), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void coresAreWhatIsLeftWhenVerticesOfFewNeighboursAreTakenAway(RandomGraphs.Edges edges) {
    CsrGraph graph = edges.directed(ParallelEdges.ONCE);
    int[] cores = CoreNumbers.of(graph);
    int n = graph.vertexCount();
    for (int k = 1; k <= n; k++) {
      Set<Integer> left = new TreeSet<>();
      for (int v = 0; v < n; v++) {
        left.add(v);
      }
      int size = -1;
      while (size != left.size()) {
        size = left.size();
        int least = k;
        left.removeIf(v -> neighbours(graph, v).stream().filter(left::contains).count() < least);
      }
      for (int v = 0; v < n; v++) {
        assertThat(cores[v] >= k).isEqualTo(left.contains(v));
      }
    }
  }

  @Test
  void aBrokerIsLessConstrainedThanThoseOfAGroup() {
    // 2 connects two triangles: each tie is 1/4, and 1/4 * 1/2 more over the third.
    CsrGraph graph =
        CsrGraph.undirected()
            .add(0, 1)
            .add(0, 2)
            .add(1, 2)
            .add(2, 3)
            .add(2, 4)
            .add(3, 4)
            .vertices(6)
            .build();
    double[] constraint = Constraint.of(graph);
    assertThat(constraint[2]).isCloseTo(4 * 0.375 * 0.375, within(1e-12));
    // 0: its tie to 1 is 1/2 + 1/2 * 1/4, its tie to 2 is 1/2 + 1/2 * 1/2.
    assertThat(constraint[0]).isCloseTo(0.625 * 0.625 + 0.75 * 0.75, within(1e-12));
    assertThat(constraint[5]).isNaN();
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void constraintIsTheSumOfItsDefinition(RandomGraphs.Edges edges) {
    CsrGraph graph = edges.directed(ParallelEdges.SUM);
    double[] constraint = Constraint.of(graph);
    int n = graph.vertexCount();
    double[][] share = new double[n][n];
    for (int i = 0; i < n; i++) {
      double all = 0;
      for (int j : neighbours(graph, i)) {
        share[i][j] = graph.weight(i, j) + graph.weight(j, i);
        all += share[i][j];
      }
      for (int j = 0; j < n; j++) {
        share[i][j] = all == 0 ? 0 : share[i][j] / all;
      }
    }
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j : neighbours(graph, i)) {
        double tie = share[i][j];
        for (int q = 0; q < n; q++) {
          tie += q != i && q != j ? share[i][q] * share[q][j] : 0;
        }
        sum += tie * tie;
      }
      if (neighbours(graph, i).isEmpty()) {
        assertThat(constraint[i]).isNaN();
      } else {
        assertThat(constraint[i]).isCloseTo(sum, within(1e-12));
      }
    }
  }

  private static Set<Integer> neighbours(CsrGraph graph, int vertex) {
    Set<Integer> neighbours = new TreeSet<>();
    Arrays.stream(graph.successors(vertex)).forEach(neighbours::add);
    Arrays.stream(graph.predecessors(vertex)).forEach(neighbours::add);
    neighbours.remove(vertex);
    return neighbours;
  }
}

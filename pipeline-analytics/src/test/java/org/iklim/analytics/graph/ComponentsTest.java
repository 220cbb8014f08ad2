// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {

  @Test
  void aComponentIsNamedByItsSmallestVertex() {
    CsrGraph graph = CsrGraph.directed().add(4, 2).add(2, 3).add(1, 0).vertices(6).build();
    assertThat(Components.weak(graph)).containsExactly(0, 0, 2, 2, 2, 5);
    assertThat(Components.strong(graph)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void aCycleIsStronglyConnectedAndWhatHangsOnItIsNot() {
    CsrGraph graph = CsrGraph.directed().add(0, 1).add(1, 2).add(2, 0).add(2, 3).build();
    assertThat(Components.strong(graph)).containsExactly(0, 0, 0, 3);
  }

  @Test
  void aChainOfAMillionVerticesNeedsNoRecursion() {
    CsrBuilder chain = CsrGraph.directed();
    for (int v = 0; v < 1_000_000; v++) {
      chain.add(v, v + 1);
    }
    CsrGraph open = chain.build();
    assertThat(Partitions.count(Components.strong(open))).isEqualTo(1_000_001);
    assertThat(Partitions.count(Components.weak(open))).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void verticesAreTogetherExactlyIfTheyReachEachOther(RandomGraphs.Edges edges) {
    CsrGraph graph = edges.directed(ParallelEdges.ONCE);
    int n = graph.vertexCount();
    int[] weak = Components.weak(graph);
    int[] strong = Components.strong(graph);
    CsrGraph both = graph.symmetric(ParallelEdges.ONCE);
    for (int v = 0; v < n; v++) {
      int[] along = Distances.hops(graph, v);
      int[] anyWay = Distances.hops(both, v);
      for (int w = 0; w < n; w++) {
        boolean there = along[w] >= 0;
        boolean back = Distances.hops(graph, w)[v] >= 0;
        assertThat(strong[v] == strong[w]).isEqualTo(there && back);
        assertThat(weak[v] == weak[w]).isEqualTo(anyWay[w] >= 0);
      }
      assertThat(strong[v]).isLessThanOrEqualTo(v);
      assertThat(weak[v]).isLessThanOrEqualTo(v);
    }
  }
}

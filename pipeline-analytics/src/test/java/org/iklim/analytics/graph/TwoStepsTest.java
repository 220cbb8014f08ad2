// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoStepsTest {
  private static int[] byDefinition(CsrGraph graph) {
    return IntStream.range(0, graph.vertexCount())
        .map(
            vertex -> {
              Set<Integer> reached = new HashSet<>();
              for (int near : graph.successors(vertex)) {
                reached.add(near);
                IntStream.of(graph.successors(near)).forEach(reached::add);
              }
              reached.remove(vertex);
              return reached.size();
            })
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void theCountIsThatOfTheDefinitionWhateverIsAHub(RandomGraphs.Edges edges) {
    for (CsrGraph graph :
        new CsrGraph[] {edges.directed(ParallelEdges.ONCE), edges.undirected(ParallelEdges.ONCE)}) {
      for (int leastHub = 0; leastHub < 6; leastHub++) {
        assertThat(TwoSteps.of(graph, leastHub)).isEqualTo(byDefinition(graph));
      }
    }
  }

  @Test
  void severalHubsThatOverlapAreCountedByTheDefinition() {
    Random random = new Random(1);
    CsrBuilder builder = CsrGraph.undirected().vertices(6000);
    for (int v = 0; v < 4000; v++) {
      for (int hub = 0; hub < 4; hub++) {
        if (random.nextInt(3) > 0) {
          builder.add(hub, v);
        }
      }
      builder.add(v, random.nextInt(6000));
    }
    CsrGraph graph = builder.build();
    assertThat(TwoSteps.of(graph)).isEqualTo(byDefinition(graph));
  }

  /** Walked row by row it would take 2 · 10¹² steps. */
  @Test
  void twoHubsOfAMillionNeighboursAreNoTrouble() {
    int people = 1_000_000;
    CsrBuilder builder = CsrGraph.undirected().vertices(people + 3);
    for (int v = 0; v < people; v++) {
      builder.add(v, people).add(v, people + 1);
    }
    builder.add(0, people + 2);
    int[] reach = TwoSteps.of(builder.build());
    assertThat(reach[0]).isEqualTo(people + 2);
    assertThat(reach[1]).isEqualTo(people + 1);
    assertThat(reach[people]).isEqualTo(people + 2);
    assertThat(reach[people + 2]).isEqualTo(3);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HitsTest {
  private static final Hits HITS = new Hits(1000, 1e-14);

  @Test
  void whoIsPointedToByAllHubsIsTheAuthority() {
    // Hubs 0 and 1 point to 2; 0 also to 3. A'A on {2,3} is [[2,1],[1,1]]: golden ratio.
    Hits.Scores scores = HITS.of(CsrGraph.directed().add(0, 2).add(1, 2).add(0, 3).build());
    double golden = (1 + Math.sqrt(5)) / 2;
    assertThat(scores.authorities()[2] / scores.authorities()[3]).isCloseTo(golden, within(1e-9));
    assertThat(scores.hubs()[0] / scores.hubs()[1]).isCloseTo(golden, within(1e-9));
    assertThat(scores.hubs()[2]).isZero();
  }

  @Test
  void withoutEdgesAllIsZero() {
    assertThat(HITS.of(CsrGraph.directed().vertices(2).build()).authorities()).containsOnly(0);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void scoresSumToOneWhereThereIsAnEdge(RandomGraphs.Edges edges) {
    Hits.Scores scores = HITS.of(edges.directed(ParallelEdges.SUM));
    double expected = edges.list().isEmpty() ? 0 : 1;
    assertThat(Arrays.stream(scores.authorities()).sum()).isCloseTo(expected, within(1e-9));
    assertThat(Arrays.stream(scores.hubs()).sum()).isCloseTo(expected, within(1e-9));
  }
}

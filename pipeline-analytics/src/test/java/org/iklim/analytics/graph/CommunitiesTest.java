// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommunitiesTest {

  @Test
  void twoGroupsWithOneTieBetweenThemAreFound() {
    CsrBuilder builder = CsrGraph.undirected().vertices(11);
    for (int v = 0; v < 5; v++) {
      for (int w = v + 1; w < 5; w++) {
        builder.add(v, w).add(5 + v, 5 + w);
      }
    }
    CsrGraph graph = builder.add(0, 5).build();
    int[] communities = Leiden.seeded(1).of(graph);
    assertThat(communities).containsExactly(0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10);
    assertThat(new Modularity(1).of(graph, communities))
        .isCloseTo(20 / 21.0 - 2 * 0.25, within(1e-12));
  }

  @Test
  void withoutTiesEveryoneIsAlone() {
    CsrGraph graph = CsrGraph.directed().add(1, 1, 5).vertices(3).build();
    assertThat(Leiden.seeded(1).of(graph)).containsExactly(0, 1, 2);
    assertThat(new Modularity(1).of(graph, new int[] {0, 1, 2})).isZero();
    assertThat(Leiden.seeded(1).of(CsrGraph.directed().build())).isEmpty();
  }

  @Test
  void aResolutionThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Leiden(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Leiden(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void communitiesHangTogetherAndAreTheSameInAnyOrderOfEdges(RandomGraphs.Edges edges) {
    CsrGraph graph = edges.directed(ParallelEdges.SUM);
    int[] communities = Leiden.seeded(3).of(graph);
    assertThat(Leiden.seeded(3).of(edges.shuffled(9).directed(ParallelEdges.SUM)))
        .isEqualTo(communities);
    int[] parts = Components.weak(graph);
    for (int v = 0; v < communities.length; v++) {
      assertThat(communities[communities[v]]).isEqualTo(communities[v]);
      assertThat(communities[v]).isLessThanOrEqualTo(v);
      assertThat(parts[communities[v]]).isEqualTo(parts[v]);
    }
    Modularity modularity = new Modularity(1);
    assertThat(modularity.of(graph, communities))
        .isGreaterThanOrEqualTo(modularity.of(graph, parts) - 1e-12);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void modularityIsTheSumOverAllPairs(RandomGraphs.Edges edges) {
    CsrGraph graph = edges.undirected(ParallelEdges.SUM);
    int n = graph.vertexCount();
    int[] groups = new int[n];
    double total = 0;
    double[] strength = new double[n];
    for (int v = 0; v < n; v++) {
      groups[v] = v % 3 - 1;
      strength[v] = graph.outStrength(v) - graph.weight(v, v);
      total += strength[v];
    }
    double sum = 0;
    for (int v = 0; v < n && total > 0; v++) {
      for (int w = 0; w < n; w++) {
        double tie = v == w ? 0 : graph.weight(v, w);
        sum += groups[v] == groups[w] ? (tie - strength[v] * strength[w] / total) / total : 0;
      }
    }
    assertThat(new Modularity(1).of(graph, groups)).isCloseTo(sum, within(1e-12));
  }

  @Test
  void partitionsThatAreTheSameButForNamesAgree() {
    PartitionAgreement same =
        PartitionAgreement.of(new int[] {1, 1, 2, 2, 3}, new int[] {-7, -7, 0, 0, 5});
    assertThat(same.adjustedRandIndex()).isCloseTo(1, within(1e-12));
    assertThat(same.normalisedMutualInformation()).isCloseTo(1, within(1e-12));
  }

  @Test
  void agreementIsWorkedOutByHand() {
    // Table of counts [[2,1],[0,3]]: pairs together 1+3=4 of sums 6 (left), 1+6=7 (right) and 15.
    PartitionAgreement agreement =
        PartitionAgreement.of(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 1, 1});
    double expected = 6.0 * 7 / 15;
    assertThat(agreement.adjustedRandIndex())
        .isCloseTo((4 - expected) / (6.5 - expected), within(1e-12));
    double left = Math.log(2);
    double right = Math.log(3) / 3 + 2 * Math.log(1.5) / 3;
    double both = Math.log(3) / 3 + Math.log(6) / 6 + Math.log(2) / 2;
    assertThat(agreement.normalisedMutualInformation())
        .isCloseTo(2 * (left + right - both) / (left + right), within(1e-12));
  }

  @Test
  void oneGroupAgainstManySaysNothing() {
    PartitionAgreement agreement =
        PartitionAgreement.of(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3});
    assertThat(agreement.adjustedRandIndex()).isZero();
    assertThat(agreement.normalisedMutualInformation()).isZero();
    assertThat(PartitionAgreement.of(new int[0], new int[0]).adjustedRandIndex()).isEqualTo(1);
    assertThatThrownBy(() -> PartitionAgreement.of(new int[1], new int[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

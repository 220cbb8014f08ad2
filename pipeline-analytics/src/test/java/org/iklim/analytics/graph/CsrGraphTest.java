// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrGraphTest {

  @Test
  void rowsAreAscendingWhateverTheOrderOfTheEdges() {
    CsrGraph graph = CsrGraph.directed().add(0, 2).add(1, 0).add(0, 1).build();
    assertThat(graph.successors(0)).containsExactly(1, 2);
    assertThat(graph.predecessors(0)).containsExactly(1);
    assertThat(graph.successors(2)).isEmpty();
    assertThat(graph.edgeCount()).isEqualTo(3);
  }

  @Test
  void anUndirectedEdgeIsInTheRowOfEitherEndAndALoopOnce() {
    CsrGraph graph = CsrGraph.undirected().add(0, 1).add(1, 1).build();
    assertThat(graph.successors(1)).containsExactly(0, 1);
    assertThat(graph.successors(0)).containsExactly(1);
    assertThat(graph.edgeCount()).isEqualTo(2);
  }

  @Test
  void parallelEdgesBecomeWhatTheRuleSays() {
    for (ParallelEdges rule : ParallelEdges.values()) {
      CsrGraph graph =
          CsrGraph.directed().parallelEdges(rule).add(0, 1, 3).add(0, 1, 0.5).add(1, 0, 9).build();
      assertThat(graph.edgeCount()).isEqualTo(2);
      assertThat(graph.weight(0, 1))
          .isEqualTo(
              switch (rule) {
                case ONCE -> 1;
                case SUM -> 3.5;
                case SHORTEST -> 0.5;
              });
    }
  }

  @Test
  void edgesWithoutWeightsThatRepeatCount() {
    CsrGraph graph = CsrGraph.undirected().add(0, 1).add(1, 0).add(1, 2).build();
    assertThat(graph.weight(1, 0)).isEqualTo(2);
    assertThat(graph.outStrength(1)).isEqualTo(3);
    assertThat(CsrGraph.undirected().add(0, 1).add(1, 2).build().isWeighted()).isFalse();
  }

  @Test
  void otherWeightsAreMadeOfThoseOfTheArcsInBothDirections() {
    CsrGraph weighted = CsrGraph.directed().add(0, 1, 9).add(2, 1, 4).build();
    CsrGraph roots = weighted.reweighted(Math::sqrt);
    assertThat(roots.weight(0, 1)).isEqualTo(3);
    assertThat(roots.inStrength(1)).isEqualTo(5);
    assertThat(weighted.weight(0, 1)).as("as it was").isEqualTo(9);
    assertThat(CsrGraph.undirected().add(0, 1).build().reweighted(w -> 2 * w).weight(1, 0))
        .as("without weights every arc weighs 1")
        .isEqualTo(2);
  }

  @Test
  void aDirectedGraphMadeSymmetricAddsUpBothDirectionsAndDropsLoops() {
    CsrGraph graph =
        CsrGraph.directed().add(0, 1, 2).add(1, 0, 3).add(1, 1, 7).add(2, 1, 4).build();
    CsrGraph sum = graph.symmetric(ParallelEdges.SUM);
    assertThat(sum.weight(0, 1)).isEqualTo(5);
    assertThat(sum.weight(1, 2)).isEqualTo(4);
    assertThat(sum.weight(1, 1)).isZero();
    assertThat(graph.symmetric(ParallelEdges.ONCE).isWeighted()).isFalse();
  }

  @Test
  void noEdgesAndNoVerticesAreAGraph() {
    assertThat(CsrGraph.directed().build().vertexCount()).isZero();
    assertThat(CsrGraph.undirected().vertices(3).build().vertexCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, -Double.MIN_VALUE})
  void aWeightThatIsNoneIsRefused(double weight) {
    CsrBuilder builder = CsrGraph.directed();
    assertThatThrownBy(() -> builder.add(0, 1, weight))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite number of at least 0");
  }

  @Test
  void weightsThatAddUpToMoreThanADoubleHoldsAreRefused() {
    CsrBuilder builder =
        CsrGraph.directed().add(0, 1, Double.MAX_VALUE).add(0, 1, Double.MAX_VALUE);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void theGraphIsTheSameToTheBitInAnyOrderOfEdges(RandomGraphs.Edges edges) {
    for (ParallelEdges rule : ParallelEdges.values()) {
      CsrGraph graph = edges.directed(rule);
      CsrGraph other = edges.shuffled(1).directed(rule);
      assertThat(other.out().ends()).isEqualTo(graph.out().ends());
      assertThat(other.out().weights()).isEqualTo(graph.out().weights());
      assertThat(other.in().ends()).isEqualTo(graph.in().ends());
      assertThat(other.in().weights()).isEqualTo(graph.in().weights());
    }
  }

  @Test
  void aHubOfAMillionEdgesIsLaidOutAndRanked() {
    int leaves = 1_000_000;
    CsrBuilder builder = CsrGraph.undirected();
    for (int leaf = leaves; leaf >= 1; leaf--) {
      builder.add(leaf, 0);
    }
    CsrGraph star = builder.build();
    assertThat(star.outDegree(0)).isEqualTo(leaves);
    double[] ranks = PageRank.rounds(0.85, 40).of(star);
    // In a star the hub holds (d + (1-d)/n) / (1+d) of the rank, with n vertices.
    double n = leaves + 1;
    assertThat(ranks[0]).isCloseTo((0.85 + 0.15 / n) / 1.85, within(2e-3));
    assertThat(LocalClustering.of(star)[0]).isZero();
    assertThat(CoreNumbers.of(star)).containsOnly(1);
    assertThat(Partitions.count(new Leiden(1, 1, 1).of(star))).isEqualTo(1);
    assertThat(Constraint.of(star)[1]).isEqualTo(1);
    assertThat(Partitions.count(Components.strong(star))).isEqualTo(1);
    assertThat(new LabelPropagation(3).of(star)).hasSize(leaves + 1);
  }
}

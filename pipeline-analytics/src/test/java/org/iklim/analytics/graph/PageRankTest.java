// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageRankTest {
  private static final PageRank CONVERGED = PageRank.converged(PageRank.DAMPING, 1e-14);

  @Test
  void aRoundIsWorkedOutByHand() {
    // 0 -> 1, 0 -> 2, 1 -> 2; 2 dangles and spreads its third over all.
    double[] ranks =
        PageRank.rounds(0.5, 1).of(CsrGraph.directed().add(0, 1).add(0, 2).add(1, 2).build());
    double base = 0.5 / 3 + 0.5 * (1.0 / 3) / 3;
    assertThat(ranks)
        .containsExactly(
            new double[] {base, base + 0.5 / 6, base + 0.5 / 6 + 0.5 / 3}, within(1e-15));
  }

  @Test
  void weightsShareOutTheRank() {
    CsrGraph graph = CsrGraph.directed().add(0, 1, 3).add(0, 2, 1).build();
    double[] ranks = PageRank.rounds(1, 1).of(graph, Restart.at(0));
    assertThat(ranks).containsExactly(new double[] {0, 0.75, 0.25}, within(1e-15));
  }

  @Test
  void weightsOfAnySizeGiveRanks() {
    CsrGraph tiny = CsrGraph.directed().add(0, 1, Double.MIN_VALUE).add(1, 0, 0).build();
    CsrGraph huge = CsrGraph.directed().add(0, 1, Double.MAX_VALUE).vertices(2).build();
    assertThat(Arrays.stream(CONVERGED.of(tiny)).sum()).isCloseTo(1, within(1e-12));
    assertThat(CONVERGED.of(tiny)).isEqualTo(CONVERGED.of(huge));
  }

  @Test
  void personalRanksStayWhereTheWalkerCanGo() {
    CsrGraph graph = CsrGraph.directed().add(0, 1).add(1, 0).add(2, 3).add(3, 2).build();
    double[] ranks = CONVERGED.of(graph, Restart.at(0));
    assertThat(ranks[2]).isZero();
    // The walker restarts at 0: r0 = (1-d) + d r1, r1 = d r0.
    assertThat(ranks[0]).isCloseTo(0.15 / (1 - 0.85 * 0.85), within(1e-12));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> PageRank.rounds(1.1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PageRank.rounds(0.8, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Restart(new int[] {1}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEmptyGraphHasNoRanks() {
    assertThat(CONVERGED.of(CsrGraph.directed().build())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void ranksSumToOneAndSolveTheEquation(RandomGraphs.Edges edges) {
    for (ParallelEdges rule : ParallelEdges.values()) {
      CsrGraph graph = edges.directed(rule);
      double[] ranks = CONVERGED.of(graph);
      assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-12));
      assertThat(new PageRank(0.85, 1, 0).of(graph)).hasSize(ranks.length);
      assertThat(ranks).containsExactly(dense(graph), within(1e-12));
    }
  }

  /** The same by multiplying a full matrix, many times. */
  private static double[] dense(CsrGraph graph) {
    int n = graph.vertexCount();
    double[] ranks = new double[n];
    Arrays.fill(ranks, 1.0 / n);
    for (int round = 0; round < 300; round++) {
      double[] next = new double[n];
      for (int v = 0; v < n; v++) {
        double strength = graph.outStrength(v);
        for (int w = 0; w < n; w++) {
          double step = strength > 0 ? graph.weight(v, w) / strength : 1.0 / n;
          next[w] += ranks[v] * (0.85 * step + 0.15 / n);
        }
      }
      ranks = next;
    }
    return ranks;
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void newNumbersOfVerticesMoveTheRanksOnly(RandomGraphs.Edges edges) {
    int[] newNumber = RandomGraphs.permutation(edges.vertexCount(), 3);
    double[] ranks = CONVERGED.of(edges.directed(ParallelEdges.SUM));
    double[] moved = CONVERGED.of(edges.relabelled(newNumber).directed(ParallelEdges.SUM));
    for (int v = 0; v < ranks.length; v++) {
      assertThat(moved[newNumber[v]]).isCloseTo(ranks[v], within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("org.iklim.analytics.graph.RandomGraphs#many")
  void manyTopicsAreRankedAsEachAloneWithAnyNumberOfThreads(RandomGraphs.Edges edges) {
    List<Restart> topics = new ArrayList<>(List.of(Restart.EVERYWHERE));
    for (int v = 0; v < edges.vertexCount(); v++) {
      topics.add(Restart.at(v, (v + 1) % edges.vertexCount()));
    }
    for (ParallelEdges rule : List.of(ParallelEdges.ONCE, ParallelEdges.SUM)) {
      CsrGraph graph = edges.directed(rule);
      for (PageRank pageRank : List.of(PageRank.rounds(0.85, 7), PageRank.converged(0.7, 1e-9))) {
        double[][] one = new TopicRanks(pageRank, 1).of(graph, topics);
        double[][] three = new TopicRanks(pageRank, 3).of(graph, topics);
        for (int topic = 0; topic < topics.size(); topic++) {
          assertThat(one[topic]).isEqualTo(pageRank.of(graph, topics.get(topic)));
          assertThat(three[topic]).isEqualTo(one[topic]);
        }
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Topic-sensitive PageRank of many topics on one graph: as {@link PageRank} with a {@link Restart}
 * for each topic, to the bit, but a pass over the edges serves eight topics at once, and passes run
 * in parallel.
 *
 * <p>T. Haveliwala, "Topic-sensitive PageRank", WWW 2002.
 *
 * @param pageRank damping and rounds; a tolerance ends a block of topics once all of them converged
 * @param threads threads of this process to use; the result does not depend on it
 */
public record TopicRanks(PageRank pageRank, int threads) {
  /** Topics a pass serves: eight doubles are one cache line. */
  static final int BLOCK = 8;

  /** Ranks by topic and vertex, in the order of the topics. */
  public double[][] of(CsrGraph graph, List<Restart> topics) {
    Transitions transitions = Transitions.of(graph);
    double[][] ranks = new double[topics.size()][];
    List<Runnable> blocks = new ArrayList<>();
    for (int begin = 0; begin < topics.size(); begin += BLOCK) {
      int first = begin;
      List<Restart> some = topics.subList(begin, Math.min(topics.size(), begin + BLOCK));
      blocks.add(
          () -> {
            double[][] result = new TopicBlock(pageRank, transitions, some).ranks();
            System.arraycopy(result, 0, ranks, first, result.length);
          });
    }
    ParallelTasks.run("the ranks of topics", blocks, threads);
    return ranks;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.iklim.analytics.experts.TopicRanking.Whom;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.ParallelTasks;
import org.iklim.analytics.graph.Restart;
import org.iklim.analytics.graph.TopicRanks;
import org.iklim.analytics.statistics.CredibleInterval;

/** Ranks people on topics by {@link ExpertModel}. The same evidence in any order ranks alike. */
public final class ExpertRanking {
  private static final int ROUNDS = 30;
  private static final double CONVERGED = 1e-9;

  /** Topics that a thread ranks at a time. */
  private static final int BLOCK = 8;

  private final ExpertModel model;
  private final NumberedHelp help;
  private final TopicIndex topics;
  private final TopicSums everything;
  private final CsrGraph graph;
  private final CredibleInterval quality;

  /**
   * Prepares the ranking.
   *
   * @param asOf day up to which evidence counts, in days since 1970 UTC
   */
  public ExpertRanking(ExpertModel model, Collection<Help> evidence, double asOf) {
    this.model = model;
    WeighedHelp weighed = new WeighedHelp(evidence, asOf, model.halfLifeDays());
    help = new NumberedHelp(weighed);
    topics = new TopicIndex(weighed);
    everything = new TopicSums(help.people());
    CsrBuilder edges = CsrGraph.directed().vertices(help.people());
    for (int i = 0; i < help.size(); i++) {
      int helper = help.helper(i);
      if (helper != NumberedHelp.NOBODY) {
        everything.add(helper, weighed, i, 1);
        double carried = weighed.weight(i) * weighed.helpful(i);
        if (help.helped(i) != NumberedHelp.NOBODY && carried > 0) {
          edges.add(help.helped(i), helper, carried);
        }
      }
    }
    graph = edges.build();
    quality = new CredibleInterval(weighed.mean(), model.priorAnswers(), model.tail());
  }

  /** The topics with the most evidence, sorted by name. */
  public List<String> topics(int most) {
    return topics.largest(most);
  }

  /**
   * Those with evidence on each topic, best first.
   *
   * @param wanted topics; one that nothing is known of has nobody
   * @param most places wanted on each topic; fewer cost less
   * @param threads threads of this process to use; the result does not depend on it
   */
  public Map<String, List<Expertise>> on(Collection<String> wanted, int most, int threads) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(wanted));
    double[][] walks = walks(sorted, threads);
    List<List<Expertise>> places = new ArrayList<>();
    List<Runnable> blocks = new ArrayList<>();
    sorted.forEach(topic -> places.add(List.of()));
    for (int begin = 0; begin < sorted.size(); begin += BLOCK) {
      int first = begin;
      int end = Math.min(sorted.size(), begin + BLOCK);
      blocks.add(
          () -> {
            TopicRanking ranking = ranking();
            for (int t = first; t < end; t++) {
              places.set(t, ranking.best(sorted.get(t), walks[t], Whom.PROVEN, most));
            }
          });
    }
    ParallelTasks.run("the ranking of experts", blocks, threads);
    Map<String, List<Expertise>> ranks = new TreeMap<>();
    for (int t = 0; t < places.size(); t++) {
      ranks.put(sorted.get(t), places.get(t));
    }
    return ranks;
  }

  /** Everybody on a topic, best first: also those who have shown what they know elsewhere only. */
  public List<Expertise> everybodyOn(String topic) {
    double[] walk = walks(List.of(topic), 1)[0];
    return ranking().best(topic, walk, Whom.EVERYBODY, Integer.MAX_VALUE);
  }

  private TopicRanking ranking() {
    return new TopicRanking(model, help, topics, everything, quality);
  }

  private double[][] walks(List<String> wanted, int threads) {
    if (help.people() == 0) {
      return new double[wanted.size()][0];
    }
    List<Restart> restarts = wanted.stream().map(this::askers).toList();
    return new TopicRanks(new PageRank(model.damping(), ROUNDS, CONVERGED), threads)
        .of(graph, restarts);
  }

  /** Where the walk on a topic begins: at those who ask about it, else at everybody. */
  private Restart askers(String topic) {
    double[] asked = new double[help.people()];
    for (int i : topics.of(topic)) {
      if (help.helped(i) != NumberedHelp.NOBODY) {
        asked[help.helped(i)]++;
      }
    }
    int[] vertices = IntStream.range(0, asked.length).filter(v -> asked[v] > 0).toArray();
    double[] weights = Arrays.stream(vertices).mapToDouble(v -> asked[v]).toArray();
    return vertices.length == 0 ? Restart.EVERYWHERE : new Restart(vertices, weights);
  }
}

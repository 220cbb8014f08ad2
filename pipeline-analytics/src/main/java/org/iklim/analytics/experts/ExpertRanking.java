// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iklim.analytics.graph.CsrBuilder;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.Restart;
import org.iklim.analytics.graph.TopicRanks;
import org.iklim.analytics.statistics.CredibleInterval;
import org.iklim.analytics.statistics.Interval;

/** Ranks people on topics by {@link ExpertModel}. The same evidence in any order ranks alike. */
public final class ExpertRanking {
  private static final int ROUNDS = 30;
  private static final double CONVERGED = 1e-9;
  private static final int LEAST_EVIDENCE = 0;

  private final ExpertModel model;
  private final WeighedHelp help;
  private final TopicIndex topics;
  private final String[] people;
  private final int[] helper;
  private final CsrGraph graph;
  private final double[] allEvidence;
  private final CredibleInterval quality;

  /**
   * Prepares the ranking.
   *
   * @param asOf day up to which evidence counts, in days since 1970 UTC
   */
  public ExpertRanking(ExpertModel model, Collection<Help> evidence, double asOf) {
    this.model = model;
    help = new WeighedHelp(evidence, asOf, model.halfLifeDays());
    topics = new TopicIndex(help);
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < help.size(); i++) {
      if (help.help(i).helper() != null) {
        names.add(help.help(i).helper());
      }
      if (help.help(i).helped() != null) {
        names.add(help.help(i).helped());
      }
    }
    people = names.toArray(String[]::new);
    helper = new int[help.size()];
    allEvidence = new double[people.length];
    CsrBuilder edges = CsrGraph.directed().vertices(people.length);
    for (int i = 0; i < helper.length; i++) {
      Help each = help.help(i);
      helper[i] = each.helper() == null ? -1 : number(each.helper());
      if (helper[i] >= 0) {
        allEvidence[helper[i]] += help.weight(i);
        double carried = help.weight(i) * help.helpful(i);
        if (each.helped() != null && carried > 0) {
          edges.add(number(each.helped()), helper[i], carried);
        }
      }
    }
    graph = edges.build();
    quality = new CredibleInterval(help.mean(), model.priorAnswers(), model.tail());
  }

  /** Every topic that evidence names, sorted. */
  public List<String> topics() {
    return topics.names();
  }

  /**
   * Those with evidence on each topic, best first.
   *
   * @param wanted topics; one that nothing is known of has nobody
   * @param threads threads of this process to use; the result does not depend on it
   */
  public Map<String, List<Expertise>> on(Collection<String> wanted, int threads) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(wanted));
    double[][] walks = walks(sorted, threads);
    Map<String, List<Expertise>> ranks = new TreeMap<>();
    for (int t = 0; t < sorted.size(); t++) {
      ranks.put(sorted.get(t), ranked(sorted.get(t), walks[t], true));
    }
    return ranks;
  }

  /** Everybody on a topic, best first: also those who have shown what they know elsewhere only. */
  public List<Expertise> everybodyOn(String topic) {
    return ranked(topic, walks(List.of(topic), 1)[0], false);
  }

  private double[][] walks(List<String> wanted, int threads) {
    if (people.length == 0) {
      return new double[wanted.size()][0];
    }
    List<Restart> restarts = wanted.stream().map(this::askers).toList();
    return new TopicRanks(new PageRank(model.damping(), ROUNDS, CONVERGED), threads)
        .of(graph, restarts);
  }

  /** Where the walk on a topic begins: at those who ask about it, else at everybody. */
  private Restart askers(String topic) {
    double[] asked = new double[people.length];
    for (int i : topics.of(topic)) {
      Help each = help.help(i);
      if (each.helped() != null) {
        asked[number(each.helped())] += 1;
      }
    }
    int[] vertices = java.util.stream.IntStream.range(0, asked.length).filter(v -> asked[v] > 0).toArray();
    return vertices.length == 0
        ? Restart.EVERYWHERE
        : new Restart(vertices, Arrays.stream(vertices).mapToDouble(v -> asked[v]).toArray());
  }

  private List<Expertise> ranked(String topic, double[] walk, boolean onlyProven) {
    double[] own = new double[people.length];
    double[] evidence = new double[people.length];
    double[] successes = new double[people.length];
    double[] trials = new double[people.length];
    CountedHelp[] counted = new CountedHelp[people.length];
    Map<String, Double> near = topics.near(topic);
    boolean[] seen = new boolean[help.size()];
    for (int i : topics.of(topic)) {
      seen[i] = true;
      if (helper[i] >= 0) {
        int p = helper[i];
        own[p] += help.weight(i);
        add(i, 1, evidence, successes, trials);
        if (counted[p] == null) {
          counted[p] = new CountedHelp();
        }
        counted[p].add(help.help(i));
      }
    }
    double[] share = new double[help.size()];
    near.forEach(
        (other, likeness) -> {
          for (int i : topics.of(other)) {
            share[i] = Math.max(share[i], likeness);
          }
        });
    double[] rest = new double[people.length];
    double[] restGood = new double[people.length];
    double[] restTrials = new double[people.length];
    for (int i = 0; i < share.length; i++) {
      if (!seen[i] && helper[i] >= 0) {
        if (share[i] > 0) {
          add(i, model.elsewhere() * share[i], evidence, successes, trials);
        }
        add(i, 1, rest, restGood, restTrials);
      }
    }
    double best = Arrays.stream(walk).max().orElse(0);
    List<Expertise> found = new ArrayList<>();
    for (int p = 0; p < people.length; p++) {
      if (onlyProven && (counted[p] == null || !counted[p].counts().isAnything())) {
        continue;
      }
      double kept = model.standing() <= 0 ? 0 : model.standing() / (model.standing() + rest[p]);
      double n = evidence[p] + kept * rest[p];
      if (n <= LEAST_EVIDENCE) {
        continue;
      }
      Interval good =
          quality.of(successes[p] + kept * restGood[p], trials[p] + kept * restTrials[p]);
      double reached = best > 0 ? walk[p] / best : 0;
      double score = Math.sqrt(n) * good.low() * (1 - model.walk() + model.walk() * reached);
      CountedHelp counts = counted[p] == null ? new CountedHelp() : counted[p];
      found.add(
          new Expertise(
              topic, people[p], 0, score, good.low(), good.high() - good.low(), own[p],
              counts.counts()));
    }
    found.sort(
        Comparator.comparingDouble(Expertise::score)
            .reversed()
            .thenComparing(Expertise::person));
    List<Expertise> ranks = new ArrayList<>();
    for (Expertise each : found) {
      ranks.add(
          new Expertise(
              topic, each.person(), ranks.size() + 1, each.score(), each.quality(), each.doubt(),
              each.evidence(), each.counts()));
    }
    return ranks;
  }

  private void add(int i, double share, double[] evidence, double[] successes, double[] trials) {
    int p = helper[i];
    evidence[p] += share * help.weight(i);
    successes[p] += share * help.trials(i) * help.helpful(i);
    trials[p] += share * help.trials(i);
  }

  private int number(String person) {
    return Arrays.binarySearch(people, person);
  }
}

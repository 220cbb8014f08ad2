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
import java.util.stream.IntStream;
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
  private static final int NOBODY = -1;
  private static final CountedHelp NOTHING = new CountedHelp();
  private static final Comparator<Expertise> BEST_FIRST =
      Comparator.comparingDouble(Expertise::score).reversed().thenComparing(Expertise::person);

  /** Who is ranked on a topic. */
  private enum Whom {
    EVERYBODY,
    PROVEN
  }

  private final ExpertModel model;
  private final WeighedHelp help;
  private final TopicIndex topics;
  private final String[] people;
  private final int[] helper;
  private final TopicSums everything;
  private final CsrGraph graph;
  private final CredibleInterval quality;

  /** How much each piece of evidence borders on the topic at hand; 0 between topics. */
  private final double[] bordering;

  /**
   * Prepares the ranking.
   *
   * @param asOf day up to which evidence counts, in days since 1970 UTC
   */
  public ExpertRanking(ExpertModel model, Collection<Help> evidence, double asOf) {
    this.model = model;
    help = new WeighedHelp(evidence, asOf, model.halfLifeDays());
    topics = new TopicIndex(help);
    people = people(help);
    helper = new int[help.size()];
    bordering = new double[help.size()];
    everything = new TopicSums(people.length);
    CsrBuilder edges = CsrGraph.directed().vertices(people.length);
    for (int i = 0; i < helper.length; i++) {
      Help each = help.help(i);
      helper[i] = each.helper() == null ? NOBODY : number(each.helper());
      if (helper[i] != NOBODY) {
        everything.add(helper[i], help, i, 1);
        double carried = help.weight(i) * help.helpful(i);
        if (each.helped() != null && carried > 0) {
          edges.add(number(each.helped()), helper[i], carried);
        }
      }
    }
    graph = edges.build();
    quality = new CredibleInterval(help.mean(), model.priorAnswers(), model.tail());
  }

  /** The topics with the most evidence, sorted by name. */
  public List<String> topics(int most) {
    return topics.largest(most);
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
      ranks.put(sorted.get(t), numbered(ranked(sorted.get(t), walks[t], Whom.PROVEN)));
    }
    return ranks;
  }

  /** Everybody on a topic, best first: also those who have shown what they know elsewhere only. */
  public List<Expertise> everybodyOn(String topic) {
    return numbered(ranked(topic, walks(List.of(topic), 1)[0], Whom.EVERYBODY));
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
      if (help.help(i).helped() != null) {
        asked[number(help.help(i).helped())]++;
      }
    }
    int[] vertices = IntStream.range(0, asked.length).filter(v -> asked[v] > 0).toArray();
    double[] weights = Arrays.stream(vertices).mapToDouble(v -> asked[v]).toArray();
    return vertices.length == 0 ? Restart.EVERYWHERE : new Restart(vertices, weights);
  }

  private List<Expertise> ranked(String topic, double[] walk, Whom whom) {
    TopicSums own = new TopicSums(people.length);
    CountedHelp[] counted = new CountedHelp[people.length];
    for (int i : topics.of(topic)) {
      int person = helper[i];
      if (person != NOBODY) {
        own.add(person, help, i, 1);
        counted[person] = counted[person] == null ? new CountedHelp() : counted[person];
        counted[person].add(help.help(i));
      }
    }
    TopicSums near = near(topic);
    double best = Arrays.stream(walk).max().orElse(0);
    List<Expertise> found = new ArrayList<>();
    for (int p = 0; p < people.length; p++) {
      Expertise.Counts counts = (counted[p] == null ? NOTHING : counted[p]).counts();
      boolean isWanted = whom == Whom.EVERYBODY || counts.isAnything();
      if (isWanted && everything.evidence(p) > 0) {
        double reached = best > 0 ? walk[p] / best : 0;
        found.add(expertise(topic, p, own, near, reached, counts));
      }
    }
    return found;
  }

  /** The sums of what borders on a topic, each piece by the topic it shares most with. */
  private TopicSums near(String topic) {
    TopicSums near = new TopicSums(people.length);
    Map<String, Double> neighbours = topics.near(topic);
    neighbours.forEach(
        (other, likeness) -> {
          for (int i : topics.of(other)) {
            bordering[i] = Math.max(bordering[i], likeness);
          }
        });
    for (int i : topics.of(topic)) {
      bordering[i] = 0;
    }
    for (String other : neighbours.keySet()) {
      for (int i : topics.of(other)) {
        if (bordering[i] > 0 && helper[i] != NOBODY) {
          near.add(helper[i], help, i, bordering[i] * model.elsewhere());
        }
        bordering[i] = 0;
      }
    }
    return near;
  }

  private Expertise expertise(
      String topic, int p, TopicSums own, TopicSums near, double reached, Expertise.Counts counts) {
    double rest = Math.max(0, everything.evidence(p) - own.evidence(p));
    double standing = model.standing() / (model.standing() + rest);
    double n = own.evidence(p) + near.evidence(p) + standing * rest;
    Interval good =
        quality.of(
            own.successes(p)
                + near.successes(p)
                + standing * Math.max(0, everything.successes(p) - own.successes(p)),
            own.trials(p)
                + near.trials(p)
                + standing * Math.max(0, everything.trials(p) - own.trials(p)));
    double score = n * good.low() * (1 - model.walk() + model.walk() * reached);
    return new Expertise(
        topic, people[p], 0, score, good.low(), good.high() - good.low(), own.evidence(p), counts);
  }

  private static List<Expertise> numbered(List<Expertise> found) {
    List<Expertise> ranks = new ArrayList<>();
    found.stream().sorted(BEST_FIRST).forEach(each -> ranks.add(each.at(ranks.size() + 1)));
    return ranks;
  }

  private static String[] people(WeighedHelp help) {
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < help.size(); i++) {
      names.add(help.help(i).helper() == null ? help.help(i).helped() : help.help(i).helper());
      if (help.help(i).helped() != null) {
        names.add(help.help(i).helped());
      }
    }
    return names.toArray(String[]::new);
  }

  private int number(String person) {
    return Arrays.binarySearch(people, person);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.Restart;
import org.iklim.analytics.graph.TopicRanks;
import org.iklim.analytics.statistics.Interval;

/** Ranks people on topics, each from its own evidence and what is common to all. */
final class TopicRanking {
  /** Topics that are best ranked together: one pass of the walk serves as many. */
  static final int BLOCK = 8;

  private static final int ROUNDS = 30;
  private static final double CONVERGED = 1e-9;
  private static final CountedHelp NOTHING = new CountedHelp();
  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble(Place::score).reversed().thenComparingInt(Place::person);

  private final CompanyHelp company;
  private final ExpertModel model;
  private final TopicSums everything;
  private final int people;
  private final double evidenceOfAll;

  /** Who is ranked on a topic. */
  enum Whom {
    EVERYBODY,
    /** Who has given an answer or a document on it, or was called. */
    PROVEN
  }

  /** A person with a score. */
  private record Place(int person, double score) {}

  TopicRanking(CompanyHelp company) {
    this.company = company;
    model = company.model();
    everything = company.everything();
    people = company.people().length;
    evidenceOfAll = everything.evidence();
  }

  /** The first places on each of some topics, in their order. */
  List<List<Expertise>> best(List<TopicHelp> topics, Whom whom, int most) {
    double[][] walks = walks(topics);
    List<List<Expertise>> best = new ArrayList<>();
    for (int t = 0; t < walks.length; t++) {
      best.add(best(topics.get(t), walks[t], whom, most));
    }
    return best;
  }

  private double[][] walks(List<TopicHelp> topics) {
    if (people == 0) {
      return new double[topics.size()][0];
    }
    List<Restart> restarts = topics.stream().map(this::askers).toList();
    return new TopicRanks(new PageRank(model.damping(), ROUNDS, CONVERGED), 1)
        .of(company.graph(), restarts);
  }

  /** Where the walk on a topic begins: at those who ask about it, else at everybody. */
  private Restart askers(TopicHelp help) {
    double[] asked = new double[people];
    for (int i = 0; i < help.size(); i++) {
      if (help.helped(i) != NumberedHelp.NOBODY) {
        asked[help.helped(i)]++;
      }
    }
    int[] vertices = IntStream.range(0, asked.length).filter(v -> asked[v] > 0).toArray();
    double[] weights = Arrays.stream(vertices).mapToDouble(v -> asked[v]).toArray();
    return vertices.length == 0 ? Restart.EVERYWHERE : new Restart(vertices, weights);
  }

  /**
   * The first places.
   *
   * <p>The limit of quality is what costs, and it is at most 1: people are taken in the order of
   * what their score would be with perfect quality, until nobody who is left can reach a place.
   *
   * @param walk how far the walk on the topic reaches each person
   * @param most places wanted
   */
  private List<Expertise> best(TopicHelp help, double[] walk, Whom whom, int most) {
    Sums sums = new Sums(help, walk);
    int[] candidates = sums.candidates(whom);
    double[] bounds = new double[people];
    for (int person : candidates) {
      bounds[person] = sums.evidence(person) * sums.reach(person);
    }
    IntArrays.quickSort(
        candidates,
        (a, b) ->
            bounds[a] == bounds[b] ? Integer.compare(a, b) : Double.compare(bounds[b], bounds[a]));
    PriorityQueue<Place> places = new PriorityQueue<>(BEST_FIRST.reversed());
    for (int person : candidates) {
      if (places.size() == most && bounds[person] < places.element().score()) {
        break;
      }
      places.add(new Place(person, sums.score(person)));
      if (places.size() > most) {
        places.remove();
      }
    }
    List<Place> sorted = places.stream().sorted(BEST_FIRST).toList();
    Map<Integer, CountedHelp> counted = counted(help, sorted);
    List<Expertise> ranks = new ArrayList<>();
    for (Place place : sorted) {
      Expertise.Counts counts = counted.getOrDefault(place.person(), NOTHING).counts();
      ranks.add(sums.expertise(place, ranks.size() + 1, counts));
    }
    return ranks;
  }

  private Map<Integer, CountedHelp> counted(TopicHelp help, List<Place> places) {
    boolean[] wanted = new boolean[people];
    places.forEach(place -> wanted[place.person()] = true);
    Map<Integer, CountedHelp> counted = new HashMap<>();
    for (int i = 0; i < help.size(); i++) {
      int person = help.helper(i);
      if (person != NumberedHelp.NOBODY && wanted[person]) {
        counted.computeIfAbsent(person, p -> new CountedHelp()).add(help, i);
      }
    }
    return counted;
  }

  /** What a score on a topic is made of. */
  private final class Sums {
    private final String topic;
    private final double[] walk;
    private final double farthest;
    private final TopicSums own = new TopicSums(people);
    private final TopicSums near;

    /** What evidence on anything else counts for on this topic. */
    private final double general;

    private final boolean[] proven = new boolean[people];

    Sums(TopicHelp help, double[] walk) {
      topic = help.topic();
      this.walk = walk;
      farthest = Arrays.stream(walk).max().orElse(0);
      for (int i = 0; i < help.size(); i++) {
        int person = help.helper(i);
        if (person != NumberedHelp.NOBODY) {
          help.addTo(own, i);
          proven[person] |= help.kind(i).isProof();
        }
      }
      near =
          help.number() == TopicIndex.NOTHING
              ? new TopicSums(people)
              : company.sets().near(help.number(), model.elsewhere());
      general = evidenceOfAll > 0 ? model.general() * own.evidence() / evidenceOfAll : 0;
    }

    int[] candidates(Whom whom) {
      int[] candidates = new int[people];
      int count = 0;
      for (int person = 0; person < candidates.length; person++) {
        boolean isWanted = whom == Whom.EVERYBODY || proven[person];
        if (isWanted && everything.evidence(person) > 0) {
          candidates[count++] = person;
        }
      }
      return Arrays.copyOf(candidates, count);
    }

    double evidence(int p) {
      double rest = Math.max(0, everything.evidence(p) - own.evidence(p));
      return own.evidence(p) + near.evidence(p) + general * rest;
    }

    double reach(int p) {
      double reached = farthest > 0 ? walk[p] / farthest : 0;
      return 1 - model.walk() + model.walk() * reached;
    }

    double score(int p) {
      return evidence(p) * company.quality().lower(successes(p), trials(p)) * reach(p);
    }

    Expertise expertise(Place place, int rank, Expertise.Counts counts) {
      int p = place.person();
      Interval good = company.quality().of(successes(p), trials(p));
      return new Expertise(
          topic,
          company.people()[p],
          rank,
          place.score(),
          good.low(),
          good.high() - good.low(),
          own.evidence(p),
          counts);
    }

    private double successes(int p) {
      double others = Math.max(0, everything.successes(p) - own.successes(p));
      return own.successes(p) + near.successes(p) + general * others;
    }

    private double trials(int p) {
      double others = Math.max(0, everything.trials(p) - own.trials(p));
      return own.trials(p) + near.trials(p) + general * others;
    }
  }
}

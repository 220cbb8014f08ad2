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
import org.iklim.analytics.statistics.CredibleInterval;
import org.iklim.analytics.statistics.Interval;

/** Ranks people on one topic after another; one thread at a time. */
final class TopicRanking {
  private static final CountedHelp NOTHING = new CountedHelp();
  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble(Place::score).reversed().thenComparingInt(Place::person);

  private final ExpertModel model;
  private final NumberedHelp help;
  private final TopicIndex topics;
  private final TopicSums everything;
  private final CredibleInterval quality;

  /** For which topic, counted from 1, each piece of evidence was last taken. */
  private final int[] lastRanked;

  private int ranked;

  /** Who is ranked on a topic. */
  enum Whom {
    EVERYBODY,
    /** Who has given an answer or a document on it, or was called. */
    PROVEN
  }

  /** A person with a score. */
  private record Place(int person, double score) {}

  TopicRanking(
      ExpertModel model,
      NumberedHelp help,
      TopicIndex topics,
      TopicSums everything,
      CredibleInterval quality) {
    this.model = model;
    this.help = help;
    this.topics = topics;
    this.everything = everything;
    this.quality = quality;
    lastRanked = new int[help.size()];
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
  List<Expertise> best(String topic, double[] walk, Whom whom, int most) {
    Sums sums = new Sums(topic, walk);
    int[] candidates = sums.candidates(whom);
    double[] bounds = new double[help.people()];
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
    Map<Integer, CountedHelp> counted = counted(topic, sorted);
    List<Expertise> ranks = new ArrayList<>();
    for (Place place : sorted) {
      Expertise.Counts counts = counted.getOrDefault(place.person(), NOTHING).counts();
      ranks.add(sums.expertise(place, ranks.size() + 1, counts));
    }
    return ranks;
  }

  private Map<Integer, CountedHelp> counted(String topic, List<Place> places) {
    boolean[] wanted = new boolean[help.people()];
    places.forEach(place -> wanted[place.person()] = true);
    Map<Integer, CountedHelp> counted = new HashMap<>();
    for (int i : topics.of(topic)) {
      int person = help.helper(i);
      if (person != NumberedHelp.NOBODY && wanted[person]) {
        counted.computeIfAbsent(person, p -> new CountedHelp()).add(help.help(i));
      }
    }
    return counted;
  }

  /** The sums of what borders on a topic, each piece by the topic it shares most with. */
  private TopicSums near(String topic) {
    TopicSums near = new TopicSums(help.people());
    ranked++;
    for (int i : topics.of(topic)) {
      lastRanked[i] = ranked;
    }
    Map<String, Double> neighbours = topics.near(topic);
    List<String> likestFirst =
        neighbours.keySet().stream()
            .sorted(
                Comparator.<String>comparingDouble(neighbours::get)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String other : likestFirst) {
      double share = neighbours.get(other) * model.elsewhere();
      for (int i : topics.of(other)) {
        if (lastRanked[i] != ranked) {
          lastRanked[i] = ranked;
          if (help.helper(i) != NumberedHelp.NOBODY) {
            near.add(help.helper(i), help.weighed(), i, share);
          }
        }
      }
    }
    return near;
  }

  /** What a score on a topic is made of. */
  private final class Sums {
    private final String topic;
    private final double[] walk;
    private final double farthest;
    private final TopicSums own = new TopicSums(help.people());
    private final TopicSums near;
    private final boolean[] proven = new boolean[help.people()];

    Sums(String topic, double[] walk) {
      this.topic = topic;
      this.walk = walk;
      farthest = Arrays.stream(walk).max().orElse(0);
      for (int i : topics.of(topic)) {
        int person = help.helper(i);
        if (person != NumberedHelp.NOBODY) {
          own.add(person, help.weighed(), i, 1);
          proven[person] |= help.help(i).kind().isProof();
        }
      }
      near = near(topic);
    }

    int[] candidates(Whom whom) {
      int[] candidates = new int[help.people()];
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
      return own.evidence(p) + near.evidence(p) + standing(p) * rest(p);
    }

    double reach(int p) {
      double reached = farthest > 0 ? walk[p] / farthest : 0;
      return 1 - model.walk() + model.walk() * reached;
    }

    double score(int p) {
      return evidence(p) * quality.lower(successes(p), trials(p)) * reach(p);
    }

    Expertise expertise(Place place, int rank, Expertise.Counts counts) {
      int p = place.person();
      Interval good = quality.of(successes(p), trials(p));
      return new Expertise(
          topic,
          help.name(p),
          rank,
          place.score(),
          good.low(),
          good.high() - good.low(),
          own.evidence(p),
          counts);
    }

    private double successes(int p) {
      double others = Math.max(0, everything.successes(p) - own.successes(p));
      return own.successes(p) + near.successes(p) + standing(p) * others;
    }

    private double trials(int p) {
      double others = Math.max(0, everything.trials(p) - own.trials(p));
      return own.trials(p) + near.trials(p) + standing(p) * others;
    }

    private double rest(int p) {
      return Math.max(0, everything.evidence(p) - own.evidence(p));
    }

    private double standing(int p) {
      return model.standing() / (model.standing() + rest(p));
    }
  }
}

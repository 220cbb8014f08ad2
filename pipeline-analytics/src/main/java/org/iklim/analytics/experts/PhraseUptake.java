// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iklim.analytics.experts.PhraseBook.Use;
import org.iklim.analytics.statistics.LogLikelihood;

/**
 * Counts how threads that begin with a phrase go on, and chooses the phrases that are topics.
 *
 * <p>A topic is what others take up. Threads with an answer that begin with the phrase are set
 * against all others: does somebody else say it? The log-likelihood ratio of that table (T.
 * Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational
 * Linguistics 19, 1993) is the keyness of P. Rayson and R. Garside ("Comparing corpora using
 * frequency profiling", Workshop on Comparing Corpora, ACL 2000), with general talk as the other
 * corpus. What is said anywhere, greetings and ways of asking, comes up no more often after it has
 * been said.
 *
 * <p>As in the C-value of K. Frantzi, S. Ananiadou and H. Mima ("Automatic recognition of
 * multi-word terms", Int. J. on Digital Libraries 3, 2000) a phrase needs people who say it outside
 * of longer ones: C-value estimates how often, here each place is looked at. And one that mostly
 * stands beside the same word is a piece of something longer.
 */
public final class PhraseUptake implements Serializable {
  private static final long serialVersionUID = 1;

  /** Distinct people who must have begun a thread with the phrase, outside of a longer one. */
  static final int FEWEST = 5;

  /** Topics that come of phrases. */
  static final int MOST = 300;

  /** One in ten thousand by chance: chi-squared with one degree of freedom. */
  private static final double KEY = 15.13;

  /**
   * Odds ratio from which an effect is of medium size (H. Chen, P. Cohen, S. Chen, "How big is a
   * big odds ratio?", Communications in Statistics 39, 2010).
   */
  private static final double ODDS = 3.47;

  private final HashMap<String, Counts> counts = new HashMap<>();
  private long answered;

  /** The word on one side of a phrase. */
  private static final class Side implements Serializable {
    private static final long serialVersionUID = 1;
    private final HashMap<String, Integer> words = new HashMap<>();
    private int places;

    void count(String word) {
      places++;
      if (word != null) {
        words.merge(word, 1, Integer::sum);
      }
    }

    void add(Side other) {
      places += other.places;
      other.words.forEach((word, n) -> words.merge(word, n, Integer::sum));
    }

    /** Whether no one word stands there in more than half of the places. */
    boolean isFree() {
      return words.values().stream().allMatch(n -> 2 * n <= places);
    }
  }

  /** What is known of one topic. Threads: begun with it, and as the names say. */
  private static final class Counts implements Serializable {
    private static final long serialVersionUID = 1;
    private final TreeSet<String> people = new TreeSet<>();
    private final Side before = new Side();
    private final Side after = new Side();
    private long begunAndAnswered;
    private long takenUp;
    private long said;

    void add(String person, Use own) {
      add(person);
      before.count(own.before());
      after.count(own.after());
    }

    private void add(String person) {
      people.add(person);
      if (people.size() > FEWEST) {
        people.pollLast();
      }
    }

    void add(Counts other) {
      other.people.forEach(this::add);
      before.add(other.before);
      after.add(other.after);
      begunAndAnswered += other.begunAndAnswered;
      takenUp += other.takenUp;
      said += other.said;
    }
  }

  /**
   * Learns from one thread; the order of threads does not matter.
   *
   * @param person who began it
   * @param begun phrases of its first message
   * @param answers for each message of somebody else, its phrases
   */
  void learn(String person, List<Use> begun, List<List<Use>> answers) {
    Set<String> said = topics(answers.stream().flatMap(List::stream));
    boolean isAnswered = !answers.isEmpty();
    answered += isAnswered ? 1 : 0;
    said.forEach(topic -> of(topic).said++);
    for (Use use : begun) {
      if (use.own()) {
        of(use.topic()).add(person, use);
      }
    }
    for (String topic : topics(begun.stream())) {
      Counts of = of(topic);
      of.begunAndAnswered += isAnswered ? 1 : 0;
      of.takenUp += said.contains(topic) ? 1 : 0;
    }
  }

  private static Set<String> topics(Stream<Use> uses) {
    return uses.map(Use::topic).collect(Collectors.toSet());
  }

  /** Adds what another has learnt; the order does not matter. */
  void add(PhraseUptake other) {
    answered += other.answered;
    other.counts.forEach((topic, theirs) -> of(topic).add(theirs));
  }

  private Counts of(String topic) {
    return counts.computeIfAbsent(topic, name -> new Counts());
  }

  /** The topics that phrases make: those with the highest keyness, among equals by name. */
  Set<String> chosen() {
    return counts.keySet().stream()
        .filter(topic -> isWhole(counts.get(topic)) && keyness(topic) >= KEY)
        .sorted(
            Comparator.comparingDouble(this::keyness)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isWhole(Counts of) {
    return of.people.size() >= FEWEST && of.before.isFree() && of.after.isFree();
  }

  /** Log-likelihood ratio; 0 for what answers hardly take up more often than they say it anyway. */
  private double keyness(String topic) {
    Counts of = counts.get(topic);
    double left = of.begunAndAnswered - of.takenUp;
    double elsewhere = of.said - of.takenUp;
    double never = answered - of.begunAndAnswered - elsewhere;
    boolean isTakenUp = of.takenUp > 0 && of.takenUp * never >= ODDS * left * elsewhere;
    return isTakenUp ? LogLikelihood.ratio(of.takenUp, left, elsewhere, never) : 0;
  }
}

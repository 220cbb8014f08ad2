// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iklim.analytics.experts.PhraseBook.Use;
import org.iklim.analytics.statistics.LogLikelihood;

/**
 * Counts how threads that begin with a phrase go on, and chooses the phrases that are topics.
 *
 * <p>A topic is what others take up. Of all threads with an answer, those that begin with the phrase
 * are set against the rest: does somebody else say it again? The log-likelihood ratio of that two by
 * two table (T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
 * Computational Linguistics 19, 1993) is the keyness of P. Rayson and R. Garside, "Comparing corpora
 * using frequency profiling", ACL 2000, with general talk as the other corpus. What is said anywhere
 * (greetings, ways of asking) is taken up no more often than it comes by itself.
 *
 * <p>Of these the best by C-value (K. Frantzi, S. Ananiadou, H. Mima, "Automatic recognition of
 * multi-word terms", Int. J. on Digital Libraries 3, 2000), with 1 + log2 of the words so that
 * single words have a value (A. Barrón-Cedeño et al., CICLing 2009). C-value takes off how often a
 * phrase stands within longer ones, which it estimates; here it is known, and is not counted.
 */
final class PhraseUptake implements Serializable {
  private static final long serialVersionUID = 1;

  /** Distinct people who must have begun a thread with the phrase. */
  static final int FEWEST = 5;

  /** Topics that come of phrases. */
  static final int MOST = 300;

  private static final double BOUND = 0.5;

  /** One in ten thousand by chance (chi-squared, one degree of freedom). */
  private static final double KEY = 15.13;

  /** From here on an association is more than weak. */
  private static final double ODDS = 3.47;

  private final HashMap<String, Counts> counts = new HashMap<>();
  private long answered;

  private static final class Neighbours implements Serializable {
    private static final long serialVersionUID = 1;
    private final HashMap<String, Integer> words = new HashMap<>();
    private int places;

    void count(String word) {
      places++;
      if (word != null) {
        words.merge(word, 1, Integer::sum);
      }
    }

    void add(Neighbours other) {
      places += other.places;
      other.words.forEach((word, n) -> words.merge(word, n, Integer::sum));
    }

    boolean areFree() {
      return words.values().stream().allMatch(n -> n <= BOUND * places);
    }
  }

  private static final class Counts implements Serializable {
    private static final long serialVersionUID = 1;
    private final TreeSet<String> people = new TreeSet<>();
    private long begun;
    private long begunAndAnswered;
    private long takenUp;
    private long said;
    private final Neighbours before = new Neighbours();
    private final Neighbours after = new Neighbours();
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
    answered += answers.isEmpty() ? 0 : 1;
    for (String topic : said) {
      of(topic).said++;
    }
    for (Use use : begun) {
      of(use.topic()).before.count(use.before());
      of(use.topic()).after.count(use.after());
    }
    for (String topic : topics(begun.stream())) {
      Counts of = of(topic);
      of.begun++;
      of.begunAndAnswered += answers.isEmpty() ? 0 : 1;
      of.takenUp += said.contains(topic) ? 1 : 0;
      add(person, of);
    }
  }

  private static Set<String> topics(Stream<Use> uses) {
    return uses.map(Use::topic).collect(Collectors.toSet());
  }

  /** Adds what another has learnt; the order does not matter. */
  void add(PhraseUptake other) {
    answered += other.answered;
    other.counts.forEach(
        (topic, theirs) -> {
          Counts of = of(topic);
          of.begun += theirs.begun;
          of.begunAndAnswered += theirs.begunAndAnswered;
          of.takenUp += theirs.takenUp;
          of.said += theirs.said;
          of.before.add(theirs.before);
          of.after.add(theirs.after);
          theirs.people.forEach(person -> add(person, of));
        });
  }

  private Counts of(String topic) {
    return counts.computeIfAbsent(topic, name -> new Counts());
  }

  private static void add(String person, Counts of) {
    of.people.add(person);
    if (of.people.size() > FEWEST) {
      of.people.pollLast();
    }
  }

  /** The topics that phrases make, the best first. */
  List<String> chosen() {
    return counts.keySet().stream()
        .filter(topic -> counts.get(topic).people.size() >= FEWEST)
        .filter(topic -> counts.get(topic).before.areFree() && counts.get(topic).after.areFree())
        .filter(topic -> keyness(counts.get(topic)) >= KEY)
        .sorted(
            Comparator.comparingDouble((String topic) -> keyness(counts.get(topic)))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Log-likelihood ratio; 0 if threads that begin with it take it up no more than others. */
  private double keyness(Counts of) {
    double[][] table = {
      {of.takenUp, of.begunAndAnswered - of.takenUp},
      {of.said - of.takenUp, answered - of.begunAndAnswered - (of.said - of.takenUp)}
    };
    double agreeing = table[0][0] * table[1][1];
    double against = table[0][1] * table[1][0];
    return agreeing > 0 && agreeing >= ODDS * against ? LogLikelihood.ratio(table) : 0;
  }
}

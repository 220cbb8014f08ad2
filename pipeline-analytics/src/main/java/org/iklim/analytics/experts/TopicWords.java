// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells by its words what a message without a tag is about. Words are learnt from the messages that
 * have tags, whatever their language: as the same tag stands on Indonesian and English talk, the
 * words of both lead to the same topic.
 *
 * <p>Naive Bayes on the words that stand in a message, against all talk together. A topic is taken
 * if the words are at least 20 times as likely under it as in general: strong evidence on the scale
 * of R. Kass and A. Raftery, "Bayes factors", JASA 90, 1995.
 */
public final class TopicWords implements Serializable {
  private static final long serialVersionUID = 1;

  /** Below this a word or a topic is too rare to learn from. */
  private static final int LEAST = 5;

  private static final double SMOOTHING = 5;
  private static final double STRONG = Math.log(20);

  private final HashMap<String, Integer> words = new HashMap<>();
  private final TreeMap<String, Integer> topics = new TreeMap<>();
  private final TreeMap<String, HashMap<String, Integer>> together = new TreeMap<>();
  private int messages;

  /** Learns from one message and what it is about; the order of messages does not matter. */
  public void learn(String text, List<String> about) {
    messages++;
    HashSet<String> distinct = new HashSet<>(TalkWords.of(text));
    distinct.forEach(word -> words.merge(word, 1, Integer::sum));
    for (String topic : about) {
      topics.merge(topic, 1, Integer::sum);
      Map<String, Integer> with = together.computeIfAbsent(topic, name -> new HashMap<>());
      distinct.forEach(word -> with.merge(word, 1, Integer::sum));
    }
  }

  /** What both have learnt; the order does not matter. */
  public TopicWords and(TopicWords other) {
    TopicWords both = new TopicWords();
    for (TopicWords each : List.of(this, other)) {
      both.messages += each.messages;
      each.words.forEach((word, n) -> both.words.merge(word, n, Integer::sum));
      each.topics.forEach((topic, n) -> both.topics.merge(topic, n, Integer::sum));
      each.together.forEach(
          (topic, with) -> {
            Map<String, Integer> sum = both.together.computeIfAbsent(topic, t -> new HashMap<>());
            with.forEach((word, n) -> sum.merge(word, n, Integer::sum));
          });
    }
    return both;
  }

  /** The topic that a text speaks of, if its words are clear. */
  public Optional<String> topic(String text) {
    List<String> known = new ArrayList<>();
    for (String word : new HashSet<>(TalkWords.of(text))) {
      if (words.getOrDefault(word, 0) >= LEAST) {
        known.add(word);
      }
    }
    known.sort(null);
    String best = null;
    double most = STRONG;
    for (Map.Entry<String, Integer> topic : topics.entrySet()) {
      double odds = topic.getValue() < LEAST ? 0 : odds(known, topic.getKey(), topic.getValue());
      if (odds > most) {
        most = odds;
        best = topic.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  private double odds(List<String> known, String topic, int of) {
    Map<String, Integer> with = together.get(topic);
    double sum = 0;
    for (String word : known) {
      double usual = (double) words.get(word) / messages;
      double here = (with.getOrDefault(word, 0) + SMOOTHING * usual) / (of + SMOOTHING);
      sum += Math.log(here / usual);
    }
    return sum;
  }
}

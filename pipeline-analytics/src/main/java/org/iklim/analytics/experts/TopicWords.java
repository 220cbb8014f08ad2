// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Made on first use, where the words are told by. */
  private transient Learnt learnt;

  /** Learns from one message and what it is about; the order of messages does not matter. */
  public void learn(String text, List<String> about) {
    learnt = null;
    messages++;
    HashSet<String> distinct = new HashSet<>(TalkWords.of(text));
    distinct.forEach(word -> words.merge(word, 1, Integer::sum));
    for (String topic : about) {
      topics.merge(topic, 1, Integer::sum);
      Map<String, Integer> with = together.computeIfAbsent(topic, name -> new HashMap<>());
      distinct.forEach(word -> with.merge(word, 1, Integer::sum));
    }
  }

  /** The topics that messages were said to be about. */
  Set<String> named() {
    return topics.keySet();
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
    if (learnt == null) {
      learnt = new Learnt(this);
    }
    return learnt.topic(text);
  }

  /** What has been learnt, laid out by word: a word knows the topics under which it stood. */
  private static final class Learnt {
    private final List<String> topics = new ArrayList<>();
    private final double[] messagesOf;
    private final Map<String, Word> words = new HashMap<>();

    /** How usual a word is, and how often it stood under topics, by ascending number. */
    private record Word(double usual, IntArrayList topics, IntArrayList counts) {}

    Learnt(TopicWords from) {
      from.topics.forEach(
          (topic, of) -> {
            if (of >= LEAST) {
              topics.add(topic);
            }
          });
      messagesOf = topics.stream().mapToDouble(from.topics::get).toArray();
      from.words.forEach(
          (word, of) -> {
            if (of >= LEAST) {
              double usual = (double) of / from.messages;
              words.put(word, new Word(usual, new IntArrayList(), new IntArrayList()));
            }
          });
      for (int t = 0; t < messagesOf.length; t++) {
        int topic = t;
        from.together
            .get(topics.get(t))
            .forEach(
                (name, count) -> {
                  Word word = words.get(name);
                  if (word != null) {
                    word.topics().add(topic);
                    word.counts().add(count.intValue());
                  }
                });
      }
    }

    Optional<String> topic(String text) {
      List<String> known =
          new HashSet<>(TalkWords.of(text)).stream().filter(words::containsKey).sorted().toList();
      double[] odds = new double[messagesOf.length];
      known.forEach(word -> add(words.get(word), odds));
      int best = -1;
      double most = STRONG;
      for (int t = 0; t < odds.length; t++) {
        if (odds[t] > most) {
          most = odds[t];
          best = t;
        }
      }
      return best < 0 ? Optional.empty() : Optional.of(topics.get(best));
    }

    private void add(Word word, double[] odds) {
      double prior = SMOOTHING * word.usual();
      int next = 0;
      for (int t = 0; t < odds.length; t++) {
        int together = 0;
        if (next < word.topics().size() && word.topics().getInt(next) == t) {
          together = word.counts().getInt(next++);
        }
        double here = (together + prior) / (messagesOf[t] + SMOOTHING);
        odds[t] += Math.log(here / word.usual());
      }
    }
  }
}

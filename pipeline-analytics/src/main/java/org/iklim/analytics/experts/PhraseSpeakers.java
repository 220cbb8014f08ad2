// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.analytics.language.phrases.Phrases;

/** Who began threads with which phrase: as many people of each as are needed, and no more. */
public final class PhraseSpeakers implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int SHORTEST_WORD = 3;

  /** Sorted arrays: nearly all phrases are said by one person only. */
  private final HashMap<String, String[]> people = new HashMap<>();

  /**
   * Learns from the first message of one thread; the order of messages does not matter. Phrases are
   * those of {@link Phrases} in which every word says something: no "team of sales".
   */
  void learn(String text, String person) {
    String[] one = {person};
    for (List<String> run : Phrases.runs(text)) {
      for (int from = 0; from < run.size(); from++) {
        int end = Math.min(from + Phrases.LONGEST, run.size());
        StringBuilder phrase = new StringBuilder();
        for (int at = from; at < end && isPlain(run.get(at)); at++) {
          phrase.append(at > from ? " " : "").append(run.get(at));
          people.merge(phrase.toString(), one, PhraseSpeakers::first);
        }
      }
    }
  }

  private static boolean isPlain(String word) {
    return Phrases.speaks(word) && word.indexOf('\'') < 0;
  }

  /** Adds what another has learnt; the order does not matter. */
  void add(PhraseSpeakers other) {
    other.people.forEach((phrase, some) -> people.merge(phrase, some, PhraseSpeakers::first));
  }

  /** Of many people the first by their keys are kept, so that no order tells on the count. */
  private static String[] first(String[] some, String[] others) {
    if (others.length == 1 && Arrays.binarySearch(some, others[0]) >= 0) {
      return some;
    }
    TreeSet<String> all = new TreeSet<>(Arrays.asList(some));
    all.addAll(Arrays.asList(others));
    return all.stream().limit(PhraseUptake.FEWEST).toArray(String[]::new);
  }

  /**
   * The phrases, with their topics, of which enough people speak by any of their names.
   *
   * @param names no phrase has a word of these
   */
  PhraseBook candidates(NameWords names) {
    Map<String, String[]> peopleOfTopic = new HashMap<>();
    people.forEach(
        (phrase, some) -> peopleOfTopic.merge(topic(phrase), some, PhraseSpeakers::first));
    Map<String, String> topics = new HashMap<>();
    for (String phrase : people.keySet()) {
      String topic = topic(phrase);
      boolean isShared = peopleOfTopic.get(topic).length >= PhraseUptake.FEWEST;
      if (isShared && !names.areIn(phrase) && !names.areIn(topic)) {
        topics.put(phrase, topic);
      }
    }
    return new PhraseBook(topics);
  }

  /** A plural, or a word with "nya" behind it, goes with the plain word if people write that. */
  private String topic(String phrase) {
    String name = TopicNames.of(phrase);
    for (String ending : List.of("s", Phrases.HIS)) {
      String plain = name.substring(0, Math.max(0, name.length() - ending.length()));
      boolean isWord = plain.length() - plain.lastIndexOf(' ') > SHORTEST_WORD;
      if (name.endsWith(ending) && isWord && people.containsKey(plain)) {
        return TopicNames.of(plain);
      }
    }
    return name;
  }
}

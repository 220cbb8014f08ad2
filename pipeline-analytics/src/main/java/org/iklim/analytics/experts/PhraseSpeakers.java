// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.iklim.analytics.language.phrases.NameWords;
import org.iklim.analytics.language.phrases.Phrases;

/** Who began threads with which phrase: as many people of each as are needed, and no more. */
final class PhraseSpeakers implements Serializable {
  private static final long serialVersionUID = 1;

  /** Indonesian for "his", "her" or "the", written behind a word. */
  private static final String HIS = "nya";

  private static final int SHORTEST_WORD = 3;

  private final HashMap<String, TreeSet<String>> people = new HashMap<>();

  /** Learns from the first message of one thread; the order of messages does not matter. */
  void learn(String text, String person) {
    Phrases.of(text).stream()
        .filter(PhraseSpeakers::isCompact)
        .forEach(phrase -> add(phrase, person));
  }

  /** Whether each of its words says something and is written out: no "team of sales". */
  private static boolean isCompact(String phrase) {
    return phrase.indexOf('\'') < 0 && Stream.of(phrase.split(" ")).allMatch(Phrases::speaks);
  }

  /** Adds what another has learnt; the order does not matter. */
  void add(PhraseSpeakers other) {
    other.people.forEach((phrase, others) -> others.forEach(person -> add(phrase, person)));
  }

  /** Of many people the first by their keys are kept, so that no order tells on the count. */
  private void add(String phrase, String person) {
    TreeSet<String> some = people.computeIfAbsent(phrase, p -> new TreeSet<>());
    some.add(person);
    if (some.size() > PhraseUptake.FEWEST) {
      some.pollLast();
    }
  }

  /**
   * The phrases, with their topics, of which enough people speak by any of their names.
   *
   * @param names no phrase has a word of these
   */
  PhraseBook candidates(NameWords names) {
    Map<String, TreeSet<String>> peopleOfTopic = new HashMap<>();
    people.forEach(
        (phrase, some) ->
            peopleOfTopic.computeIfAbsent(topic(phrase), t -> new TreeSet<>()).addAll(some));
    Map<String, String> topics = new TreeMap<>();
    for (String phrase : people.keySet()) {
      String topic = topic(phrase);
      boolean isShared = peopleOfTopic.get(topic).size() >= PhraseUptake.FEWEST;
      if (isShared && !names.areIn(phrase) && !names.areIn(topic)) {
        topics.put(phrase, topic);
      }
    }
    return new PhraseBook(topics);
  }

  /** A plural, or a word with "nya" behind it, goes with the plain word if people write that. */
  private String topic(String phrase) {
    String name = TopicNames.of(phrase);
    for (String ending : List.of("s", HIS)) {
      String plain = name.substring(0, Math.max(0, name.length() - ending.length()));
      boolean isWord = plain.length() - plain.lastIndexOf(' ') > SHORTEST_WORD;
      if (name.endsWith(ending) && isWord && people.containsKey(plain)) {
        return TopicNames.of(plain);
      }
    }
    return name;
  }
}

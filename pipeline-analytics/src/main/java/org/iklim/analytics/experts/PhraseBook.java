// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iklim.analytics.language.phrases.Phrases;

/**
 * Phrases that are looked for in texts, with the topic that each is a name of. Several phrases may
 * name one topic: a plural, a translation.
 */
public final class PhraseBook implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreeMap<String, String> topics;
  private final Words begin = new Words();

  /** The words that may come next in a phrase, and the topic of the phrase that ends here. */
  private static final class Words implements Serializable {
    private static final long serialVersionUID = 1;
    private final HashMap<String, Words> next = new HashMap<>();
    private String topic;
  }

  /**
   * A phrase in its place.
   *
   * @param own whether it lies in no longer phrase of the book
   * @param before the word before it, if that says something and nothing parts the two; else null
   * @param after the word after it, likewise
   */
  record Use(String topic, boolean own, String before, String after) {}

  /**
   * A book.
   *
   * @param topics topic by phrase
   */
  PhraseBook(Map<String, String> topics) {
    this.topics = new TreeMap<>(topics);
    topics.forEach(
        (phrase, topic) -> {
          Words at = begin;
          for (String word : phrase.split(" ", -1)) {
            at = at.next.computeIfAbsent(word, w -> new Words());
          }
          at.topic = topic;
        });
  }

  /** The topic of each phrase. */
  Map<String, String> topics() {
    return Map.copyOf(topics);
  }

  /**
   * The topics of a text. Of a phrase within a longer one of the book the longer counts alone; so a
   * book with fewer phrases finds each of them wherever a larger one does.
   */
  SortedSet<String> in(CharSequence text) {
    SortedSet<String> found = new TreeSet<>();
    for (Use use : uses(text)) {
      if (use.own()) {
        found.add(use.topic());
      }
    }
    return found;
  }

  /** Where a text has phrases, also within others. */
  List<Use> uses(CharSequence text) {
    List<Use> uses = new ArrayList<>();
    if (!topics.isEmpty()) {
      Phrases.runs(text).forEach(run -> add(run, uses));
    }
    return uses;
  }

  /** The phrases of some topics alone. */
  PhraseBook of(Set<String> wanted) {
    Map<String, String> kept = new HashMap<>(topics);
    kept.values().retainAll(wanted);
    return new PhraseBook(kept);
  }

  /** The book without the phrases of some topics. */
  PhraseBook without(Set<String> unwanted) {
    Map<String, String> kept = new HashMap<>(topics);
    kept.values().removeAll(unwanted);
    return new PhraseBook(kept);
  }

  private void add(List<String> run, List<Use> uses) {
    int reached = 0;
    for (int from = 0; from < run.size(); from++) {
      Words at = begin.next.get(run.get(from));
      Use longest = null;
      int end = 0;
      for (int to = from + 1; at != null; to++) {
        if (at.topic != null) {
          longest = new Use(at.topic, false, word(run, from - 1), word(run, to));
          uses.add(longest);
          end = to;
        }
        at = to < run.size() ? at.next.get(run.get(to)) : null;
      }
      // What ends where an earlier phrase has ended lies within that.
      if (end > reached) {
        uses.set(
            uses.size() - 1, new Use(longest.topic(), true, longest.before(), longest.after()));
        reached = end;
      }
    }
  }

  private static String word(List<String> run, int at) {
    boolean isWord = at >= 0 && at < run.size() && Phrases.speaks(run.get(at));
    return isWord ? run.get(at) : null;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.iklim.analytics.language.phrases.Phrases;

/**
 * Phrases that are looked for in texts, with the topic that each is a name of. Several phrases may
 * name one topic: a plural, a translation.
 *
 * @param topics topic by phrase
 */
public record PhraseBook(Map<String, String> topics) implements Serializable {
  /** Finds nothing. */
  static final PhraseBook EMPTY = new PhraseBook(Map.of());

  /**
   * A phrase in its place.
   *
   * @param before the word before it, if that says something and nothing parts the two; else null
   * @param after the word after it, likewise
   */
  record Use(String topic, String before, String after) {}

  /** The topics whose phrases a text has: those of its {@link #uses}. */
  SortedSet<String> in(CharSequence text) {
    SortedSet<String> found = new TreeSet<>();
    uses(text).forEach(use -> found.add(use.topic()));
    return found;
  }

  /**
   * Where a text has phrases. Of a phrase within a longer one of the book the longer counts alone,
   * so that a book with fewer phrases finds each of them wherever a larger one does.
   */
  List<Use> uses(CharSequence text) {
    List<Use> uses = new ArrayList<>();
    if (!topics.isEmpty()) {
      Phrases.runs(text).forEach(run -> add(run, uses));
    }
    return uses;
  }

  /** The phrases of some topics alone. */
  PhraseBook of(Predicate<String> wanted) {
    Map<String, String> kept = new TreeMap<>();
    topics.forEach(
        (phrase, topic) -> {
          if (wanted.test(topic)) {
            kept.put(phrase, topic);
          }
        });
    return new PhraseBook(kept);
  }

  private void add(List<String> run, List<Use> uses) {
    int reached = 0;
    for (int from = 0; from < run.size(); from++) {
      int to = Math.min(from + Phrases.LONGEST, run.size());
      // What ends where an earlier phrase has ended lies within that.
      for (; to > Math.max(from, reached); to--) {
        String topic = topics.get(String.join(" ", run.subList(from, to)));
        if (topic != null) {
          uses.add(new Use(topic, word(run, from - 1), word(run, to)));
          reached = to;
        }
      }
    }
  }

  private static String word(List<String> run, int at) {
    boolean isWord = at >= 0 && at < run.size() && Phrases.speaks(run.get(at));
    return isWord ? run.get(at) : null;
  }
}

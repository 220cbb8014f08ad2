// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Finds terms in a sequence of words: from left to right the longest, no word twice. A word of a
 * term is found in any inflection. Immutable once built, but for a bounded memory of words seen.
 *
 * @param <T> what stands behind a term
 */
final class TermMatcher<T> {
  private static final int REMEMBERED_WORDS = 50_000;
  private static final int[] UNKNOWN = {};

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final Node<T> root = new Node<>();
  private final Map<String, int[]> seen = new ConcurrentHashMap<>();

  private static final class Node<T> {
    private final Map<Integer, Node<T>> next = new HashMap<>();
    private List<T> values = List.of();
  }

  /** How far a term reaches. */
  private record Match<T>(int end, List<T> values) {}

  /** Adds a term; several values may stand behind one. */
  void add(List<String> words, T value) {
    Node<T> node = root;
    for (String word : words) {
      int id = vocabulary.computeIfAbsent(word, w -> vocabulary.size());
      node = node.next.computeIfAbsent(id, i -> new Node<>());
    }
    List<T> values = new ArrayList<>(node.values);
    values.add(value);
    node.values = values;
  }

  /**
   * Tells what is found.
   *
   * @param found takes each value with the number of words of its term
   */
  void match(List<String> words, BiConsumer<T, Integer> found) {
    int[][] ids = new int[words.size()][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = ids(words.get(i));
    }
    for (int at = 0; at < ids.length; ) {
      Match<T> longest = longest(root, ids, at);
      if (longest == null) {
        at++;
      } else {
        int length = longest.end() - at;
        longest.values().forEach(value -> found.accept(value, length));
        at = longest.end();
      }
    }
  }

  private Match<T> longest(Node<T> node, int[][] ids, int at) {
    Match<T> best = node.values.isEmpty() ? null : new Match<>(at, node.values);
    if (at < ids.length && !node.next.isEmpty()) {
      for (int id : ids[at]) {
        Node<T> next = node.next.get(id);
        Match<T> match = next == null ? null : longest(next, ids, at + 1);
        if (match != null && (best == null || match.end() > best.end())) {
          best = match;
        }
      }
    }
    return best;
  }

  /** The words of terms of which this may be a form, itself first. */
  private int[] ids(String word) {
    int[] known = seen.get(word);
    if (known == null) {
      known = resolve(word);
      if (seen.size() < REMEMBERED_WORDS) {
        seen.put(word, known);
      }
    }
    return known;
  }

  private int[] resolve(String word) {
    if (word.equals(Words.BREAK)) {
      return UNKNOWN;
    }
    return BaseForms.of(word).stream()
        .distinct()
        .map(vocabulary::get)
        .flatMapToInt(id -> id == null ? Arrays.stream(UNKNOWN) : Arrays.stream(new int[] {id}))
        .toArray();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which evidence is about which topic, and which sets of topics come together. */
final class TopicIndex {
  /** In the place of a topic that nothing is about. */
  static final int NOTHING = -1;

  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<int[]> evidence = new ArrayList<>();
  private final List<int[]> sets = new ArrayList<>();
  private final int[] setOf;

  TopicIndex(NumberedHelp help) {
    Map<List<String>, Integer> found = new HashMap<>();
    List<List<String>> named = new ArrayList<>();
    setOf = new int[help.size()];
    for (int i = 0; i < setOf.length; i++) {
      List<String> about = help.help(i).topics();
      Integer set = found.putIfAbsent(about, named.size());
      if (set == null) {
        named.add(about);
      }
      setOf[i] = set == null ? named.size() - 1 : set;
    }
    named.forEach(about -> about.forEach(topic -> numbers.putIfAbsent(topic, 0)));
    int next = 0;
    for (Map.Entry<String, Integer> topic : numbers.entrySet()) {
      topic.setValue(next++);
    }
    named.forEach(about -> sets.add(about.stream().mapToInt(numbers::get).toArray()));
    List<IntArrayList> pieces = new ArrayList<>();
    numbers.forEach((topic, number) -> pieces.add(new IntArrayList()));
    for (int i = 0; i < setOf.length; i++) {
      for (int topic : sets.get(setOf[i])) {
        pieces.get(topic).add(i);
      }
    }
    pieces.forEach(list -> evidence.add(list.toIntArray()));
  }

  /** The topics with the most evidence, sorted by name; of equals the first names. */
  List<String> largest(int most) {
    return numbers.keySet().stream()
        .sorted(
            Comparator.comparingInt((String topic) -> of(topic).length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .sorted()
        .toList();
  }

  /** Number of a topic in the order of their names, or {@link #NOTHING}. */
  int number(String topic) {
    return numbers.getOrDefault(topic, NOTHING);
  }

  /** Numbers of the evidence on a topic, ascending. */
  int[] of(String topic) {
    int number = number(topic);
    return number == NOTHING ? new int[0] : evidence.get(number);
  }

  /** How many pieces of evidence each topic has. */
  int[] sizes() {
    return evidence.stream().mapToInt(pieces -> pieces.length).toArray();
  }

  /** Topics of each set that comes together, numbered as they come first. */
  List<int[]> sets() {
    return sets;
  }

  /** Which set a piece of evidence is about. */
  int setOf(int i) {
    return setOf[i];
  }

  /** The evidence, that on the same set side by side, else in its order. */
  int[] bySet() {
    int[] next = new int[sets.size() + 1];
    for (int set : setOf) {
      next[set + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[setOf.length];
    for (int i = 0; i < setOf.length; i++) {
      sorted[next[setOf[i]]++] = i;
    }
    return sorted;
  }
}

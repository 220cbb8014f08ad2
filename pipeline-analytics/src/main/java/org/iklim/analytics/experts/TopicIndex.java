// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which evidence is about which topic, and which topics border on each other. */
final class TopicIndex {
  private static final int[] NOTHING = {};

  private final Map<String, int[]> evidence = new TreeMap<>();
  private final WeighedHelp help;

  TopicIndex(WeighedHelp help) {
    this.help = help;
    Map<String, IntArrayList> found = new TreeMap<>();
    for (int i = 0; i < help.size(); i++) {
      for (String topic : help.help(i).topics()) {
        found.computeIfAbsent(topic, name -> new IntArrayList()).add(i);
      }
    }
    found.forEach((topic, list) -> evidence.put(topic, list.toIntArray()));
  }

  /** The topics with the most evidence, sorted by name; of equals the first names. */
  List<String> largest(int most) {
    return evidence.keySet().stream()
        .sorted(
            Comparator.comparingInt((String topic) -> of(topic).length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .sorted()
        .toList();
  }

  /** Numbers of the evidence on a topic, ascending. */
  int[] of(String topic) {
    return evidence.getOrDefault(topic, NOTHING);
  }

  /**
   * Topics that come together with a topic: cosine of the two sets of evidence, above 0 and at most
   * 1.
   */
  Map<String, Double> near(String topic) {
    Map<String, Integer> together = new TreeMap<>();
    for (int i : of(topic)) {
      for (String other : help.help(i).topics()) {
        if (!other.equals(topic)) {
          together.merge(other, 1, Integer::sum);
        }
      }
    }
    Map<String, Double> near = new TreeMap<>();
    double own = of(topic).length;
    together.forEach((other, count) -> near.put(other, count / Math.sqrt(own * of(other).length)));
    return near;
  }
}

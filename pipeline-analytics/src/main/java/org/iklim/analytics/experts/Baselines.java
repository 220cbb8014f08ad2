// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Simple rankings of people, which a better one has to beat: those of the talk on a topic, and
 * those of all talk, which are the same for every topic. What beats the first alone may have found
 * who is busy, and not who knows the topic.
 */
public final class Baselines {
  /** Names of those by the talk on a topic. */
  public static final List<String> ON_TOPIC = TopicBaselines.NAMES;

  /** Names of those that are blind to topics. */
  public static final List<String> BLIND = BlindBaselines.NAMES;

  /** All names, in the order in which they are printed. */
  public static final List<String> NAMES =
      Stream.of(ON_TOPIC, BLIND).flatMap(List::stream).toList();

  private final SortedMap<String, List<Post>> threads;
  private final Map<String, List<String>> blind;

  /**
   * The baselines of some talk.
   *
   * @param threads posts by thread
   */
  public Baselines(Map<String, ? extends Collection<Post>> threads) {
    this.threads = new TreeMap<>();
    threads.forEach((thread, posts) -> this.threads.put(thread, List.copyOf(posts)));
    blind = BlindBaselines.of(this.threads);
  }

  /** Each baseline's ranking on a topic, best first. */
  public Map<String, List<String>> on(String topic) {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    rankings.putAll(TopicBaselines.on(topic, threads));
    rankings.putAll(blind);
    return rankings;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Simple rankings of people that know of no topic: whoever is busiest is the expert on all. */
final class BlindBaselines {
  /** Names, in the order in which they are printed. */
  static final List<String> NAMES = List.of("all messages", "all answers");

  private final Map<String, Double> messages = new TreeMap<>();
  private final Map<String, Double> answers = new TreeMap<>();

  private BlindBaselines() {}

  /**
   * Each ranking: message count, and answers to questions of others, over all talk.
   *
   * @param threads posts by thread
   */
  static Map<String, List<String>> of(Map<String, List<Post>> threads) {
    BlindBaselines counts = new BlindBaselines();
    threads.forEach(counts::add);
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    rankings.put(NAMES.get(0), Places.by(counts.messages));
    rankings.put(NAMES.get(1), Places.by(counts.answers));
    return rankings;
  }

  private void add(String thread, List<Post> posts) {
    posts.forEach(post -> messages.merge(post.person(), 1.0, Double::sum));
    ThreadHelp.in(thread, posts).stream()
        .filter(help -> help.kind() == Help.Kind.ANSWER)
        .forEach(help -> answers.merge(help.helper(), 1.0, Double::sum));
  }
}

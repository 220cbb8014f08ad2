// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.PageRank;

/** Simple rankings of people by the talk on a topic. */
final class TopicBaselines {
  /** Names, in the order in which they are printed. */
  static final List<String> NAMES =
      List.of("messages", "likes", "in-degree", "pagerank", "bi5", "accepted");

  private static final PageRank PLAIN = PageRank.converged(PageRank.DAMPING, 1e-10);

  private final Map<String, Double> messages = new TreeMap<>();
  private final Map<String, Double> likes = new TreeMap<>();
  private final Map<String, Double> replies = new TreeMap<>();
  private final Map<String, Double> accepted = new TreeMap<>();
  private final Map<String, Set<String>> askers = new TreeMap<>();
  private final NamedGraph.Builder edges = NamedGraph.directed();

  private TopicBaselines() {}

  /**
   * Each baseline's ranking on a topic: message count, likes received, distinct people answered,
   * PageRank on asker → answerer edges, LDBC BI-5's messages + 2 · replies + 10 · likes, accepted
   * answers.
   *
   * @param threads posts by thread
   */
  static Map<String, List<String>> on(String topic, Map<String, List<Post>> threads) {
    TopicBaselines counts = new TopicBaselines();
    threads.forEach((thread, posts) -> counts.add(topic, thread, posts));
    return counts.rankings();
  }

  private void add(String topic, String thread, Collection<Post> posts) {
    Map<String, List<String>> about = ThreadHelp.topics(thread, posts);
    for (Post post : posts) {
      if (about.get(post.id()).contains(topic)) {
        messages.merge(post.person(), 1.0, Double::sum);
        likes.merge(
            post.person(), post.likedBy().size() + (double) post.uncountedLikes(), Double::sum);
      }
    }
    for (Help help : ThreadHelp.in(thread, posts)) {
      if (help.isAbout(topic)
          && help.helper() != null
          && help.helped() != null
          && help.kind() != Help.Kind.CALLED) {
        edges.edge(help.helped(), help.helper());
        replies.merge(help.helped(), 1.0, Double::sum);
        askers.computeIfAbsent(help.helper(), key -> new HashSet<>()).add(help.helped());
        if (help.accepted()) {
          accepted.merge(help.helper(), 1.0, Double::sum);
        }
      }
    }
  }

  private Map<String, List<String>> rankings() {
    Map<String, Double> inDegree = new TreeMap<>();
    askers.forEach((person, asked) -> inDegree.put(person, (double) asked.size()));
    Map<String, Double> bi5 = new TreeMap<>();
    messages.forEach(
        (person, count) ->
            bi5.put(
                person,
                count
                    + 2 * replies.getOrDefault(person, 0.0)
                    + 10 * likes.getOrDefault(person, 0.0)));
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    List<Map<String, Double>> scores =
        List.of(messages, likes, inDegree, pageRank(), bi5, accepted);
    for (int i = 0; i < NAMES.size(); i++) {
      rankings.put(NAMES.get(i), Places.by(scores.get(i)));
    }
    return rankings;
  }

  private Map<String, Double> pageRank() {
    Map<String, Double> ranks = new TreeMap<>();
    if (edges.size() > 0) {
      NamedGraph graph = edges.build();
      double[] rank = PLAIN.of(graph.graph());
      IntStream.range(0, rank.length).forEach(v -> ranks.put(graph.names().name(v), rank[v]));
    }
    return ranks;
  }
}

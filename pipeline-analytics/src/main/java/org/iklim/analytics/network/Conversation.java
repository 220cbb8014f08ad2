// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A whole thread in memory: who answers whom, how deep and how broad. Messages are in the order of
 * their time, then id.
 *
 * <p>A comment whose answered message is not in the thread, or that answers in a circle, is taken
 * to answer the thread itself.
 */
final class Conversation {
  private final Map<String, ThreadMessage> messages = new LinkedHashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private final String rootId;

  /**
   * A thread.
   *
   * @param threadId id of its first message, which may be unknown
   * @param all its messages in any order
   */
  Conversation(String threadId, List<ThreadMessage> all) {
    this.rootId = threadId;
    all.stream()
        .sorted(
            Comparator.comparingLong(ThreadMessage::createdMicros).thenComparing(ThreadMessage::id))
        .forEach(message -> messages.put(message.id(), message));
    messages.keySet().forEach(this::level);
  }

  /** The first message, if it is known. */
  Optional<ThreadMessage> root() {
    return Optional.ofNullable(messages.get(rootId));
  }

  /** Every message, deleted ones and bots' included, in order. */
  Stream<ThreadMessage> all() {
    return messages.values().stream();
  }

  /** Standing comments by people, in order. */
  Stream<ThreadMessage> comments() {
    return all().filter(message -> message.stands() && !message.id().equals(rootId));
  }

  /** The message that a comment answers: the one it names, else the first of the thread. */
  Optional<ThreadMessage> answered(ThreadMessage comment) {
    ThreadMessage named = comment.answers() == null ? null : messages.get(comment.answers());
    return named == null ? root() : Optional.of(named);
  }

  /** People with a standing message, sorted. */
  TreeSet<String> participants() {
    TreeSet<String> people = new TreeSet<>();
    all().filter(ThreadMessage::stands).forEach(message -> people.add(message.person()));
    return people;
  }

  /** Longest chain of answers that ends in a standing comment; 0 without comments. */
  int depth() {
    return comments().mapToInt(comment -> levels.get(comment.id())).max().orElse(0);
  }

  /** Most standing comments on one level; 0 without comments. */
  int breadth() {
    Map<Integer, Integer> perLevel = new HashMap<>();
    comments().forEach(comment -> perLevel.merge(levels.get(comment.id()), 1, Integer::sum));
    return perLevel.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Levels of a message and of all above it; walks up first, then numbers downwards. */
  private void level(String id) {
    Map<String, Boolean> path = new LinkedHashMap<>();
    String at = id;
    while (at != null && !levels.containsKey(at) && path.putIfAbsent(at, true) == null) {
      at = above(at);
    }
    // Above the path: a numbered message, the unknown root (level 0), or the path itself (a
    // circle).
    int level = at == null ? -1 : levels.getOrDefault(at, 0);
    List<String> upwards = List.copyOf(path.keySet());
    for (int i = upwards.size() - 1; i >= 0; i--) {
      level++;
      levels.put(upwards.get(i), level);
    }
  }

  /** Id of the message above: null above the root; the root's id where none is known. */
  private String above(String id) {
    if (id.equals(rootId)) {
      return null;
    }
    String answers = messages.get(id).answers();
    return answers != null && messages.containsKey(answers) ? answers : rootId;
  }
}

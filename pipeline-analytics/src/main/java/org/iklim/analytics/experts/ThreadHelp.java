// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who helped whom in one thread. Everything in a thread is about the topics of its first message;
 * where that names none, about those that most of its other messages name. What one does for
 * oneself is no help: own answers, likes, thanks and acceptances are left out.
 *
 * <p>Only who asked can accept: the author of the message that is answered, or of the first one.
 * Whoever else accepts (a moderator may) says that the answer is good, as a like does, and not that
 * it helped; it counts as the thanks of that person.
 */
public final class ThreadHelp {
  private final Comparator<Post> best =
      Comparator.comparing(this::isAccepted)
          .reversed()
          .thenComparingDouble(Post::day)
          .thenComparing(Post::id);

  private final String threadId;
  private final Map<String, Post> posts = new TreeMap<>();
  private final Map<String, SortedSet<String>> thanks = new HashMap<>();
  private final Map<String, Map<String, String>> answersOf = new HashMap<>();

  private ThreadHelp(String threadId, Collection<Post> thread) {
    this.threadId = threadId;
    thread.forEach(post -> posts.put(post.id(), post));
    for (Post post : posts.values()) {
      Post answered = answered(post).orElse(null);
      if (post.thanks() && answered != null) {
        thanks.computeIfAbsent(answered.id(), id -> new TreeSet<>()).add(post.person());
      }
    }
  }

  /**
   * The evidence of a thread.
   *
   * @param threadId id of its first message, which may be unknown
   * @param thread its messages, in any order
   */
  public static List<Help> in(String threadId, Collection<Post> thread) {
    return new ThreadHelp(threadId, thread).evidence();
  }

  /** What each message of a thread is about, by its id. */
  static Map<String, List<String>> topics(String threadId, Collection<Post> thread) {
    return new ThreadHelp(threadId, thread).about();
  }

  private List<Help> evidence() {
    List<Help> evidence = new ArrayList<>();
    Map<String, List<String>> about = about();
    posts.values().forEach(post -> add(post, about.get(post.id()), evidence));
    return evidence;
  }

  private Map<String, List<String>> about() {
    SortedSet<String> topics = topics();
    Map<String, List<String>> about = new HashMap<>();
    for (Post post : posts.values()) {
      SortedSet<String> all = new TreeSet<>(topics);
      all.addAll(post.topics());
      about.put(post.id(), List.copyOf(all));
    }
    return about;
  }

  private void add(Post post, List<String> topics, List<Help> evidence) {
    if (post.form() == Post.Form.DOCUMENT) {
      evidence.add(help(post, Help.Kind.DOCUMENT, null, topics));
    }
    Optional<Post> answered = answered(post).filter(to -> !to.person().equals(post.person()));
    if (answered.isPresent()) {
      boolean answers = post.id().equals(answers(post.person()).get(answered.get().id()));
      Help.Kind kind = answers ? Help.Kind.ANSWER : Help.Kind.COMMENT;
      evidence.add(help(post, kind, answered.get().person(), topics));
    }
    if (post.form() == Post.Form.QUESTION) {
      evidence.add(call(post, Help.Kind.QUESTION, null, topics, isAnswered(post)));
      for (String called : new TreeSet<>(post.mentions())) {
        if (!called.equals(post.person())) {
          evidence.add(call(post, Help.Kind.CALLED, called, topics, false));
        }
      }
    }
  }

  /**
   * The one message with which a person answers each question, by the question's id: who comes back
   * to it eight times has answered one question. It is the accepted one, else the first.
   */
  private Map<String, String> answers(String person) {
    return answersOf.computeIfAbsent(
        person,
        who -> {
          Map<String, Post> chosen = new HashMap<>();
          for (Post post : posts.values()) {
            Post question = post.person().equals(who) ? answered(post).orElse(null) : null;
            if (question != null && (isAccepted(post) || question.form() == Post.Form.QUESTION)) {
              chosen.merge(question.id(), post, (a, b) -> best.compare(a, b) <= 0 ? a : b);
            }
          }
          Map<String, String> ids = new HashMap<>();
          chosen.forEach((question, post) -> ids.put(question, post.id()));
          return ids;
        });
  }

  private Help help(Post post, Help.Kind kind, String helped, List<String> topics) {
    SortedSet<String> thankedBy = new TreeSet<>(post.likedBy());
    thankedBy.addAll(thanks.getOrDefault(post.id(), new TreeSet<>()));
    boolean isAccepted = helped != null && isAccepted(post);
    post.acceptedBy().stream()
        .filter(by -> !(isAccepted && by.equals(helped)))
        .forEach(thankedBy::add);
    thankedBy.remove(post.person());
    return new Help(
        post.id(),
        kind,
        post.person(),
        helped,
        post.day(),
        topics,
        isAccepted,
        List.copyOf(thankedBy),
        post.uncountedLikes());
  }

  private static Help call(
      Post post, Help.Kind kind, String called, List<String> topics, boolean answered) {
    return new Help(
        post.id(), kind, called, post.person(), post.day(), topics, answered, List.of(), 0);
  }

  private boolean isAnswered(Post question) {
    return posts.values().stream()
        .filter(post -> !post.person().equals(question.person()))
        .anyMatch(post -> answered(post).filter(question::equals).isPresent());
  }

  /** Whether it was accepted by somebody else, who had asked. */
  private boolean isAccepted(Post post) {
    return answered(post).filter(asked -> accepts(asked.person(), post)).isPresent();
  }

  private static boolean accepts(String person, Post post) {
    return !person.equals(post.person()) && post.acceptedBy().contains(person);
  }

  /**
   * The message that a comment names if it is here, else the first of the thread; what is accepted
   * by who began the thread answers the first, whatever it names.
   */
  private Optional<Post> answered(Post post) {
    Post first = posts.get(threadId);
    if (first != null && post.answers() != null && accepts(first.person(), post)) {
      return Optional.of(first);
    }
    boolean isFirst = post.id().equals(threadId) || post.answers() == null;
    Post named = post.answers() == null ? null : posts.get(post.answers());
    if (named != null || isFirst) {
      return Optional.ofNullable(named);
    }
    return Optional.ofNullable(first);
  }

  /** What is named, by the first message or else by the others, and what the words of it tell. */
  private SortedSet<String> topics() {
    Post first = posts.get(threadId);
    SortedSet<String> topics = new TreeSet<>(named(first));
    if (first != null) {
      topics.addAll(first.told());
    }
    return topics;
  }

  private List<String> named(Post first) {
    if (first != null && !first.topics().isEmpty()) {
      return first.topics();
    }
    Map<String, Integer> named = new TreeMap<>();
    posts.values().forEach(post -> post.topics().forEach(t -> named.merge(t, 1, Integer::sum)));
    int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return named.keySet().stream().filter(topic -> named.get(topic) == most).toList();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that was said, with its time, so that one can go back to a day and see only what was
 * known then.
 *
 * @param messages by id; the first message of a thread has the thread's id
 * @param reactions in any order
 */
public record DatedTalk(SortedMap<String, Message> messages, List<Reaction> reactions) {

  /**
   * A message.
   *
   * @param thread id of the thread
   * @param topics what is named
   * @param told what the words of a first message tell
   * @param uncountedLikes likes without a person or time; they count from the message's own time
   */
  public record Message(
      String id,
      String person,
      double day,
      Post.Form form,
      String answers,
      String thread,
      List<String> topics,
      List<String> told,
      List<String> mentions,
      int uncountedLikes,
      boolean thanks,
      String text) {

    /** The message with other topics, named and told. */
    Message about(List<String> named, List<String> toldOfIt) {
      return new Message(
          id,
          person,
          day,
          form,
          answers,
          thread,
          named,
          toldOfIt,
          mentions,
          uncountedLikes,
          thanks,
          text);
    }
  }

  /**
   * A like or an acceptance.
   *
   * @param message what it is about
   * @param day when; that of the message where it has no time of its own
   * @param accepts whether it accepts an answer as the best
   */
  public record Reaction(String message, String person, double day, boolean accepts) {}

  /** The posts by thread as they were known at a day. */
  public SortedMap<String, List<Post>> upTo(double day) {
    Map<String, Set<String>> likedBy = new HashMap<>();
    Map<String, Set<String>> acceptedBy = new HashMap<>();
    for (Reaction reaction : reactions) {
      if (reaction.day() < day) {
        (reaction.accepts() ? acceptedBy : likedBy)
            .computeIfAbsent(reaction.message(), id -> new HashSet<>())
            .add(reaction.person());
      }
    }
    SortedMap<String, List<Post>> threads = new TreeMap<>();
    for (Message message : messages.values()) {
      if (message.day() < day) {
        threads
            .computeIfAbsent(message.thread(), id -> new ArrayList<>())
            .add(
                new Post(
                    message.id(),
                    message.person(),
                    message.day(),
                    message.form(),
                    message.answers(),
                    message.topics(),
                    message.told(),
                    message.mentions(),
                    List.copyOf(likedBy.getOrDefault(message.id(), Set.of())),
                    message.uncountedLikes(),
                    List.copyOf(acceptedBy.getOrDefault(message.id(), Set.of())),
                    message.thanks()));
      }
    }
    return threads;
  }

  /** The evidence that was known at a day. */
  public List<Help> help(double day) {
    List<Help> help = new ArrayList<>();
    upTo(day).forEach((thread, posts) -> help.addAll(ThreadHelp.in(thread, posts)));
    return help;
  }

  /**
   * The day up to which it goes. One message in a thousand may be later: a clock that runs ahead
   * must not make all else old.
   */
  public double end() {
    double[] days = messages.values().stream().mapToDouble(Message::day).sorted().toArray();
    return days.length == 0 ? 0 : days[(int) Math.ceil((days.length - 1) * 0.999)];
  }

  /** All that anything is about: what is named, and what words tell. */
  public SortedSet<String> topics() {
    SortedSet<String> topics = new TreeSet<>();
    for (Message message : messages.values()) {
      topics.addAll(message.topics());
      topics.addAll(message.told());
    }
    return topics;
  }

  /** The day of each person's first message. */
  public SortedMap<String, Double> firstDays() {
    SortedMap<String, Double> days = new TreeMap<>();
    messages.values().forEach(message -> days.merge(message.person(), message.day(), Math::min));
    return days;
  }

  /** Messages by thread. */
  Map<String, List<Message>> threads() {
    Map<String, List<Message>> threads = new LinkedHashMap<>();
    messages
        .values()
        .forEach(m -> threads.computeIfAbsent(m.thread(), id -> new ArrayList<>()).add(m));
    return threads;
  }

  /** The same talk, in which nothing is named but what words told, unless it was named before. */
  public DatedTalk ofWords() {
    List<Message> others = new ArrayList<>();
    for (Message message : messages.values()) {
      List<String> more =
          message.told().stream().filter(topic -> !message.topics().contains(topic)).toList();
      others.add(message.about(more, List.of()));
    }
    return with(others);
  }

  /** The same talk with other messages. */
  DatedTalk with(Collection<Message> others) {
    SortedMap<String, Message> replaced = new TreeMap<>(messages);
    others.forEach(message -> replaced.put(message.id(), message));
    return new DatedTalk(replaced, reactions);
  }
}

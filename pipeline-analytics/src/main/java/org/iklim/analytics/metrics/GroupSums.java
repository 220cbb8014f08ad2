// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** What the people of one group did in one period: totals, and how many people did what. */
final class GroupSums {
  private final long[] counts = new long[Count.values().length];
  private final LongArrayList messagesPerPerson = new LongArrayList();

  /** The numbers that are kept; in tables a column each. */
  enum Count {
    POST_COUNT,
    COMMENT_COUNT,
    REACTION_COUNT,
    SHARE_COUNT,
    ANONYMOUS_COUNT,
    /** Posts and comments of people while employed. */
    EMPLOYED_MESSAGES,
    /** People who posted; and so on. */
    POSTING,
    COMMENTING,
    WRITING,
    REACTING,
    /** People with a reaction by or to them. */
    REACTED,
    SHARING,
    ACTIVE,
    EMPLOYED_ACTIVE,
    EMPLOYED_WRITING;

    private final String column = name().toLowerCase(Locale.ROOT);

    String column() {
      return column;
    }
  }

  /** What one person did in the group and the period. */
  static final class Deeds {
    private long posts;
    private long comments;
    private long reactions;
    private long shares;
    private long anonymous;
    private long employedMessages;
    private boolean employed;

    /** Takes in a day, a source and a community. */
    void add(Deeds other) {
      posts += other.posts;
      comments += other.comments;
      reactions += other.reactions;
      shares += other.shares;
      anonymous += other.anonymous;
      employedMessages += other.employedMessages;
      employed |= other.employed;
    }

    /** The deeds of a fact, its numbers in consecutive columns. */
    static Deeds of(Row fact, int column) {
      Deeds deeds = new Deeds();
      deeds.posts = fact.getInt(column);
      deeds.comments = fact.getInt(column + 1);
      deeds.reactions = fact.getInt(column + 2);
      deeds.shares = fact.getInt(column + 3);
      deeds.anonymous = fact.getLong(column + 4);
      deeds.employed = fact.getBoolean(column + 5);
      deeds.employedMessages = deeds.employed ? deeds.messages() : 0;
      return deeds;
    }

    private long messages() {
      return posts + comments;
    }
  }

  /** Counts a person. */
  void add(Deeds person) {
    boolean active = person.messages() + person.reactions + person.shares > 0;
    counts[Count.POST_COUNT.ordinal()] += person.posts;
    counts[Count.COMMENT_COUNT.ordinal()] += person.comments;
    counts[Count.REACTION_COUNT.ordinal()] += person.reactions;
    counts[Count.SHARE_COUNT.ordinal()] += person.shares;
    counts[Count.ANONYMOUS_COUNT.ordinal()] += person.anonymous;
    counts[Count.EMPLOYED_MESSAGES.ordinal()] += person.employedMessages;
    countIf(person.posts > 0, Count.POSTING);
    countIf(person.comments > 0, Count.COMMENTING);
    countIf(person.messages() > 0, Count.WRITING);
    countIf(person.reactions > 0, Count.REACTING);
    countIf(person.reactions + person.anonymous > 0, Count.REACTED);
    countIf(person.shares > 0, Count.SHARING);
    countIf(active, Count.ACTIVE);
    countIf(active && person.employed, Count.EMPLOYED_ACTIVE);
    countIf(person.employedMessages > 0, Count.EMPLOYED_WRITING);
    if (person.messages() > 0) {
      messagesPerPerson.add(person.messages());
    }
  }

  private void countIf(boolean does, Count people) {
    counts[people.ordinal()] += does ? 1 : 0;
  }

  /** Adds the sums of other people, a row of {@link GroupRollUp}. */
  void add(Row others) {
    for (Count count : Count.values()) {
      counts[count.ordinal()] += others.<Long>getAs(count.column());
    }
    others
        .<Long>getList(others.fieldIndex(GroupRollUp.MESSAGES_PER_PERSON))
        .forEach(messages -> messagesPerPerson.add(messages.longValue()));
  }

  /** A number. */
  long get(Count count) {
    return counts[count.ordinal()];
  }

  /** Posts and comments. */
  long messages() {
    return get(Count.POST_COUNT) + get(Count.COMMENT_COUNT);
  }

  /** Posts and comments of each person who wrote, unordered. */
  long[] messagesPerPerson() {
    return messagesPerPerson.toLongArray();
  }
}

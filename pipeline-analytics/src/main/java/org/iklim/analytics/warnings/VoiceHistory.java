// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who spoke, how badly, of what, in each group of the unit tree on each of some days: counts of
 * people only.
 */
final class VoiceHistory {
  /** The group that all others are in. */
  static final String EVERYBODY = "*";

  /** The aspect of whatever people speak of. */
  static final String EVERYTHING = "*";

  private static final String SEPARATOR = " / ";

  private final LocalDate first;
  private final int days;
  private final Map<String, Group> groups = new TreeMap<>();

  /** Nothing yet, from one day to another, both included. */
  VoiceHistory(LocalDate first, LocalDate last) {
    this.first = first;
    this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    groups.put(EVERYBODY, new Group(EVERYBODY, null, days));
  }

  /** The counts of one group. */
  static final class Group {
    private final String id;
    private final Group parent;
    private final int days;
    private final Voices all;
    private final Map<String, Voices> negative = new TreeMap<>();
    private final Map<String, Voices> clear = new TreeMap<>();
    private final Map<String, int[]> unanswered = new TreeMap<>();
    private int heads;

    private Group(String id, Group parent, int days) {
      this.id = id;
      this.parent = parent;
      this.days = days;
      this.all = new Voices(days);
    }

    String id() {
      return id;
    }

    /** The group above; null for everybody. */
    Group parent() {
      return parent;
    }

    int heads() {
      return heads;
    }

    /** The smallest group of so many people that holds it, or itself; else everybody. */
    Group ofAtLeast(int people) {
      return heads >= people || parent == null ? this : parent.ofAtLeast(people);
    }

    /** Whoever spoke, however. */
    Voices all() {
      return all;
    }

    /** Who spoke badly, by aspect; {@link #EVERYTHING} among them. */
    Map<String, Voices> negative() {
      return negative;
    }

    /** Who spoke clearly badly, by aspect: some of {@link #negative}. */
    Map<String, Voices> clear() {
      return clear;
    }

    /** Questions of an aspect that were asked from one day to another and have no answer. */
    long unanswered(String aspect, int from, int to) {
      int[] byDay = unanswered.get(aspect);
      long sum = 0;
      for (int day = from; byDay != null && day <= to; day++) {
        sum += byDay[day];
      }
      return sum;
    }

    /** Whether another group is this one or in it. */
    boolean holds(Group other) {
      return this == other || (other.parent != null && holds(other.parent));
    }
  }

  /**
   * Adds people who spoke, in whatever tone.
   *
   * @param gap days since they spoke before
   */
  void addVoices(String group, LocalDate day, int gap, int people, int messages) {
    group(group).all.add(index(day), gap, people, messages);
  }

  /**
   * Adds people who spoke badly of an aspect.
   *
   * @param gap days since they did so before
   */
  void addNegative(String group, String aspect, LocalDate day, int gap, int people, int messages) {
    add(group(group).negative, aspect, day, gap, people, messages);
  }

  /**
   * Adds people of these who spoke clearly badly of an aspect.
   *
   * @param gap days since they did so before
   */
  void addClear(String group, String aspect, LocalDate day, int gap, int people, int messages) {
    add(group(group).clear, aspect, day, gap, people, messages);
  }

  private void add(
      Map<String, Voices> byAspect,
      String aspect,
      LocalDate day,
      int gap,
      int people,
      int messages) {
    byAspect.computeIfAbsent(aspect, a -> new Voices(days)).add(index(day), gap, people, messages);
  }

  /** Adds questions of a day that are still without an answer. */
  void addUnanswered(String group, String aspect, LocalDate day, int questions) {
    Group of = group(group);
    of.unanswered.computeIfAbsent(aspect, a -> new int[of.days])[index(day)] += questions;
  }

  /** Says how many people belong to a group. */
  void setHeads(String group, int heads) {
    group(group).heads = heads;
  }

  /** Whether of two groups one is the other, or above it, by their ids. */
  static boolean areOnOnePath(String group, String other) {
    return holds(group, other) || holds(other, group);
  }

  private static boolean holds(String group, String other) {
    return group.equals(EVERYBODY) || group.equals(other) || other.startsWith(group + SEPARATOR);
  }

  /** All groups, by id. */
  Collection<Group> groups() {
    return groups.values();
  }

  int days() {
    return days;
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  private int index(LocalDate day) {
    int index = (int) (day.toEpochDay() - first.toEpochDay());
    if (index < 0 || index >= days) {
      throw new IllegalArgumentException(day + " is not among the days from " + first);
    }
    return index;
  }

  private Group group(String id) {
    Group known = groups.get(id);
    if (known == null) {
      int cut = id.lastIndexOf(SEPARATOR);
      known = new Group(id, group(cut < 0 ? EVERYBODY : id.substring(0, cut)), days);
      groups.put(id, known);
    }
    return known;
  }
}

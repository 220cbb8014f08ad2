// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

/**
 * How many distinct people spoke within each stretch of days, and how much, for one group and one
 * way to speak.
 *
 * <p>Made of counts by day and by gap, the number of days since a person spoke so before: who spoke
 * on a day is new to the stretch that holds it, if the time before lies ahead of the stretch. So
 * distinct people are added up from whole numbers, in any order, and no person is known here.
 */
final class Voices {
  /** Lengths of the stretches, in days. */
  static final int[] WINDOWS = {1, 3, 7, 14};

  /** Place of the longest stretch: it counts voices and is not tested. */
  static final int FORTNIGHT = 3;

  /** What of a stretch is counted. */
  enum Counted {
    /** Messages, up to five of a person and day. */
    MESSAGES,
    /** Distinct people. */
    PEOPLE
  }

  /** A gap of so many days or more is as good as no time before. */
  static final int LONGEST_GAP = 14;

  private final int[][] people;
  private final int[][] said;

  /** Nobody yet, on so many days. */
  Voices(int days) {
    people = new int[WINDOWS.length][days];
    said = new int[WINDOWS.length][days];
  }

  /**
   * Adds people who spoke on a day.
   *
   * @param day from 0
   * @param gap days since they spoke before, at most {@link #LONGEST_GAP}
   * @param count how many people
   * @param messages how many messages of theirs count
   */
  void add(int day, int gap, int count, int messages) {
    for (int w = 0; w < WINDOWS.length; w++) {
      int[] byEnd = people[w];
      int until = Math.min(byEnd.length, day + WINDOWS[w]);
      for (int end = Math.max(day, day - gap + WINDOWS[w]); end < until; end++) {
        byEnd[end] += count;
      }
      for (int end = day; end < until; end++) {
        said[w][end] += messages;
      }
    }
  }

  /**
   * Messages that count.
   *
   * @param window place in {@link #WINDOWS}
   * @param end last day of the stretch
   */
  int messages(int window, int end) {
    return said[window][end];
  }

  /**
   * Distinct people.
   *
   * @param window place in {@link #WINDOWS}
   * @param end last day of the stretch
   */
  int people(int window, int end) {
    return end < 0 ? 0 : people[window][end];
  }

  /**
   * Messages or people.
   *
   * @param window place in {@link #WINDOWS}
   * @param end last day of the stretch
   */
  int count(Counted counted, int window, int end) {
    return counted == Counted.MESSAGES ? messages(window, end) : people(window, end);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

/**
 * A period and two people in one number, which sorts as the table of ties does and costs a shuffle
 * little: from the highest bit, the number of the period, of the first person and of the second.
 */
final class TieKey {
  static final int PERSON_BITS = 24;
  static final int PAIR_BITS = 2 * PERSON_BITS;

  private static final int PERSON_MASK = (1 << PERSON_BITS) - 1;

  private TieKey() {}

  /** The key of two people in any order. */
  static long of(int period, int person, int other) {
    return (long) period << PAIR_BITS
        | (long) Math.min(person, other) << PERSON_BITS
        | Math.max(person, other);
  }

  static int period(long key) {
    return (int) (key >>> PAIR_BITS);
  }

  static int personA(long key) {
    return (int) (key >>> PERSON_BITS) & PERSON_MASK;
  }

  static int personB(long key) {
    return (int) key & PERSON_MASK;
  }
}

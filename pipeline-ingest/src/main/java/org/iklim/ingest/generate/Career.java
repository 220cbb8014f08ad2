// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * When a person works here, fades out, moves; days count from the start of the plan.
 *
 * @param joined day of hire; negative for who was there before the start
 * @param left first day on which the person is gone, or {@link #NEVER}
 * @param fading day from which the person talks less and less, or {@link #NEVER}
 * @param moved first day in another unit, or {@link #NEVER}
 * @param movedTo that unit, or null
 */
record Career(int joined, int left, int fading, int moved, Unit movedTo) {
  static final int NEVER = Integer.MAX_VALUE;

  /** Days in which a fading person's activity halves. */
  private static final double FADING_HALF_LIFE = 21;

  private static final double FIRST_WEEKS = 28;

  /** Whether the person works here on a day. */
  boolean covers(int day) {
    return joined <= day && day < left;
  }

  /** Activity on a day as a share of the person's usual one. */
  double presence(int day) {
    if (!covers(day)) {
      return 0;
    }
    if (fading <= day) {
      return StrictMath.pow(0.5, (day - fading) / FADING_HALF_LIFE);
    }
    int since = day - joined;
    return joined > 0 && since < FIRST_WEEKS ? 0.4 + 0.6 * since / FIRST_WEEKS : 1;
  }

  boolean joinsLater() {
    return joined > 0;
  }

  boolean leaves() {
    return left != NEVER;
  }

  boolean fades() {
    return fading != NEVER;
  }

  boolean moves() {
    return moved != NEVER;
  }
}

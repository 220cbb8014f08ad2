// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.ties;

import java.io.Serializable;

/**
 * What makes a tie, and how much.
 *
 * <p>All weights are whole thousandths, so that sums do not depend on the order of rows. A comment
 * or a mention weighs 1, a like 0.3; a thread that two people share weighs 1 / (participants - 1),
 * so that a thread gives each of its people 1 in all, however many they are (M. Newman, "Scientific
 * collaboration networks II", Physical Review E 64, 2001).
 *
 * @param largestAudience an act that shares its target with more people than this is a broadcast,
 *     and a thread or group of more people is no meeting; at least 2
 * @param halfLifeDays age at which an act weighs half, counted back from the last of the four weeks
 */
public record TieRules(int largestAudience, int halfLifeDays) implements Serializable {
  /** What a weight is divided by: thousandths of the act times thousandths of its age. */
  static final double UNIT = 1_000_000.0;

  static final long REPLY = 1000;
  static final long MENTION = 1000;
  static final long REACTION = 300;
  static final long SHARED_THREAD = 1000;

  /** Weight of a tie, in comments of the last day, that counts half of the strongest. */
  static final double HALF_STRENGTH = 2;

  /** Audiences up to 25, half-life of two weeks. */
  public static final TieRules DEFAULT = new TieRules(25, 14);

  /** Checks the numbers. */
  public TieRules {
    if (largestAudience < 2) {
      throw new IllegalArgumentException(
          "the largest audience of a tie is at least 2, not " + largestAudience);
    }
    if (halfLifeDays < 1) {
      throw new IllegalArgumentException(
          "the half-life of a tie is at least a day, not " + halfLifeDays);
    }
  }

  /** Thousandths of its weight that an act keeps at an age in days. */
  long decay(int age) {
    return Math.round(1000 * StrictMath.pow(2, -(double) age / halfLifeDays));
  }

  /** Thousandths that one act weighs on its day. */
  static long weight(TiePart act) {
    return switch (act) {
      case REPLY -> REPLY;
      case MENTION -> MENTION;
      case REACTION -> REACTION;
      default -> throw new IllegalArgumentException(act + " is no act");
    };
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the days on which a group talks clearly more than it would: the two-state automaton of J.
 * Kleinberg, "Bursty and hierarchical structure in streams" (KDD 2002, section 2), for daily counts
 * with a changing expectation. In the usual state a day's count is Poisson with its expectation, in
 * the burst state with {@link #RATIO} times it; entering the burst state costs {@link #ENTER_COST},
 * leaving is free. The cheapest sequence of states (Viterbi) gives the bursts.
 *
 * <p>A day without an expectation ({@code NaN}) is in the usual state; no burst reaches across it.
 */
public final class BurstAutomaton {
  /** How many times the expectation a burst is: Kleinberg's s = 2. */
  public static final double RATIO = 2;

  /**
   * Cost of entering a burst, in natural logarithms: odds of 1 to 1,000,000 against a burst
   * beginning on a given day. Messages come in threads and so vary more than Poisson counts, which
   * cheaper odds take for bursts (figures in {@code docs/metrics/bursts.md}). Kleinberg uses γ ln n
   * with n the length of the series; a constant keeps old bursts as they are while the series
   * grows.
   */
  public static final double ENTER_COST = Math.log(1_000_000);

  private BurstAutomaton() {}

  /**
   * A run of days.
   *
   * @param first index of its first day
   * @param last index of its last day
   */
  public record Burst(int first, int last) {}

  /**
   * The bursts of a series, in order.
   *
   * @param counts events of each day
   * @param expected events expected of each day, positive; NaN where there is no expectation
   */
  public static List<Burst> find(long[] counts, double[] expected) {
    int days = counts.length;
    boolean[] enteredAt = new boolean[days];
    boolean[] leftAt = new boolean[days];
    double usual = 0;
    double burst = Double.POSITIVE_INFINITY;
    for (int d = 0; d < days; d++) {
      // Equal costs keep the usual state, so that ties never make a burst.
      leftAt[d] = burst < usual;
      enteredAt[d] = usual + ENTER_COST < burst;
      double fromUsual = Math.min(usual, burst);
      double fromBurst = Math.min(usual + ENTER_COST, burst);
      usual = fromUsual;
      burst =
          Double.isNaN(expected[d])
              ? Double.POSITIVE_INFINITY
              : fromBurst + extraCost(counts[d], expected[d]);
      double base = Math.min(usual, burst);
      usual -= base;
      burst -= base;
    }
    return trace(enteredAt, leftAt, burst < usual);
  }

  /** Cost of the burst state over that of the usual state: the difference of −ln Poisson. */
  private static double extraCost(long count, double expected) {
    return expected * (RATIO - 1) - count * Math.log(RATIO);
  }

  private static List<Burst> trace(boolean[] enteredAt, boolean[] leftAt, boolean endsInBurst) {
    List<Burst> bursts = new ArrayList<>();
    boolean inBurst = endsInBurst;
    int last = enteredAt.length - 1;
    for (int d = enteredAt.length - 1; d >= 0; d--) {
      if (inBurst && enteredAt[d]) {
        bursts.add(0, new Burst(d, last));
        inBurst = false;
      } else if (!inBurst && leftAt[d]) {
        inBurst = true;
        last = d - 1;
      }
    }
    return bursts;
  }
}

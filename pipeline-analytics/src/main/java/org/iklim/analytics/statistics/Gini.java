// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.Arrays;

/**
 * How unevenly something is spread over people: 0 if all have the same, near 1 if one has all. The
 * population formula G = 2 Σ i·x(i) / (n Σ x) − (n + 1) / n over the sorted numbers (C. Gini 1912,
 * in the form of A. Sen, "On Economic Inequality", 1973).
 */
public final class Gini {
  private Gini() {}

  /**
   * The coefficient of some non-negative numbers.
   *
   * @throws IllegalArgumentException if there are none, one is negative, or all are zero
   */
  public static double of(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    long total = 0;
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      total += sorted[i];
      weighted += (i + 1.0) * sorted[i];
    }
    if (sorted.length == 0 || sorted[0] < 0 || total == 0) {
      throw new IllegalArgumentException("no inequality among " + sorted.length + " such numbers");
    }
    double n = sorted.length;
    return Math.max(0, 2 * weighted / (n * total) - (n + 1) / n);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

/**
 * A range that holds the true number with 95 % confidence.
 *
 * @param low its lower end
 * @param high its upper end; positive infinity where the data set none
 */
public record Interval(double low, double high) {
  /** The confidence of every interval: 95 %. */
  public static final double CONFIDENCE = 0.95;

  /** Probability left out at each end. */
  static final double TAIL = (1 - CONFIDENCE) / 2;

  /** Standard normal quantile at the upper end: 1.96. */
  static final double Z = 1.959963984540054;

  /** Whether a number lies in the range, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The range of the number divided by a positive constant. */
  public Interval dividedBy(double divisor) {
    return new Interval(low / divisor, high / divisor);
  }
}

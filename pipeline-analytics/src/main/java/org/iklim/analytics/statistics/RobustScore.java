// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

/**
 * How unusual a count is against a group's own past, in standard deviations: (x − median) / scale,
 * where the scale is 1.4826 times the median absolute deviation (P. J. Rousseeuw and C. Croux,
 * "Alternatives to the median absolute deviation", JASA 88, 1993), so that one odd week in the past
 * does not hide the next.
 *
 * <p>The scale is never smaller than the square root of the median (what chance alone does to a
 * Poisson count), nor than 1: eight equal weeks would otherwise make the ninth infinitely unusual.
 */
public final class RobustScore {
  private static final double MAD_TO_SIGMA = 1.4826;

  private RobustScore() {}

  /**
   * The score of a count.
   *
   * @param past counts of the same length of time, at least one
   */
  public static double of(double count, double[] past) {
    double median = OrderStatistics.median(past);
    double[] deviations = new double[past.length];
    for (int i = 0; i < past.length; i++) {
      deviations[i] = Math.abs(past[i] - median);
    }
    double chance = Math.max(1, Math.sqrt(median));
    double scale = Math.max(chance, MAD_TO_SIGMA * OrderStatistics.median(deviations));
    return (count - median) / scale;
  }
}

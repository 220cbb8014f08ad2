// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * 95 % interval of a mean by Student's t (Student, "The probable error of a mean", Biometrika 6,
 * 1908), from the count, the sum and the sum of squares, so that it can be made from any
 * aggregation. Sums of whole numbers below 2⁵³ are exact in any order.
 */
public final class MeanInterval {
  private static final int REMEMBERED = 10_000;
  private static final ConcurrentHashMap<Long, Double> MEMORY = new ConcurrentHashMap<>();

  private MeanInterval() {}

  /**
   * The interval of the mean of {@code count} numbers.
   *
   * @param squares the sum of the squared numbers
   * @throws IllegalArgumentException if there are fewer than two numbers
   */
  public static Interval of(long count, double sum, double squares) {
    if (count < 2) {
      throw new IllegalArgumentException("no interval from " + count + " numbers");
    }
    double mean = sum / count;
    double variance = Math.max(0, (squares - sum * mean) / (count - 1));
    double half = quantile(count - 1) * Math.sqrt(variance / count);
    return new Interval(mean - half, mean + half);
  }

  private static double quantile(long degreesOfFreedom) {
    return degreesOfFreedom < REMEMBERED
        ? MEMORY.computeIfAbsent(degreesOfFreedom, MeanInterval::compute)
        : Interval.Z;
  }

  private static double compute(long degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom)
        .inverseCumulativeProbability(1 - Interval.TAIL);
  }
}

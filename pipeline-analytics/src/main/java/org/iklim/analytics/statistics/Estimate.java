// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A number with its doubt.
 *
 * @param value the number
 * @param variance its sampling variance, the square of its standard error
 * @param degreesOfFreedom how much data the variance itself was told from; positive infinity where
 *     it is known
 */
public record Estimate(double value, double variance, double degreesOfFreedom) {
  /** Numbers of people make nearly all degrees of freedom; each quantile is searched for once. */
  private static final int REMEMBERED = 10_000;

  private static final ConcurrentHashMap<Double, Double> QUANTILES = new ConcurrentHashMap<>();

  /** 95 % interval by Student's t. */
  public Interval interval() {
    double half = quantile() * Math.sqrt(variance);
    return new Interval(value - half, value + half);
  }

  /** Its difference from another that is independent of it; degrees of freedom by Satterthwaite. */
  public Estimate minus(Estimate other) {
    return new Estimate(
        value - other.value,
        variance + other.variance,
        satterthwaite(
            new double[] {variance, other.variance},
            new double[] {degreesOfFreedom, other.degreesOfFreedom}));
  }

  /** Two-sided probability of a value at least this far from zero if zero is the truth. */
  public double pValue() {
    if (value == 0) {
      return 1;
    }
    if (variance == 0) {
      return 0;
    }
    double t = -Math.abs(value) / Math.sqrt(variance);
    return Math.min(1, 2 * distribution().cumulativeProbability(t));
  }

  /** The same on another scale. */
  public Estimate scaled(double shift, double factor) {
    return new Estimate(shift + factor * value, factor * factor * variance, degreesOfFreedom);
  }

  /**
   * Degrees of freedom of a sum of variances (F. E. Satterthwaite, "An approximate distribution of
   * estimates of variance components", Biometrics Bulletin 2, 1946).
   *
   * @param variances the parts, none negative
   * @param degreesOfFreedom of each
   */
  public static double satterthwaite(double[] variances, double[] degreesOfFreedom) {
    double sum = 0;
    double doubt = 0;
    for (int i = 0; i < variances.length; i++) {
      sum += variances[i];
      doubt += variances[i] * variances[i] / degreesOfFreedom[i];
    }
    return doubt == 0 ? Double.POSITIVE_INFINITY : sum * sum / doubt;
  }

  private double quantile() {
    return degreesOfFreedom < REMEMBERED && degreesOfFreedom == Math.rint(degreesOfFreedom)
        ? QUANTILES.computeIfAbsent(degreesOfFreedom, d -> inverted())
        : inverted();
  }

  private double inverted() {
    return distribution().inverseCumulativeProbability(1 - Interval.TAIL);
  }

  /** Beyond a million degrees of freedom t is the normal distribution to all digits shown. */
  private TDistribution distribution() {
    return new TDistribution(null, Math.max(1, Math.min(1e6, degreesOfFreedom)));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts that vary more than independent events would: the negative binomial distribution by its
 * mean and variance (J. M. Hilbe, "Negative Binomial Regression", 2nd ed., 2011, ch. 8).
 *
 * @param mean above 0
 * @param variance at least the mean; equal to it, the counts are Poisson's
 */
public record NegativeBinomial(double mean, double variance) {
  /** Excess variance below this share of the mean changes no digit that is shown. */
  private static final double POISSON = 1e-6;

  /**
   * A distribution.
   *
   * @throws IllegalArgumentException unless 0 &lt; mean ≤ variance
   */
  public NegativeBinomial {
    if (!(mean > 0 && variance >= mean)) {
      throw new IllegalArgumentException(
          "no counts have the mean " + mean + " and the variance " + variance);
    }
  }

  /** Probability of a count of at least this. */
  public double atLeast(long count) {
    if (count <= 0) {
      return 1;
    }
    double excess = variance - mean;
    if (excess <= POISSON * mean) {
      return Gamma.regularizedGammaP(count, mean);
    }
    double size = mean * mean / excess;
    return Beta.regularizedBeta(mean / (mean + size), count, size);
  }
}

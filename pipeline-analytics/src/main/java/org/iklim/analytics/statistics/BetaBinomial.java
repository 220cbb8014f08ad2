// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * How many of some people do a thing, where they incite each other: the beta-binomial distribution
 * by its mean and variance (J. G. Skellam, J. R. Stat. Soc. B 10, 1948). Of few people no more than
 * all can do it, which a count without an end forgets.
 *
 * @param people how many there are, at least 1
 * @param mean how many do it on average, above 0; counted as at most {@link #MOST} of the people
 * @param variance below that of independent people it counts as theirs, above what is possible as
 *     the largest possible
 */
public record BetaBinomial(int people, double mean, double variance) {
  /** A larger share leaves nothing to be surprised at. */
  private static final double MOST = 0.999;

  /** Correlation of two people at most: beyond, all would do it or none. */
  private static final double MOST_CORRELATED = 0.95;

  /** Correlation below which people are as good as independent. */
  private static final double INDEPENDENT = 1e-9;

  /** Terms below this share of the sum change no digit that counts. */
  private static final double NEGLIGIBLE = 1e-12;

  /**
   * A distribution.
   *
   * @throws IllegalArgumentException unless there are people and the mean is above 0
   */
  public BetaBinomial {
    if (!(people >= 1 && mean > 0)) {
      throw new IllegalArgumentException(
          "no counts have the mean " + mean + " among " + people + " people");
    }
  }

  /** Probability of a count of at least this. */
  public double atLeast(int count) {
    if (count <= 0) {
      return 1;
    }
    if (count > people) {
      return 0;
    }
    double share = Math.min(MOST, mean / people);
    double correlation = correlation(share);
    boolean isBinomial = correlation < INDEPENDENT;
    // Of a beta distribution with this mean, the sum of its two parameters.
    double size = isBinomial ? 0 : (1 - correlation) / correlation;
    double a = share * size;
    double b = (1 - share) * size;
    double term =
        StrictMath.exp(
            logChoices(count)
                + (isBinomial
                    ? count * StrictMath.log(share) + (people - count) * StrictMath.log1p(-share)
                    : Beta.logBeta(count + a, people - count + b) - Beta.logBeta(a, b)));
    double sum = term;
    for (int k = count; k < people && term > NEGLIGIBLE * sum; k++) {
      double odds = isBinomial ? share / (1 - share) : (k + a) / (people - k - 1 + b);
      term *= (people - k) / (k + 1.0) * odds;
      sum += term;
    }
    return Math.min(1, sum);
  }

  private double correlation(double share) {
    double independent = people * share * (1 - share);
    return people == 1
        ? 0
        : Math.max(0, Math.min(MOST_CORRELATED, (variance / independent - 1) / (people - 1)));
  }

  private double logChoices(int count) {
    return Gamma.logGamma(people + 1.0)
        - Gamma.logGamma(count + 1.0)
        - Gamma.logGamma(people - count + 1.0);
  }
}

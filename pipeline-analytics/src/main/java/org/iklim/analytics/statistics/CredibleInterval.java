// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.io.Serializable;
import org.apache.commons.math3.special.Beta;

/**
 * A share of successes after Bayes: Beta prior, binomial trials, equal-tailed interval. Trials may
 * have fractions, as those that fade with time have.
 *
 * @param mean of the prior, above 0 and below 1
 * @param strength of the prior in trials, above 0
 * @param tail probability left out on each side, such as 0.1
 */
public record CredibleInterval(double mean, double strength, double tail) implements Serializable {
  private static final int HALVINGS = 24;

  /** Checks the prior. */
  public CredibleInterval {
    if (!(mean > 0 && mean < 1 && strength > 0 && tail > 0 && tail < 0.5)) {
      throw new IllegalArgumentException(
          "no prior: mean " + mean + ", strength " + strength + ", tail " + tail);
    }
  }

  /**
   * The interval after some trials.
   *
   * @param successes at least 0
   * @param trials at least the successes
   */
  public Interval of(double successes, double trials) {
    double a = wins(successes);
    double b = losses(successes, trials);
    return new Interval(quantile(tail, a, b), quantile(1 - tail, a, b));
  }

  /** The lower end of {@link #of}, at half the cost. */
  public double lower(double successes, double trials) {
    return quantile(tail, wins(successes), losses(successes, trials));
  }

  private double wins(double successes) {
    return mean * strength + successes;
  }

  private double losses(double successes, double trials) {
    return (1 - mean) * strength + Math.max(0, trials - successes);
  }

  /** By halving: the distribution function is monotone and cheap, and halving cannot fail. */
  private static double quantile(double probability, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (Beta.regularizedBeta(middle, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}

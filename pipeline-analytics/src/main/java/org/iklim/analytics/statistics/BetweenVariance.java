// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.List;

/**
 * How much the true figures of several groups differ, beyond what chance does to their estimates.
 */
public final class BetweenVariance {
  private static final int MOST_STEPS = 100;
  private static final double PRECISE = 1e-10;

  private BetweenVariance() {}

  /**
   * The variance at which the weighted squared distances from the common mean are what chance and
   * that variance give (R. C. Paule and J. Mandel, Journal of Research of the NBS 87, 1982), by
   * bisection; 0 where chance alone explains them.
   *
   * @param estimates of the groups, each with a variance above 0
   */
  public static double among(List<Estimate> estimates) {
    if (estimates.size() < 2 || excess(estimates, 0) <= 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (excess(estimates, high) > 0) {
      high *= 2;
    }
    for (int step = 0; step < MOST_STEPS && high - low > PRECISE * high; step++) {
      double middle = (low + high) / 2;
      if (excess(estimates, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Squared distances beyond those that chance and a variance between the groups explain. */
  private static double excess(List<Estimate> estimates, double between) {
    double mean = WeightedMean.of(estimates, between).value();
    double squares = 0;
    for (Estimate estimate : estimates) {
      double distance = estimate.value() - mean;
      squares += distance * distance / (estimate.variance() + between);
    }
    return squares - (estimates.size() - 1);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.List;

/**
 * What is left of a group's figure when it is read together with those of its siblings: each is
 * drawn towards the figure of the parent, the more the less its own data can tell (empirical Bayes;
 * C. N. Morris, "Parametric empirical Bayes inference", JASA 78, 1983).
 *
 * @param between variance of the true figures of the siblings
 * @param siblings how many there were
 */
public record Shrinkage(double between, int siblings) {
  private static final int MOST_STEPS = 100;
  private static final double PRECISE = 1e-10;

  /**
   * A figure drawn towards its parent's.
   *
   * @param estimate the figure; its interval holds the truth of the group
   * @param reliability the weight of the group's own data, 0 to 1
   */
  public record Shrunk(Estimate estimate, double reliability) {}

  /**
   * How much siblings truly differ: the variance at which their weighted squared distances from
   * the common mean are what chance and that variance give (R. C. Paule and J. Mandel, Journal of
   * Research of the NBS 87, 1982), by bisection.
   *
   * @param estimates of the siblings, each with a variance above 0
   */
  public static Shrinkage among(List<Estimate> estimates) {
    int count = estimates.size();
    if (count < 2 || excess(estimates, 0) <= 0) {
      return new Shrinkage(0, count);
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
    return new Shrinkage((low + high) / 2, count);
  }

  /**
   * Draws a figure towards its parent's.
   *
   * <p>The variance has three parts: what the group's own data leave open, the parent's doubt in
   * the share that is borrowed, and that the variance between siblings is itself estimated
   * (Morris, formula 5.9 with k siblings; left out for fewer than four, where the parent's
   * distance takes its place wholly).
   */
  public Shrunk towards(Estimate parent, Estimate own) {
    double open = between + own.variance();
    double reliability = open == 0 ? 1 : between / open;
    double borrowed = 1 - reliability;
    double distance = own.value() - parent.value();
    double unsure = siblings > 3 ? 2.0 / (siblings - 3) : 2.0;
    double variance =
        reliability * own.variance()
            + borrowed * borrowed * parent.variance()
            + Math.min(1, unsure) * borrowed * borrowed * reliability * distance * distance;
    double value = parent.value() + reliability * distance;
    return new Shrunk(new Estimate(value, variance, own.degreesOfFreedom()), reliability);
  }

  /** Squared distances beyond those that chance and a variance between siblings explain. */
  private static double excess(List<Estimate> estimates, double between) {
    double weights = 0;
    double weighted = 0;
    for (Estimate estimate : estimates) {
      double weight = 1 / (estimate.variance() + between);
      weights += weight;
      weighted += weight * estimate.value();
    }
    double mean = weighted / weights;
    double squares = 0;
    for (Estimate estimate : estimates) {
      double distance = estimate.value() - mean;
      squares += distance * distance / (estimate.variance() + between);
    }
    return squares - (estimates.size() - 1);
  }
}

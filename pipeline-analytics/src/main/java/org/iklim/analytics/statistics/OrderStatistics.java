// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** The median of complete observations, with an interval that assumes no distribution. */
public final class OrderStatistics {
  private OrderStatistics() {}

  /**
   * The median: the middle number, or the mean of the two middle ones.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static double median(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no median of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * 95 % interval of the median between two order statistics, from the binomial distribution (W. J.
   * Conover, "Practical Nonparametric Statistics", 3rd ed., section 3.2). Empty for fewer than six
   * numbers, which cannot carry 95 %.
   */
  public static Optional<Interval> medianInterval(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    BinomialDistribution below = new BinomialDistribution(null, sorted.length, 0.5);
    int outside = below.inverseCumulativeProbability(Interval.TAIL);
    if (below.cumulativeProbability(outside) > Interval.TAIL) {
      outside--;
    }
    return outside < 0
        ? Optional.empty()
        : Optional.of(new Interval(sorted[outside], sorted[sorted.length - 1 - outside]));
  }
}

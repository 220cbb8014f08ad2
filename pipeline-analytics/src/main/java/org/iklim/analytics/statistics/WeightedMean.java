// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.List;

/** The common mean of estimates, each weighted by how sure it is. */
final class WeightedMean {
  private WeightedMean() {}

  /** The mean and its variance, if the truths differ by a variance between them. */
  static Estimate of(List<Estimate> estimates, double between) {
    double weights = 0;
    double weighted = 0;
    for (Estimate estimate : estimates) {
      double weight = 1 / (estimate.variance() + between);
      weights += weight;
      weighted += weight * estimate.value();
    }
    return new Estimate(weighted / weights, 1 / weights, Double.POSITIVE_INFINITY);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How much each person writes: a log-normal heavy tail, as in every real community.
 *
 * <p>The quantiles themselves are handed out, in an order of chance, so that two seeds differ in
 * who talks but not in how unequally.
 */
final class ActivityRates {
  /** Deviation of the logarithm; gives the Gini of messages per person of real communities. */
  private static final double SIGMA = 2.6;

  /** Beyond it nobody is taken for a person any more: about 40 times the mean. */
  private static final double HIGHEST_QUANTILE = 2.7;

  /** People react more evenly than they write. */
  private static final double REACTION_EXPONENT = 0.7;

  private final double[] rates;

  ActivityRates(int people, long seed) {
    int[] order = new int[people];
    for (int i = 0; i < people; i++) {
      order[i] = i;
    }
    Chance.of(seed, "rates").shuffle(order);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    rates = new double[people];
    for (int i = 0; i < people; i++) {
      double quantile = normal.inverseCumulativeProbability((i + 0.5) / people);
      rates[order[i]] = StrictMath.exp(SIGMA * Math.min(HIGHEST_QUANTILE, quantile));
    }
  }

  /** Weight of a person among all who write. */
  double writing(Person person) {
    return rates[person.index()] * person.level().talk();
  }

  /** Weight of a person among all who react. */
  double reacting(Person person) {
    return StrictMath.pow(writing(person), REACTION_EXPONENT);
  }

  /** Weight of a person among all who join communities. */
  double joining(Person person) {
    return StrictMath.pow(writing(person), 0.4);
  }
}

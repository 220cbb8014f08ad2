// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What is left of a group's figure when it is read together with those of its siblings: each is
 * drawn towards the figure of the parent, the more the less its own data can tell (C. N. Morris,
 * "Parametric empirical Bayes inference", JASA 78, 1983).
 *
 * <p>How much siblings truly differ is not known exactly, least of all where they are few; taking
 * one number for it makes intervals too short. So it is averaged over, with a half-Cauchy prior on
 * its standard deviation, as wide as a sibling's usual error (A. Gelman, "Prior distributions for
 * variance parameters in hierarchical models", Bayesian Analysis 1, 2006), on a fixed grid.
 */
public final class Shrinkage {
  private static final int NODES = 40;

  private final double[] between;
  private final double[] weights;

  private Shrinkage(double[] between, double[] weights) {
    this.between = between;
    this.weights = weights;
  }

  /**
   * A figure drawn towards its parent's.
   *
   * @param estimate the figure; its interval holds the truth of the group
   * @param reliability the weight of the group's own data, 0 to 1
   */
  public record Shrunk(Estimate estimate, double reliability) {}

  /**
   * What siblings tell about how much they differ.
   *
   * @param estimates of the siblings, at least one, each with a variance above 0
   */
  public static Shrinkage among(List<Estimate> estimates) {
    double[] errors = estimates.stream().mapToDouble(e -> Math.sqrt(e.variance())).toArray();
    double scale = OrderStatistics.median(errors);
    double[] between = new double[NODES];
    double[] logs = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      // Equally probable under the prior: quantiles of the half-Cauchy distribution.
      double deviation = scale * StrictMath.tan(Math.PI / 2 * (node + 0.5) / NODES);
      between[node] = deviation * deviation;
      logs[node] = logLikelihood(estimates, between[node]);
    }
    double best = Arrays.stream(logs).max().orElseThrow();
    double[] weights = new double[NODES];
    Arrays.setAll(weights, node -> StrictMath.exp(logs[node] - best));
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, node -> weights[node] / sum);
    return new Shrinkage(between, weights);
  }

  /**
   * Draws a figure towards its parent's, whose own doubt counts for the share that is borrowed.
   *
   * @param parent the figure to draw to
   * @param own the group's own, with a variance above 0
   */
  public Shrunk towards(Estimate parent, Estimate own) {
    double distance = own.value() - parent.value();
    double mean = 0;
    double square = 0;
    double variance = 0;
    for (int node = 0; node < NODES; node++) {
      double reliability = between[node] / (between[node] + own.variance());
      double borrowed = 1 - reliability;
      mean += weights[node] * reliability;
      square += weights[node] * reliability * reliability;
      variance +=
          weights[node] * (reliability * own.variance() + borrowed * borrowed * parent.variance());
    }
    variance += Math.max(0, square - mean * mean) * distance * distance;
    return new Shrunk(
        new Estimate(parent.value() + mean * distance, variance, own.degreesOfFreedom()), mean);
  }

  /** Of a variance between siblings, their common mean integrated out with a flat prior. */
  private static double logLikelihood(List<Estimate> estimates, double between) {
    Estimate mean = WeightedMean.of(estimates, between);
    double log = 0.5 * StrictMath.log(mean.variance());
    for (Estimate estimate : estimates) {
      double variance = estimate.variance() + between;
      double distance = estimate.value() - mean.value();
      log -= 0.5 * (StrictMath.log(variance) + distance * distance / variance);
    }
    return log;
  }
}

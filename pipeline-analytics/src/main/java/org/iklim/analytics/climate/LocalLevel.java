// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import org.iklim.analytics.statistics.Estimate;

/**
 * A slowly moving level with effects of known regressors, followed by a Kalman filter (M. West and
 * J. Harrison, "Bayesian Forecasting and Dynamic Models", 2nd ed. 1997, chapters 4 and 9): what the
 * next value should be, from all before it and none after.
 *
 * <p>State: the level, which drifts, and one constant effect for each regressor. An observation far
 * off its forecast is given less weight, so that one odd week does not become the usual (P. J.
 * Huber's bounded influence, as R. D. Martin and D. J. Thomson apply it to filters, Proc. IEEE 70,
 * 1982).
 */
final class LocalLevel {
  /** Beyond this many standard deviations an observation loses influence. */
  private static final double ODD = 2.5;

  /** The first level may be anywhere on the scale. */
  private static final double ANYWHERE = 2500;

  private final double drift;
  private final double noise;
  private final double[] state;
  private final double[][] covariance;
  private double logLikelihood;

  /**
   * A filter that has seen nothing.
   *
   * @param start where the level is looked for first
   * @param drift variance by which the level moves from one period to the next
   * @param noise variance of a period around the level, beyond what sampling explains
   * @param effectVariances prior variance of each regressor's effect, around zero
   */
  LocalLevel(double start, double drift, double noise, double[] effectVariances) {
    this.drift = drift;
    this.noise = noise;
    this.state = new double[effectVariances.length + 1];
    this.covariance = new double[state.length][state.length];
    state[0] = start;
    covariance[0][0] = ANYWHERE;
    for (int i = 0; i < effectVariances.length; i++) {
      covariance[i + 1][i + 1] = effectVariances[i];
    }
  }

  /** Lets some periods pass without an observation, the next one's own included. */
  void pass(int periods) {
    covariance[0][0] = Math.min(ANYWHERE, covariance[0][0] + drift * periods);
  }

  /** The true value to expect, given the regressors, with the variance of a period around it. */
  double[] forecast(double[] regressors) {
    return forecast(regressors, gain(regressors));
  }

  private double[] forecast(double[] regressors, double[] gain) {
    double mean = state[0];
    double variance = gain[0] + noise;
    for (int i = 0; i < regressors.length; i++) {
      mean += state[i + 1] * regressors[i];
      variance += gain[i + 1] * regressors[i];
    }
    return new double[] {mean, variance};
  }

  /** Sum of the effects of some regressors, as known now. */
  double effect(double[] regressors) {
    double effect = 0;
    for (int i = 0; i < regressors.length; i++) {
      effect += state[i + 1] * regressors[i];
    }
    return effect;
  }

  /** Takes in what was observed. */
  void observe(double[] regressors, Estimate observed) {
    double[] gain = gain(regressors);
    double[] forecast = forecast(regressors, gain);
    double error = observed.value() - forecast[0];
    double expected = forecast[1] + observed.variance();
    logLikelihood -=
        0.5 * (StrictMath.log(expected) + Math.min(error * error / expected, ODD * ODD));
    double odd = Math.abs(error) / (ODD * Math.sqrt(expected));
    double variance = odd > 1 ? expected * odd * odd : expected;
    for (int i = 0; i < state.length; i++) {
      // Of an effect that has not been seen yet nothing is learned.
      if (gain[i] != 0) {
        state[i] += gain[i] * error / variance;
        for (int j = 0; j < state.length; j++) {
          covariance[i][j] -= gain[i] * gain[j] / variance;
        }
      }
    }
  }

  /** Logarithm of how likely all observations were, apart from a constant. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** Covariance of the state with the forecast. Most regressors of a period are zero. */
  private double[] gain(double[] regressors) {
    double[] gain = covariance[0].clone();
    for (int j = 0; j < regressors.length; j++) {
      if (regressors[j] != 0) {
        // The matrix is symmetric: a row is a column.
        double[] column = covariance[j + 1];
        for (int i = 0; i < gain.length; i++) {
          gain[i] += column[i] * regressors[j];
        }
      }
    }
    return gain;
  }
}

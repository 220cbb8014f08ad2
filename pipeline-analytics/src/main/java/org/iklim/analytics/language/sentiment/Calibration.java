// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/**
 * Turns the margins of a linear model into probabilities: softmax of {@code sharpness · margin +
 * bias} (temperature scaling with a bias a label; C. Guo et al., "On calibration of modern neural
 * networks", 2017).
 *
 * @param sharpness how far a margin of one moves the odds
 * @param negativeBias added for negative; the bias of neutral is 0
 * @param positiveBias added for positive
 */
public record Calibration(float sharpness, float negativeBias, float positiveBias) {
  /** Turns three margins into three probabilities, in place. */
  public void apply(double[] margins) {
    double negative = sharpness * margins[0] + negativeBias;
    double neutral = sharpness * margins[1];
    double positive = sharpness * margins[2] + positiveBias;
    double top = Math.max(negative, Math.max(neutral, positive));
    margins[0] = StrictMath.exp(negative - top);
    margins[1] = StrictMath.exp(neutral - top);
    margins[2] = StrictMath.exp(positive - top);
    double sum = margins[0] + margins[1] + margins[2];
    for (int i = 0; i < margins.length; i++) {
      margins[i] /= sum;
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/** A weight for each place and label, in 16 bits; the margin of a label is their weighted sum. */
final class Weights {
  private final float step;
  private final short[] weights;

  /**
   * Takes weights as they are in a model file.
   *
   * @param step what one unit is worth
   * @param weights label within place
   */
  Weights(float step, short[] weights) {
    if (weights.length != Features.placeCount() * Label.COUNT) {
      throw new IllegalArgumentException("a weight for each place and label: " + weights.length);
    }
    this.step = step;
    this.weights = weights;
  }

  /** Rounds trained weights to 16 bits. */
  static Weights of(float[] trained) {
    float most = 0;
    for (float weight : trained) {
      most = Math.max(most, Math.abs(weight));
    }
    float step = most == 0 ? 1 : most / Short.MAX_VALUE;
    short[] rounded = new short[trained.length];
    for (int i = 0; i < trained.length; i++) {
      rounded[i] = (short) Math.round(trained[i] / step);
    }
    return new Weights(step, rounded);
  }

  /** The margins of the labels. */
  double[] margins(Features features) {
    double negative = 0;
    double neutral = 0;
    double positive = 0;
    for (int i = 0; i < features.size(); i++) {
      int at = features.place(i) * Label.COUNT;
      float value = features.value(i);
      negative += value * weights[at];
      neutral += value * weights[at + 1];
      positive += value * weights[at + 2];
    }
    return new double[] {negative * step, neutral * step, positive * step};
  }

  /** What one feature adds to the margin of a label, against the mean of all labels. */
  double evidence(Features features, int i, Label label) {
    int at = features.place(i) * Label.COUNT;
    double mean = (weights[at] + weights[at + 1] + weights[at + 2]) / 3.0;
    return features.value(i) * (weights[at + label.ordinal()] - mean) * step;
  }

  float step() {
    return step;
  }

  short[] weights() {
    return weights;
  }
}

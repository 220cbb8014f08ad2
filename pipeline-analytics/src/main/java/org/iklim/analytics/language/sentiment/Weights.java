// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/**
 * A weight for each place and column, in 16 bits. Two opinions share the table: that of all talk
 * and that of talk at work, a column a label each; the last column tells how far a message sounds
 * like talk at work. The margin of a label is the mean of both opinions, weighed by that (a mixture
 * of two experts with a gate: R. Jacobs et al., "Adaptive mixtures of local experts", 1991).
 */
final class Weights {
  /** Columns: the labels in all talk, the labels at work, the gate. */
  static final int COLUMNS = 2 * Label.COUNT + 1;

  private static final int GATE = 2 * Label.COUNT;

  /** How steeply the gate opens with its margin; chosen with the weights of the sources. */
  private static final double STEEPNESS = 2;

  /** The margin at which it is half open. */
  private static final double HALF_OPEN = -0.25;

  private final float step;
  private final short[] weights;

  /**
   * Takes weights as they are in a model file.
   *
   * @param step what one unit is worth
   * @param weights column within place
   */
  Weights(float step, short[] weights) {
    if (weights.length != Features.placeCount() * COLUMNS) {
      throw new IllegalArgumentException("a weight for each place and column: " + weights.length);
    }
    this.step = step;
    this.weights = weights;
  }

  /** Rounds trained weights to 16 bits. */
  static Weights of(Experts trained) {
    float most = 0;
    for (int at = 0; at < Features.placeCount(); at++) {
      for (int column = 0; column < COLUMNS; column++) {
        most = Math.max(most, Math.abs(trained.weight(at, column)));
      }
    }
    float step = most == 0 ? 1 : most / Short.MAX_VALUE;
    short[] rounded = new short[Features.placeCount() * COLUMNS];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (short) Math.round(trained.weight(i / COLUMNS, i % COLUMNS) / step);
    }
    return new Weights(step, rounded);
  }

  /** The margins of the labels. */
  double[] margins(Features features) {
    double[] sums = new double[COLUMNS];
    for (int i = 0; i < features.size(); i++) {
      int at = features.place(i) * COLUMNS;
      float value = features.value(i);
      for (int column = 0; column < COLUMNS; column++) {
        sums[column] += value * weights[at + column];
      }
    }
    double gate = gate(sums[GATE] * step);
    double[] margins = new double[Label.COUNT];
    for (int label = 0; label < Label.COUNT; label++) {
      margins[label] = step * mix(sums[label], sums[Label.COUNT + label], gate);
    }
    return margins;
  }

  /** How far a message sounds like talk at work, 0 to 1. */
  double gate(Features features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += features.value(i) * weights[features.place(i) * COLUMNS + GATE];
    }
    return gate(sum * step);
  }

  /** The same from the margin of the gate. */
  static double gate(double margin) {
    return 1 / (1 + StrictMath.exp(-STEEPNESS * (margin - HALF_OPEN)));
  }

  /** One number of both opinions. */
  static double mix(double general, double atWork, double gate) {
    return (1 - gate) * general + gate * atWork;
  }

  /** What one feature adds to the margin of a label, against the mean of all labels. */
  double evidence(Features features, int i, Label label, double gate) {
    int at = features.place(i) * COLUMNS;
    double mean = 0;
    for (int each = 0; each < Label.COUNT; each++) {
      mean += mix(weights[at + each], weights[at + Label.COUNT + each], gate) / Label.COUNT;
    }
    int column = at + label.ordinal();
    double own = mix(weights[column], weights[column + Label.COUNT], gate);
    return features.value(i) * (own - mean) * step;
  }

  float step() {
    return step;
  }

  short[] weights() {
    return weights;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/**
 * Trained weights: two opinions and a gate between them. Each array holds label within place.
 *
 * @param general learned from public talk
 * @param atWork learned from public talk and talk at work
 * @param gate {@link Label#POSITIVE} for talk at work, {@link Label#NEGATIVE} for all other; only
 *     the column of the first is used, the other mirrors it
 */
public record Experts(float[] general, float[] atWork, float[] gate) {
  /** The margins of the labels of a message. */
  public double[] margins(Features features) {
    double[] some = margins(features, general);
    double[] others = margins(features, atWork);
    double open = Weights.gate(margins(features, gate)[Label.POSITIVE.ordinal()]);
    for (int label = 0; label < Label.COUNT; label++) {
      some[label] = Weights.mix(some[label], others[label], open);
    }
    return some;
  }

  /** The margins of the labels by one array of weights. */
  public static double[] margins(Features features, float[] weights) {
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
    return new double[] {negative, neutral, positive};
  }

  /** The weight at a place, by column of {@link Weights}. */
  float weight(int place, int column) {
    int at = place * Label.COUNT;
    if (column < Label.COUNT) {
      return general[at + column];
    }
    return column < 2 * Label.COUNT
        ? atWork[at + column - Label.COUNT]
        : gate[at + Label.POSITIVE.ordinal()];
  }
}

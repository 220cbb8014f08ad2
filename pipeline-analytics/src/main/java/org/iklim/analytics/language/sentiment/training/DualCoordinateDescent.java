// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.List;
import java.util.SplittableRandom;
import org.iklim.analytics.language.sentiment.Experts;
import org.iklim.analytics.language.sentiment.Features;
import org.iklim.analytics.language.sentiment.Label;

/**
 * Fits one linear classifier a label, each against the rest: support vector machines with squared
 * hinge loss and L2 penalty, by dual coordinate descent (C.-J. Hsieh et al., "A dual coordinate
 * descent method for large-scale linear SVM", ICML 2008, algorithm 1), on features scaled by their
 * {@link LogCountRatios}. The labels share one pass over an example, whose weights lie side by
 * side.
 */
final class DualCoordinateDescent {
  private static final int PASSES = 8;
  private static final long SEED = 1;

  private final double cost;

  /** How far features that tell more count for more. */
  private final double power;

  /**
   * Sets up a training.
   *
   * @param cost of an error of an example of weight 1
   * @param power of {@link LogCountRatios}, 0 for features as they are
   */
  DualCoordinateDescent(double cost, double power) {
    this.cost = cost;
    this.power = power;
  }

  /**
   * An example.
   *
   * @param features what is seen in it
   * @param label what it is
   * @param weight how much an error costs, against others
   */
  record Example(Features features, Label label, double weight) {}

  /** The weights of features as they are, label within place. */
  float[] fit(List<Example> examples) {
    float[] scales = LogCountRatios.of(examples, power);
    float[] weights = new float[scales.length];
    double[] duals = new double[examples.size() * Label.COUNT];
    double[] lengths = lengths(examples, scales);
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom shuffles = new SplittableRandom(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, shuffles);
      for (int i : order) {
        improve(examples.get(i), i * Label.COUNT, lengths, duals, scales, weights);
      }
    }
    return weights;
  }

  /** Squared lengths of the examples, by label, as each label scales them. */
  private static double[] lengths(List<Example> examples, float[] scales) {
    double[] lengths = new double[examples.size() * Label.COUNT];
    for (int example = 0; example < examples.size(); example++) {
      Features features = examples.get(example).features();
      for (int i = 0; i < features.size(); i++) {
        for (int label = 0; label < Label.COUNT; label++) {
          double scaled =
              (double) features.value(i) * scales[features.place(i) * Label.COUNT + label];
          lengths[example * Label.COUNT + label] += scaled * scaled;
        }
      }
    }
    return lengths;
  }

  private void improve(
      Example example, int at, double[] lengths, double[] duals, float[] scales, float[] weights) {
    double[] steps = Experts.margins(example.features(), weights);
    double softness = 1 / (2 * cost * example.weight());
    boolean moved = false;
    for (int label = 0; label < Label.COUNT; label++) {
      int sign = label == example.label().ordinal() ? 1 : -1;
      double dual = duals[at + label];
      double gradient = sign * steps[label] - 1 + softness * dual;
      double better = Math.max(0, dual - gradient / (lengths[at + label] + softness));
      duals[at + label] = better;
      steps[label] = sign * (better - dual);
      moved |= steps[label] != 0;
    }
    if (moved) {
      add(example.features(), steps, scales, weights);
    }
  }

  /** A weight is that of the scaled feature times its scale, so that a step has it twice. */
  private static void add(Features features, double[] steps, float[] scales, float[] weights) {
    for (int i = 0; i < features.size(); i++) {
      int at = features.place(i) * Label.COUNT;
      for (int label = 0; label < Label.COUNT; label++) {
        double scale = scales[at + label];
        weights[at + label] += (float) (steps[label] * features.value(i) * scale * scale);
      }
    }
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }
}

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
 * descent method for large-scale linear SVM", ICML 2008, algorithm 1). The labels share one pass
 * over an example, whose weights lie side by side.
 */
final class DualCoordinateDescent {
  private static final int PASSES = 8;
  private static final long SEED = 1;

  /** Cost of an error of an example of weight 1. */
  private final double cost;

  DualCoordinateDescent(double cost) {
    this.cost = cost;
  }

  /**
   * An example.
   *
   * @param features what is seen in it
   * @param label what it is
   * @param weight how much an error costs, against others
   */
  record Example(Features features, Label label, double weight) {
    double squaredLength() {
      double sum = 0;
      for (int i = 0; i < features.size(); i++) {
        sum += (double) features.value(i) * features.value(i);
      }
      return sum;
    }
  }

  /** The weights, label within place. */
  float[] fit(List<Example> examples) {
    float[] weights = new float[Features.placeCount() * Label.COUNT];
    double[] duals = new double[examples.size() * Label.COUNT];
    double[] lengths = examples.stream().mapToDouble(Example::squaredLength).toArray();
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom shuffles = new SplittableRandom(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, shuffles);
      for (int i : order) {
        improve(examples.get(i), lengths[i], duals, i * Label.COUNT, weights);
      }
    }
    return weights;
  }

  private void improve(Example example, double length, double[] duals, int at, float[] weights) {
    double[] steps = Experts.margins(example.features(), weights);
    double softness = 1 / (2 * cost * example.weight());
    boolean moved = false;
    for (int label = 0; label < Label.COUNT; label++) {
      int sign = label == example.label().ordinal() ? 1 : -1;
      double dual = duals[at + label];
      double gradient = sign * steps[label] - 1 + softness * dual;
      double better = Math.max(0, dual - gradient / (length + softness));
      duals[at + label] = better;
      steps[label] = sign * (better - dual);
      moved |= steps[label] != 0;
    }
    if (moved) {
      add(example.features(), steps, weights);
    }
  }

  private static void add(Features features, double[] steps, float[] weights) {
    for (int i = 0; i < features.size(); i++) {
      int at = features.place(i) * Label.COUNT;
      float value = features.value(i);
      weights[at] += (float) (steps[0] * value);
      weights[at + 1] += (float) (steps[1] * value);
      weights[at + 2] += (float) (steps[2] * value);
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

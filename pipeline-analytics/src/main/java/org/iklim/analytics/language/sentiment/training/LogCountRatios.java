// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import java.util.Arrays;
import java.util.List;
import org.iklim.analytics.language.sentiment.Features;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.training.DualCoordinateDescent.Example;

/**
 * How much each feature is worth looking at for each label: how far it comes more or less often
 * under the label than under the others, as the logarithm of the ratio of its shares (S. Wang, C.
 * Manning, "Baselines and bigrams: simple, good sentiment and topic classification", ACL 2012: a
 * support vector machine on features scaled by naive Bayes). What comes alike under all labels, or
 * seldom, is then learned slowly.
 */
final class LogCountRatios {
  /** Times that each feature has been seen under each label before any example. */
  private static final double PRIOR = 1;

  private LogCountRatios() {}

  /**
   * A scale for each feature and label, label within place.
   *
   * @param power of the ratio's size: 1 as it is, 0 leaves all features alike
   */
  static float[] of(List<Example> examples, double power) {
    float[] scales = new float[Features.placeCount() * Label.COUNT];
    if (power == 0) {
      Arrays.fill(scales, 1);
      return scales;
    }
    double[] counts = counts(examples);
    double[] ofLabel = new double[Label.COUNT];
    for (int i = 0; i < counts.length; i++) {
      ofLabel[i % Label.COUNT] += counts[i];
    }
    double all = Arrays.stream(ofLabel).sum();
    for (int place = 0; place < Features.placeCount(); place++) {
      int at = place * Label.COUNT;
      double ofPlace = counts[at] + counts[at + 1] + counts[at + 2];
      for (int label = 0; label < Label.COUNT; label++) {
        double under =
            (counts[at + label] + PRIOR) / (ofLabel[label] + PRIOR * Features.placeCount());
        double elsewhere =
            (ofPlace - counts[at + label] + PRIOR)
                / (all - ofLabel[label] + PRIOR * Features.placeCount());
        double ratio = Math.abs(StrictMath.log(under / elsewhere));
        scales[at + label] = (float) StrictMath.pow(ratio, power);
      }
    }
    return scales;
  }

  /** Examples by weight, against the mean weight, that have a feature under a label. */
  private static double[] counts(List<Example> examples) {
    double mean = examples.stream().mapToDouble(Example::weight).average().orElse(1);
    double[] counts = new double[Features.placeCount() * Label.COUNT];
    for (Example example : examples) {
      Features features = example.features();
      for (int i = 0; i < features.size(); i++) {
        counts[features.place(i) * Label.COUNT + example.label().ordinal()] +=
            example.weight() / mean;
      }
    }
    return counts;
  }
}

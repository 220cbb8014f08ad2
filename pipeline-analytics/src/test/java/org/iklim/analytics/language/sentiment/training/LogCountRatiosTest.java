// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.iklim.analytics.language.sentiment.FeatureExtractor;
import org.iklim.analytics.language.sentiment.Features;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.training.DualCoordinateDescent.Example;
import org.junit.jupiter.api.Test;

class LogCountRatiosTest {
  private static final FeatureExtractor EXTRACTOR = new FeatureExtractor();
  private static final List<Example> EXAMPLES =
      List.of(
          example(Label.POSITIVE, "zxblorp kursi"),
          example(Label.POSITIVE, "zxblorp meja"),
          example(Label.NEGATIVE, "qwfring kursi"),
          example(Label.NEUTRAL, "vumdane kursi"));

  @Test
  void whatOneLabelHasAloneCountsForMoreThanWhatAllHave() {
    float[] scales = LogCountRatios.of(EXAMPLES, 1);
    assertThat(scales[at("zxblorp", Label.POSITIVE)])
        .isGreaterThan(2 * scales[at("kursi", Label.POSITIVE)]);
  }

  @Test
  void aScaleIsTheLogarithmOfTheRatioOfShares() {
    double places = Features.placeCount();
    double all = EXAMPLES.stream().mapToInt(example -> example.features().size()).sum();
    double positive =
        EXAMPLES.stream()
            .filter(example -> example.label() == Label.POSITIVE)
            .mapToInt(example -> example.features().size())
            .sum();
    double ratio = (2 + 1) / (positive + places) / (1 / (all - positive + places));
    assertThat((double) LogCountRatios.of(EXAMPLES, 1)[at("zxblorp", Label.POSITIVE)])
        .isCloseTo(Math.log(ratio), within(1e-6));
  }

  @Test
  void thePowerZeroLeavesFeaturesAlike() {
    assertThat(LogCountRatios.of(EXAMPLES, 0)).containsOnly(1f);
  }

  @Test
  void aSmallerPowerBringsScalesTogether() {
    int at = at("zxblorp", Label.POSITIVE);
    float whole = LogCountRatios.of(EXAMPLES, 1)[at];
    assertThat((double) LogCountRatios.of(EXAMPLES, 0.5)[at])
        .isCloseTo(Math.sqrt(whole), within(1e-6));
  }

  private static Example example(Label label, String text) {
    return new Example(EXTRACTOR.extract(text).compact(), label, 2);
  }

  /** The first feature of a text of one word is the word. */
  private static int at(String word, Label label) {
    return EXTRACTOR.extract(word).place(0) * Label.COUNT + label.ordinal();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.iklim.analytics.language.sentiment.Abstention;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.sentiment.training.Evaluation.Figures;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Sentiment BAD = new Sentiment(0.8, 0.1, 0.1, Optional.empty());
  private static final Sentiment SO = new Sentiment(0.1, 0.8, 0.1, Optional.empty());
  private static final Sentiment GOOD = new Sentiment(0.1, 0.1, 0.8, Optional.empty());

  private final Evaluation evaluation = new Evaluation();

  @Test
  void figuresAreThoseOfTheConfusion() {
    evaluation.add(Label.NEGATIVE, BAD);
    evaluation.add(Label.NEGATIVE, SO);
    evaluation.add(Label.NEUTRAL, SO);
    evaluation.add(Label.POSITIVE, GOOD);
    Figures figures = evaluation.figures();
    assertThat(figures.confusion())
        .containsEntry("negative", Map.of("negative", 1, "neutral", 1, "positive", 0));
    assertThat(figures.accuracy()).isEqualTo(0.75);
    assertThat(figures.labels().get("negative"))
        .isEqualTo(new Evaluation.OfLabel(2, 1, 0.5, 2.0 / 3));
    assertThat(figures.labels().get("neutral").f1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(figures.macroF1()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1) / 3, within(1e-12));
  }

  @Test
  void onlyLabelsThatOccurAreAnswers() {
    evaluation.add(Label.NEGATIVE, new Sentiment(0.3, 0.5, 0.2, Optional.empty()));
    evaluation.add(Label.POSITIVE, new Sentiment(0.1, 0.7, 0.2, Optional.empty()));
    assertThat(evaluation.figures().accuracy()).isOne();
    assertThat(evaluation.figures().confusion().get("negative")).doesNotContainKey("neutral");
  }

  @Test
  void anAbstentionIsJudgedByItsBestGuessAndLowersTheCoverage() {
    evaluation.add(Label.NEGATIVE, BAD);
    evaluation.add(Label.POSITIVE, new Sentiment(0.4, 0.35, 0.25, Optional.of(Abstention.UNSURE)));
    Figures figures = evaluation.figures();
    assertThat(figures.accuracy()).isEqualTo(0.5);
    assertThat(figures.coverage()).isEqualTo(0.5);
    assertThat(figures.coveredAccuracy()).isOne();
  }

  @Test
  void calibrationErrorIsTheGapBetweenSureAndRight() {
    for (int i = 0; i < 10; i++) {
      evaluation.add(i < 6 ? Label.NEGATIVE : Label.NEUTRAL, BAD);
    }
    assertThat(evaluation.figures().calibrationError())
        .as("6 of 10 right, each 8/9 sure that it is negative and not neutral")
        .isCloseTo(8.0 / 9 - 0.6, within(1e-9));
  }

  @Test
  void nothingCannotBeJudged() {
    assertThatIllegalArgumentException().isThrownBy(evaluation::figures);
  }
}

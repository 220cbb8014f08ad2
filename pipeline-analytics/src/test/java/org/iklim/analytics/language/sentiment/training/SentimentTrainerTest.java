// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.iklim.analytics.language.sentiment.Label;
import org.iklim.analytics.language.sentiment.SentimentModel;
import org.junit.jupiter.api.Test;

class SentimentTrainerTest {
  private static final List<String> THINGS =
      List.of("kursi", "printer", "kopi", "parkir", "laptop", "shift", "lift", "menu", "jadwal");

  @Test
  void theSameTextsGiveTheSameBytes() {
    assertThat(train(texts(), List.of()).toBytes()).isEqualTo(train(texts(), List.of()).toBytes());
  }

  @Test
  void wordsOfTheSampleAreLearned() {
    SentimentModel model = train(texts(), List.of());
    assertThat(model.score("zxblorp kursi").best()).isEqualTo(Label.POSITIVE);
    assertThat(model.score("qwfring kursi").best()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void textsNearToAnEvaluationTextAreNotLearned() {
    List<String> progress = new ArrayList<>();
    SentimentTrainer trainer = new SentimentTrainer(SourceWeights.shipped(), progress::add);
    trainer.train(texts(), List.of("zxblorp kursi!"));
    assertThat(progress.get(0)).endsWith(": 1");
  }

  private static SentimentModel train(List<LabelledText> texts, List<String> evaluation) {
    return new SentimentTrainer(SourceWeights.shipped(), message -> {}).train(texts, evaluation);
  }

  private static List<LabelledText> texts() {
    List<LabelledText> texts = new ArrayList<>();
    for (String thing : THINGS) {
      texts.add(new LabelledText(Label.POSITIVE, "a", "zxblorp " + thing));
      texts.add(new LabelledText(Label.NEGATIVE, "a", "qwfring " + thing));
      texts.add(new LabelledText(Label.NEUTRAL, "b", "vumdane " + thing));
    }
    return texts;
  }
}

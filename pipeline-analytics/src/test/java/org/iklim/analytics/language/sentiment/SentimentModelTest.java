// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.iklim.analytics.language.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentModelTest {
  private static final SentimentModel MODEL = SentimentModel.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSITIVE | terima kasih banyak tim, pelayanannya cepat dan ramah sekali",
        "POSITIVE | thank you all, great work and a wonderful team",
        "POSITIVE | makasih ya guys, event-nya keren banget, love it",
        "NEGATIVE | pelayanannya buruk sekali, saya sangat kecewa",
        "NEGATIVE | this tool is terrible, it keeps crashing and I hate it",
        "NEGATIVE | capek banget, meeting terus and nobody listens",
        "NEUTRAL | rapat pukul 10.00 di ruang 3, agenda terlampir",
        "NEUTRAL | which version of the file should we use for the report?",
      })
  void plainMessagesAreReadInBothLanguagesAndTheirMix(Label label, String text) {
    assertThat(MODEL.score(text).best()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' \t ', EMPTY",
    "👍👍👍, NO_WORDS",
    ":-) 123 https://example.com @rina, NO_WORDS",
    "`rm -rf /`, NO_WORDS",
    "\uFFFD\uFFFD\uFFFD kerja \uFFFD, BROKEN_TEXT",
    "работа очень плохая, UNKNOWN_LANGUAGE",
    "仕事が多すぎる, UNKNOWN_LANGUAGE",
    "qzxv wqpf zzxy, UNKNOWN_LANGUAGE",
  })
  void whatCannotBeReadIsNotGuessed(String text, Abstention reason) {
    Sentiment sentiment = MODEL.score(text);
    assertThat(sentiment.abstention()).contains(reason);
    assertThat(sentiment.label()).isEmpty();
    assertThat(sentiment.negative()).isEqualTo(sentiment.positive());
    assertThat(MODEL.explain(text, Label.NEGATIVE, 3)).isEmpty();
  }

  @Test
  void probabilitiesOfAnythingAddUpToOne() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(32, 127) : random.nextInt(0xFFFF)));
      }
      Sentiment sentiment = MODEL.score(text);
      assertThat(sentiment.negative() + sentiment.neutral() + sentiment.positive())
          .isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\uD83D", "😀", "bad ", "`", "tidak "})
  void noMessageTakesLongerThanWhatIsRead(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(MODEL.score(text)).isEqualTo(MODEL.score(text.substring(0, Tokenizer.MOST_CHARS)));
  }

  @Test
  void theWordsThatDecidedAreNamed() {
    assertThat(MODEL.explain("Pelayanannya BURUK sekali, saya kecewa", Label.NEGATIVE, 3))
        .extracting(Evidence::word)
        .contains("BURUK", "kecewa");
  }

  @Test
  void manyThreadsGetTheSameNumbers() {
    List<String> texts =
        IntStream.range(0, 400).mapToObj(i -> "lembur ke-" + i + " but the team is great").toList();
    List<Sentiment> alone = texts.stream().map(MODEL::score).toList();
    assertThat(texts.parallelStream().map(MODEL::score).toList()).isEqualTo(alone);
  }

  @Test
  void aModelSurvivesItsFile() {
    SentimentModel again = SentimentModel.of(MODEL.toBytes());
    assertThat(again.id()).isEqualTo(MODEL.id());
    assertThat(again.score("not bad at all")).isEqualTo(MODEL.score("not bad at all"));
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    byte[] bytes = MODEL.toBytes();
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
    assertThatIllegalArgumentException().isThrownBy(() -> SentimentModel.of(cut));
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SentimentModel.of(new byte[10]))
        .withMessageContaining("train-sentiment");
  }
}

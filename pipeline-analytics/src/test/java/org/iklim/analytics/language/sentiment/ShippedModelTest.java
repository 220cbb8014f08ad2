// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.iklim.analytics.language.sentiment.training.Evaluation;
import org.iklim.analytics.language.sentiment.training.Evaluation.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that ships does not fall below what the model card says; floors a little below it. */
class ShippedModelTest {
  private static final Path HELD_OUT = Path.of("../corpus/workplace/heldout");
  private static final Path PUBLIC = Path.of("../../shared/data/sentiment/validate");

  @ParameterizedTest
  @CsvSource({"id, 0.81", "en, 0.69", "mixed, 0.79"})
  void talkAtWorkThatWasHeldOut(String language, double leastMacroF1) throws IOException {
    Evaluation evaluation = new Evaluation();
    for (String line : Files.readAllLines(HELD_OUT.resolve(language + ".tsv"))) {
      String[] fields = line.split("\t", -1);
      evaluation.add(Label.fromId(fields[0]), SentimentModel.shipped().score(fields[3]));
    }
    assertThat(evaluation.figures().macroF1()).isGreaterThan(leastMacroF1);
  }

  @ParameterizedTest
  @CsvSource({
    "nusax-id.valid, 0.86",
    "nusax-en.valid, 0.75",
    "smsa.valid, 0.83",
    "se-github.valid, 0.75",
    "se-jira.train, 0.88",
    "indonglish.valid, 0.60",
  })
  void publicSetsThatWereNeverTrainedOn(String set, double leastMacroF1) throws IOException {
    Path file = PUBLIC.resolve(set + ".tsv.gz");
    assumeThat(file).as("public data is at hand").exists();
    Figures figures = figures(file);
    assertThat(figures.macroF1()).isGreaterThan(leastMacroF1);
    assertThat(figures.calibrationError()).isLessThan(0.12);
  }

  private static Figures figures(Path file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      Evaluation evaluation = new Evaluation();
      for (String line : all) {
        String[] fields = line.split("\t", 2);
        evaluation.add(Label.fromId(fields[0]), SentimentModel.shipped().score(fields[1]));
      }
      return evaluation.figures();
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iklim.analytics.language.sentiment.training.NearDuplicates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkplaceCorpusTest {
  private static final Path CORPUS = Path.of("../corpus/workplace");
  private static final Set<String> LANGUAGES = Set.of("id", "en", "mixed");
  private static final Set<String> ASPECTS =
      Set.of(
          "workload",
          "pay",
          "benefits",
          "leave",
          "manager",
          "leadership",
          "colleagues",
          "recognition",
          "career",
          "learning",
          "tools",
          "facilities",
          "canteen",
          "commute",
          "safety",
          "wellbeing",
          "change",
          "communication",
          "process",
          "customers",
          "product",
          "fairness",
          "job_security",
          "flexibility",
          "social");

  private static final List<Row> ROWS = new ArrayList<>();

  /** A line with the part of the corpus it stands in. */
  private record Row(String part, String file, String line) {
    String[] fields() {
      return line.split("\t", -1);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    for (String part : List.of("train", "heldout")) {
      for (String language : LANGUAGES.stream().sorted().toList()) {
        for (String line : Files.readAllLines(CORPUS.resolve(part).resolve(language + ".tsv"))) {
          ROWS.add(new Row(part, language, line));
        }
      }
    }
  }

  @Test
  void everyRowIsLabelLanguageAspectText() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(row.fields()).as(row.line).hasSize(4);
              assertThat(Label.fromId(row.fields()[0])).isNotNull();
              assertThat(row.fields()[1]).isEqualTo(row.file);
              assertThat(ASPECTS).contains(row.fields()[2]);
              assertThat(row.fields()[3]).isNotBlank().doesNotContain("@gmail", "http");
            });
  }

  @Test
  void noTextIsNearToAnother() {
    List<String> texts = ROWS.stream().map(row -> row.fields()[3]).toList();
    NearDuplicates index = new NearDuplicates(texts);
    List<String> near = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int first = index.nearTo(texts.get(i)).orElseThrow();
      if (first != i) {
        near.add(texts.get(i) + " ~ " + texts.get(first));
      }
    }
    assertThat(near).isEmpty();
  }

  @Test
  void enoughIsHeldOutOfEachLanguageAndLabel() {
    Map<String, Integer> heldOut = new HashMap<>();
    for (Row row : ROWS) {
      if (row.part.equals("heldout")) {
        heldOut.merge(row.file + row.fields()[0], 1, Integer::sum);
      }
    }
    assertThat(heldOut).hasSize(LANGUAGES.size() * Label.COUNT);
    // From 90 texts on, a share of .8 is known within .08.
    assertThat(heldOut.values()).allSatisfy(count -> assertThat(count).isGreaterThan(90));
  }
}

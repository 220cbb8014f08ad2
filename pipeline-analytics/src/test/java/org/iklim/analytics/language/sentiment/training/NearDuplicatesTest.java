// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  @Test
  void caseAndSpacesMakeNoDifference() {
    NearDuplicates texts =
        new NearDuplicates(List.of("lain sama sekali", "AC lantai 4  mati lagi"));
    assertThat(texts.nearTo("ac lantai 4 mati lagi")).hasValue(1);
  }

  @Test
  void aChangedEndingIsNearAndAnotherSentenceIsNot() {
    NearDuplicates texts = new NearDuplicates(List.of("still waiting for the March reimbursement"));
    assertThat(texts.nearTo("still waiting for the March reimbursement, folks")).hasValue(0);
    assertThat(texts.nearTo("waiting rooms are too small in March")).isEmpty();
  }

  @Test
  void textsShorterThanASequenceAreComparedWhole() {
    NearDuplicates texts = new NearDuplicates(List.of("ok", ""));
    assertThat(texts.nearTo("OK")).hasValue(0);
    assertThat(texts.nearTo(" ")).hasValue(1);
    assertThat(texts.nearTo("no")).isEmpty();
  }

  @Test
  void theSameAreFoundAsByComparingAllPairs() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int letters = random.nextInt(4, 20); letters > 0; letters--) {
        text.append((char) ('a' + random.nextInt(2)));
      }
      texts.add(text.toString());
    }
    NearDuplicates index = new NearDuplicates(texts.subList(0, 100));
    for (String text : texts) {
      boolean near = texts.subList(0, 100).stream().anyMatch(other -> jaccard(text, other) >= 0.5);
      assertThat(index.nearTo(text).isPresent()).as(text).isEqualTo(near);
    }
  }

  private static double jaccard(String one, String other) {
    Set<String> shared = new HashSet<>(sequences(one));
    shared.retainAll(sequences(other));
    Set<String> all = new HashSet<>(sequences(one));
    all.addAll(sequences(other));
    return (double) shared.size() / all.size();
  }

  private static Set<String> sequences(String text) {
    Set<String> sequences = new HashSet<>();
    for (int at = 0; at <= Math.max(0, text.length() - 5); at++) {
      sequences.add(text.substring(at, Math.min(text.length(), at + 5)));
    }
    return sequences;
  }
}

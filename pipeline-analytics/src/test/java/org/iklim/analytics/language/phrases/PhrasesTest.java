// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void phrasesAreWordsInARowWithoutStopWordsAtTheirEnds() {
    assertThat(Phrases.of("the night shift bus was late"))
        .contains("night", "night shift", "night shift bus", "bus", "late")
        .doesNotContain("the night", "bus was", "the");
  }

  @Test
  void mentionsAndCapitalsInsideASentenceAreNoPartOfAPhrase() {
    assertThat(Phrases.of("Laporan dari Budi soal VPN @mention mati"))
        .contains("laporan", "vpn", "mati")
        .noneMatch(phrase -> phrase.contains("budi") || phrase.contains("mention"));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseCountsTest {
  private static final Set<String> NAMES = Set.of("andi", "ani", "budi", "brien");

  @ParameterizedTest
  @ValueSource(
      strings = {"andi", "laptop andi", "andi's laptop", "bu-ani", "budinya", "o'brien team"})
  void nameIsFoundAlsoWithinAWord(String phrase) {
    assertThat(PhraseCounts.holdsName(phrase, NAMES)).isTrue();
  }

  @Test
  void otherWordsAreNoNames() {
    assertThat(PhraseCounts.holdsName("handinya 2fa panini", NAMES)).isFalse();
    assertThat(PhraseCounts.holdsName("vpn lambat", NAMES)).isFalse();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {
  private static final NameWords NAMES = NameWords.of(List.of("Andi Ani", "BUDI", "O'Brien"));

  @ParameterizedTest
  @ValueSource(
      strings = {"andi", "laptop andi", "andi's laptop", "bu-ani", "budinya", "o'brien team"})
  void nameIsFoundAlsoWithinAWord(String phrase) {
    assertThat(NAMES.areIn(phrase)).isTrue();
  }

  @Test
  void otherWordsAreNoNames() {
    assertThat(NAMES.areIn("handinya 2fa panini")).isFalse();
    assertThat(NAMES.areIn("vpn lambat")).isFalse();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iklim.analytics.themes.PhraseChoice.Candidate;
import org.junit.jupiter.api.Test;

class PhraseChoiceTest {
  @Test
  void ofPhrasesThatShareWordsTheStrongestStands() {
    assertThat(
            PhraseChoice.of(
                List.of(
                    new Candidate("bus", 4),
                    new Candidate("night bus", 5),
                    new Candidate("ongkos", 3))))
        .containsExactly("night bus", "ongkos");
  }
}

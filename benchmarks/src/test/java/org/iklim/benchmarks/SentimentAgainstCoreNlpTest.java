// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentAgainstCoreNlpTest {

  @Test
  void kappaIsAgreementBeyondChance() {
    // 20 of 25 and 15 of 25 agree: .7 observed, .5 by chance.
    assertThat(SentimentAgainstCoreNlp.kappa(new int[][] {{20, 5}, {10, 15}}))
        .isCloseTo(0.4, within(1e-12));
    assertThat(SentimentAgainstCoreNlp.kappa(new int[][] {{10, 10}, {10, 10}}))
        .isCloseTo(0, within(1e-12));
    assertThat(SentimentAgainstCoreNlp.kappa(new int[][] {{7, 0}, {0, 3}}))
        .isCloseTo(1, within(1e-12));
  }
}

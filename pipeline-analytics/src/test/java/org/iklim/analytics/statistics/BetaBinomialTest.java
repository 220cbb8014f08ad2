// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
  @Test
  void withoutExcessVarianceItIsBinomial() {
    BinomialDistribution binomial = new BinomialDistribution(null, 12, 0.2);
    BetaBinomial counts = new BetaBinomial(12, 2.4, 12 * 0.2 * 0.8);
    for (int k = 0; k <= 13; k++) {
      double expected = 1 - binomial.cumulativeProbability(k - 1);
      assertThat(counts.atLeast(k)).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void withBothParametersOneEveryCountIsEquallyLikely() {
    // Beta(1, 1): share .5, correlation 1 / 3, variance n·¼·(1 + (n − 1) / 3).
    BetaBinomial counts = new BetaBinomial(10, 5, 10 * 0.25 * (1 + 9 / 3.0));
    for (int k = 0; k <= 10; k++) {
      assertThat(counts.atLeast(k)).isCloseTo((11.0 - k) / 11, within(1e-12));
    }
  }

  @Test
  void noMoreThanAllPeopleDoIt() {
    assertThat(new BetaBinomial(5, 1, 2).atLeast(6)).isZero();
    assertThat(new BetaBinomial(5, 1, 2).atLeast(5)).isPositive();
  }

  @Test
  void varianceOutsideOfWhatIsPossibleCountsAsTheNearestThatIs() {
    double independent = new BetaBinomial(6, 2, 6 / 3.0 * 2 / 3).atLeast(4);
    assertThat(new BetaBinomial(6, 2, 0.1).atLeast(4)).isEqualTo(independent);
    assertThat(new BetaBinomial(6, 2, 1e9).atLeast(4)).isGreaterThan(independent).isLessThan(1);
    assertThat(new BetaBinomial(1, 0.3, 7).atLeast(1)).isCloseTo(0.3, within(1e-12));
    assertThat(new BetaBinomial(3, 9, 1).atLeast(3)).isBetween(0.99, 1.0);
  }

  @Test
  void tinyTailsKeepTheirDigits() {
    assertThat(new BetaBinomial(300, 1, 1.5).atLeast(200)).isPositive().isLessThan(1e-60);
  }

  @Test
  void nobodyIsRefused() {
    assertThatThrownBy(() -> new BetaBinomial(0, 1, 1)).hasMessageContaining("0 people");
    assertThatThrownBy(() -> new BetaBinomial(3, 0, 1)).hasMessageContaining("mean 0.0");
  }
}

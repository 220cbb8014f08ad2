// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
  @Test
  void tailsAreThoseOfPascalsDistributionWhereTheSizeIsWhole() {
    // Size 4 and p 0.4: mean 4 × 0.6 / 0.4 = 6, variance 6 / 0.4 = 15.
    PascalDistribution pascal = new PascalDistribution(null, 4, 0.4);
    NegativeBinomial counts = new NegativeBinomial(6, 15);
    for (int k = 0; k < 40; k++) {
      double expected = 1 - pascal.cumulativeProbability(k - 1);
      assertThat(counts.atLeast(k)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void withoutExcessVarianceTheyArePoissons() {
    PoissonDistribution poisson = new PoissonDistribution(3.5);
    NegativeBinomial counts = new NegativeBinomial(3.5, 3.5);
    for (int k = 0; k < 20; k++) {
      assertThat(counts.atLeast(k))
          .isCloseTo(1 - poisson.cumulativeProbability(k - 1), within(1e-9));
    }
  }

  @Test
  void tinyTailsKeepTheirDigits() {
    assertThat(new NegativeBinomial(1, 1.5).atLeast(200)).isPositive().isLessThan(1e-60);
  }

  @Test
  void lessVarianceThanTheMeanIsRefused() {
    assertThatThrownBy(() -> new NegativeBinomial(2, 1)).hasMessageContaining("variance");
  }
}

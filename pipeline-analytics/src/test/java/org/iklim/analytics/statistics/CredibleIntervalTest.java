// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class CredibleIntervalTest {
  private final CredibleInterval interval = new CredibleInterval(0.25, 4, 0.1);

  @Test
  void agreesWithTheQuantilesOfTheBetaDistribution() {
    BetaDistribution beta = new BetaDistribution(1 + 3.5, 3 + 6.5);
    assertThat(interval.of(3.5, 10).low())
        .isCloseTo(beta.inverseCumulativeProbability(0.1), within(1e-6));
    assertThat(interval.of(3.5, 10).high())
        .isCloseTo(beta.inverseCumulativeProbability(0.9), within(1e-6));
  }

  @Test
  void moreTrialsNarrowIt() {
    Interval few = interval.of(2, 4);
    Interval many = interval.of(50, 100);
    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
    assertThat(many.low()).isGreaterThan(few.low());
  }

  @Test
  void priorOutsideOfZeroAndOneIsRefused() {
    assertThatThrownBy(() -> new CredibleInterval(0, 4, 0.1)).hasMessageContaining("mean 0.0");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogLikelihoodTest {
  /** Table 2 of Dunning (1993): "the swiss", 270.72. */
  @Test
  void ratioIsThatOfThePublishedExample() {
    assertThat(LogLikelihood.ratio(110, 2442, 111, 29114)).isCloseTo(270.72, within(0.005));
  }

  @Test
  void independentCountsHaveNone() {
    assertThat(LogLikelihood.ratio(10, 20, 30, 60)).isCloseTo(0, within(1e-9));
    assertThat(LogLikelihood.ratio(0, 0, 3, 4)).isZero();
  }
}

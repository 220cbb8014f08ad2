// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  /** The fifteen p-values of Benjamini and Hochberg's own example, section 3.2. */
  private static final double[] EXAMPLE = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };

  @Test
  void publishedExampleKeepsFourTests() {
    double[] q = FalseDiscovery.qValues(EXAMPLE);

    assertThat(Arrays.stream(q).filter(x -> x <= .05)).hasSize(4);
    assertThat(q[3]).isCloseTo(.0095 * 15 / 4, within(1e-12));
    assertThat(q[14]).isEqualTo(1);
  }

  @Test
  void orderOfTestsDoesNotMatter() {
    double[] reversed = new double[EXAMPLE.length];
    Arrays.setAll(reversed, i -> EXAMPLE[EXAMPLE.length - 1 - i]);
    double[] q = FalseDiscovery.qValues(EXAMPLE);
    double[] reversedQ = FalseDiscovery.qValues(reversed);

    for (int i = 0; i < q.length; i++) {
      assertThat(reversedQ[q.length - 1 - i]).isEqualTo(q[i]);
    }
  }

  @Test
  void qValuesNeverFallWhereProbabilitiesRise() {
    assertThat(FalseDiscovery.qValues(new double[] {.01, .02, .021, .5})).isSorted();
    assertThat(FalseDiscovery.qValues(new double[0])).isEmpty();
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> FalseDiscovery.qValues(new double[] {.1, Double.NaN}))
        .hasMessageContaining("NaN");
  }
}

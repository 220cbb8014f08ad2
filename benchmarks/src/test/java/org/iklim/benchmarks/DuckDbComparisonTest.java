// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class DuckDbComparisonTest {

  @Test
  void bothEnginesGiveTheSameCells() {
    assertThatCode(() -> DuckDbComparison.main(new String[] {"20000", "3", "1"}))
        .doesNotThrowAnyException();
  }
}

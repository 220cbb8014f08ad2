// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void numbersAreGivenInOrderAndStay() {
    Numbers<String> numbers = new Numbers<>();

    assertThat(numbers.of("b")).isZero();
    assertThat(numbers.of(null)).isEqualTo(1);
    assertThat(numbers.of("a")).isEqualTo(2);
    assertThat(numbers.of("b")).isZero();
    assertThat(numbers.of(null)).isEqualTo(1);
    assertThat(numbers.get(2)).isEqualTo("a");
    assertThat(numbers.inOrder()).containsExactly("b", null, "a");
  }
}

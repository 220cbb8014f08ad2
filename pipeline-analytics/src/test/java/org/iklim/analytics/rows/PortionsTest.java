// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PortionsTest {
  @Test
  void portionsAreGivenOneByOneAndEmptyOnesPassedOver() {
    assertThat(portions(deque(List.of(List.of(), List.of(1, 2), List.of(), List.of(3), List.of()))))
        .toIterable()
        .containsExactly(1, 2, 3);
  }

  @Test
  void theNextPortionWaitsUntilTheLastIsGiven() {
    Deque<List<Integer>> left = deque(List.of(List.of(1, 2), List.of(3)));
    Iterator<Integer> portions = portions(left);
    assertThat(left).as("before anything is asked for").hasSize(2);

    assertThat(portions.next()).isEqualTo(1);
    assertThat(portions.next()).isEqualTo(2);
    assertThat(left).hasSize(1);
    assertThat(portions.next()).isEqualTo(3);
    assertThat(left).isEmpty();
    assertThatThrownBy(portions::next).isInstanceOf(NoSuchElementException.class);
  }

  private static Deque<List<Integer>> deque(List<List<Integer>> portions) {
    return new ArrayDeque<>(portions);
  }

  private static Iterator<Integer> portions(Deque<List<Integer>> left) {
    return new Portions<>(() -> !left.isEmpty(), () -> left.remove().iterator());
  }
}

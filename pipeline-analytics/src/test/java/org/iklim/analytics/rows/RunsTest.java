// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void rowsOfAKeyAreTakenTogetherAsLongAsTheyFollowEachOther() {
    assertThat(Runs.of(List.of("a1", "a2", "b1", "a3").iterator(), row -> row.charAt(0)))
        .containsExactly(List.of("a1", "a2"), List.of("b1"), List.of("a3"));
  }

  @Test
  void noRowsAreNoRuns() {
    assertThat(Runs.of(List.of().iterator(), row -> row)).isEmpty();
  }

  @Test
  void aNullKeyIsAKeyToo() {
    assertThat(Runs.of(List.of(1, 2, 3).iterator(), row -> row < 3 ? null : row))
        .containsExactly(List.of(1, 2), List.of(3));
  }

  @Test
  void onlyOneRunIsRead() {
    List<Integer> read = new ArrayList<>();
    Iterator<Integer> rows = IntStream.range(0, 100).peek(read::add).iterator();

    Iterator<List<Integer>> runs = Runs.of(rows, row -> row / 10).iterator();

    assertThat(runs.next()).hasSize(10);
    assertThat(read).as("read, with one to see that the run is over").hasSizeLessThan(13);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.iklim.jobs.options.TryAgainException;
import org.iklim.jobs.stage.SideBySide.Step;
import org.iklim.jobs.support.Lake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
  @TempDir private static Path data;

  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void aStepBeginsWhenThoseItNeedsAreDone() throws Exception {
    try (SideBySide steps = sideBySide(2)) {
      Step first = steps.step(named("first"));
      Step second = steps.step(named("second"), first);
      steps.step(named("fourth"), steps.step(named("third"), first, second));
      assertThat(steps.written()).containsOnlyKeys("first", "second", "third", "fourth");
    }
    assertThat(done).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void stepsThatNeedNothingOfEachOtherRunAtOnce() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    Callable<SortedMap<String, Long>> meets =
        () -> {
          both.await(1, TimeUnit.MINUTES);
          return new TreeMap<>();
        };
    try (SideBySide steps = sideBySide(2)) {
      steps.step(meets);
      steps.step(meets);
      assertThat(steps.written()).isEmpty();
    }
  }

  @Test
  void ofStepsThatCouldBeginTheOnePlannedFirstDoes() throws Exception {
    try (SideBySide steps = sideBySide(1)) {
      Step first = steps.step(named("first"));
      steps.step(named("second"), first);
      steps.step(named("third"), first);
      steps.step(named("fourth"));
      steps.written();
    }
    assertThat(done).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void whatNeedsAFailedStepDoesNotBeginAndTheRestGoesOn() throws Exception {
    try (SideBySide steps = sideBySide(1)) {
      Step refused =
          steps.step(
              () -> {
                throw new TryAgainException("another job");
              });
      steps.step(named("needs it"), refused);
      steps.step(named("needs nothing"));
      steps.step(
          () -> {
            throw new IOException("disk full");
          });
      assertThatThrownBy(steps::written)
          .as("what the commands tell by its exit code")
          .isInstanceOf(TryAgainException.class)
          .hasMessage("another job")
          .satisfies(
              failure ->
                  assertThat(failure.getSuppressed())
                      .singleElement()
                      .isInstanceOf(IOException.class));
    }
    assertThat(done).containsExactly("needs nothing");
  }

  private static SideBySide sideBySide(int atATime) throws Exception {
    return new SideBySide(Lake.in(data).session(), atATime);
  }

  private Callable<SortedMap<String, Long>> named(String name) {
    return () -> {
      done.add(name);
      return new TreeMap<>(Map.of(name, 1L));
    };
  }
}

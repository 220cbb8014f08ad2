// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StepOptionsTest {
  @Test
  void twoUnlessToldOtherwise() {
    assertThat(parsed().sideBySide()).isEqualTo(2);
    assertThat(parsed("--side-by-side", "1").sideBySide()).isEqualTo(1);
  }

  @Test
  void noneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parsed("--side-by-side", "0").sideBySide())
        .withMessage("--side-by-side is 0: give 1 or more");
  }

  private static StepOptions parsed(String... arguments) {
    StepOptions options = new StepOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("steps", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs(arguments);
    return options;
  }
}

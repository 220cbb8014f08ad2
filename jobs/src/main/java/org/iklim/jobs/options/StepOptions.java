// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import picocli.CommandLine.Option;

/** How the steps of a stage run. */
public final class StepOptions {
  @Option(
      names = "--side-by-side",
      paramLabel = "N",
      description =
          "Steps that need nothing of each other run side by side, N at once (default:"
              + " ${DEFAULT-VALUE}; also IKLIM_SIDE_BY_SIDE). 1 needs the least memory and tells"
              + " the processors' seconds of each table.",
      defaultValue = "${env:IKLIM_SIDE_BY_SIDE:-2}")
  private int sideBySide;

  /**
   * How many steps may run at once.
   *
   * @throws IllegalArgumentException if it is none
   */
  public int sideBySide() {
    if (sideBySide < 1) {
      throw new IllegalArgumentException("--side-by-side is " + sideBySide + ": give 1 or more");
    }
    return sideBySide;
  }
}

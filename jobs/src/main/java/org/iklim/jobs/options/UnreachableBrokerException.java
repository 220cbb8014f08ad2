// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;

/** No broker answers; ends the command with exit code 75: try again. */
public final class UnreachableBrokerException extends IOException {
  /**
   * Names the broker.
   *
   * @param message which broker was tried and what to do next
   */
  public UnreachableBrokerException(String message) {
    super(message);
  }
}

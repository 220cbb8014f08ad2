// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import java.io.IOException;

/** Another process holds what only one may hold; ends a command with exit code 75: try again. */
public final class LockedException extends IOException {
  /**
   * Names what is locked.
   *
   * @param message what is held, and what to do next
   */
  public LockedException(String message) {
    super(message);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

/** Somebody else is at work on the same data; ends the command with exit code 75. */
public final class TryAgainException extends RuntimeException {
  /**
   * Says what is in the way.
   *
   * @param message what is in the way; nothing was changed
   */
  public TryAgainException(String message) {
    super(message);
  }

  /**
   * Says what is in the way.
   *
   * @param message what is in the way; nothing was changed
   * @param cause how it was noticed
   */
  public TryAgainException(String message, Throwable cause) {
    super(message, cause);
  }
}

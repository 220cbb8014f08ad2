// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

/** A check refuses the data, or refuses to hand it out; ends the command with exit code 3. */
public final class DataRefusedException extends RuntimeException {
  /**
   * Says what was refused.
   *
   * @param message what, where, and what to do next; never a person's data
   */
  public DataRefusedException(String message) {
    super(message);
  }
}

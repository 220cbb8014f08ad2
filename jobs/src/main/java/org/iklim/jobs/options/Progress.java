// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.PrintWriter;

/** Says on standard error what is being done, so that standard output holds results only. */
public final class Progress {
  private final PrintWriter err;

  /**
   * Progress of one command.
   *
   * @param err where it is said
   */
  public Progress(PrintWriter err) {
    this.err = err;
  }

  /**
   * One line.
   *
   * @param stage word of the flow: land, network, metrics, report
   * @param message what is being done
   */
  public void say(String stage, String message) {
    err.println("iklim " + stage + ": " + message);
    err.flush();
  }
}

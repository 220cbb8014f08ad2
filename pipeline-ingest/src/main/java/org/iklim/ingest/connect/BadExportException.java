// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.io.IOException;

/** The file or folder is not what the connector reads; ends the command with exit code 2. */
public final class BadExportException extends IOException {
  /**
   * Names what is wrong.
   *
   * @param message what was expected, what was found, where, what to do next; never text of a
   *     message
   */
  public BadExportException(String message) {
    super(message);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import java.io.Closeable;
import java.io.IOException;
import org.iklim.ingest.connect.RawActivity;

/** Takes raw activities; everything given is durable once {@link #finish} returns. */
public interface RawOutput extends Closeable {

  /**
   * Takes one activity.
   *
   * @return false if it is too large and was left out
   * @throws IOException if an earlier one could not be written
   */
  boolean write(RawActivity activity) throws IOException;

  /** Waits until everything is written, or says what was not. */
  void finish() throws IOException;

  /** Takes everything and keeps nothing. */
  static RawOutput nowhere() {
    return new RawOutput() {
      @Override
      public boolean write(RawActivity activity) {
        return true;
      }

      @Override
      public void finish() {}

      @Override
      public void close() {}
    };
  }
}

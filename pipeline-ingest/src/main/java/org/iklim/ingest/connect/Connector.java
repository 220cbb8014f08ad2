// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.io.IOException;
import java.nio.file.Path;

/** Reads an export of one kind of ESN and gives it as raw activities. */
public interface Connector {

  /**
   * Streams the export: memory does not grow with its size, and the same export gives the same
   * activities, byte for byte, in the same order.
   *
   * @param export file or folder
   * @param options what the user asked for
   * @param sink takes the activities and the counts
   * @throws IOException if the export cannot be read
   * @throws BadExportException if it is not an export of this kind; the message says what was
   *     expected, what was found, where, and what to do
   */
  void read(Path export, ImportOptions options, Sink sink) throws IOException;

  /**
   * Where a connector puts what it reads; every record read ends in exactly one call of each kind.
   */
  interface Sink {

    /** One record of the export was read; kind is the source's word for it (post, message). */
    void read(String kind);

    /** One activity was made. */
    void activity(RawActivity activity) throws IOException;

    /** One record of the export gave no activity; reason is a short word of a closed list. */
    void skipped(String reason);

    /**
     * Something the user may want to mend: which file and line, and what is wrong there; never
     * content.
     */
    default void problem(String message) {}
  }
}

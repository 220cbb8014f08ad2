// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

/**
 * An unexpected exception of a step, without its message: Kafka Streams logs what it catches, and a
 * message may quote the record.
 */
final class StepFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Class<? extends RuntimeException> kind;

  StepFailure(RuntimeException cause) {
    super("a step failed with " + cause.getClass().getName());
    kind = cause.getClass();
    setStackTrace(cause.getStackTrace());
  }

  /** Class of the exception that it stands for. */
  Class<? extends RuntimeException> kind() {
    return kind;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Gives numbers for ids, each once. */
final class Numbers {
  private long last = 1_000_000;

  long next() {
    return ++last;
  }
}

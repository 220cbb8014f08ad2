// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says every few seconds how far an import is. */
final class Progress implements Runnable {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

  /** Records between two looks at the clock. */
  private static final long STRIDE = 1024;

  private final Reconciliation counts;
  private final PrintWriter err;
  private long spokenAt = System.nanoTime();

  Progress(Reconciliation counts, PrintWriter err) {
    this.counts = counts;
    this.err = err;
  }

  @Override
  public void run() {
    if (counts.records() % STRIDE != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - spokenAt >= INTERVAL_NANOS) {
      spokenAt = now;
      err.printf(
          Locale.ROOT,
          "import: %,d records read, %,d activities%n",
          counts.records(),
          counts.activities());
      err.flush();
    }
  }
}

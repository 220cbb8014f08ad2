// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import org.iklim.ingest.connect.Connector.Sink;

/** Tells where something is wrong, the first times; the reconciliation counts all. */
final class Problems {
  private static final int TOLD = 20;

  private final Sink sink;
  private int count;

  Problems(Sink sink) {
    this.sink = sink;
  }

  void found(String where, String what) {
    count++;
    if (count <= TOLD) {
      sink.problem(where + ": " + what);
    } else if (count == TOLD + 1) {
      sink.problem("more of the kind are only counted");
    }
  }
}

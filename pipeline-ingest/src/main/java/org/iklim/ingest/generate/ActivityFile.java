// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.iklim.schemas.RejectReason;

/** Writes arrivals as lines, with malformed lines among them. */
final class ActivityFile implements Timeline.Sink {
  /** One malformed line after so many good ones. */
  private static final int MALFORMED_EVERY = 1500;

  /** They are a million times as large as what they test. */
  private static final int MOST_OVERSIZED = 2;

  private final OutputStream out;
  private final Truth truth;
  private final ActivityWriter writer = new ActivityWriter();
  private final JsonLine line = new JsonLine();
  private long good;
  private int malformed;
  private long lastPublished;

  ActivityFile(OutputStream out, Truth truth) {
    this.out = out;
    this.truth = truth;
  }

  @Override
  public void accept(Timeline.Arrival arrival) throws IOException {
    line.clear();
    writer.write(arrival.event(), line);
    line.put('\n').writeTo(out);
    truth.count(arrival);
    lastPublished = arrival.event().published;
    if (++good % MALFORMED_EVERY == 0) {
      writeMalformed();
    }
  }

  /** Plants each fault that has not come up yet. */
  void finish() throws IOException {
    while (malformed < MalformedLines.REASONS.size()) {
      writeMalformed();
    }
  }

  private void writeMalformed() throws IOException {
    List<RejectReason> reasons = MalformedLines.REASONS;
    RejectReason reason = reasons.get(malformed++ % reasons.size());
    if (reason == RejectReason.OVERSIZED && truth.rejected().get(reason) >= MOST_OVERSIZED) {
      return;
    }
    line.clear();
    MalformedLines.write(reason, malformed, lastPublished, line);
    line.put('\n').writeTo(out);
    truth.count(reason);
  }
}

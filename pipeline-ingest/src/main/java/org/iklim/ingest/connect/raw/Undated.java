// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;

/**
 * Profiles a source gives without a time. The profile needs one, so they wait until all messages
 * have passed and get the time of the latest: the export is at least that young. Only accounts and
 * groups may wait here, for they stay in memory.
 */
public final class Undated {
  private final Sink sink;
  private final List<Waiting> waiting = new ArrayList<>();
  private Optional<Instant> latest = Optional.empty();

  private record Waiting(String kind, Function<Instant, RawActivity> profile) {}

  /** Gives to a sink. */
  public Undated(Sink sink) {
    this.sink = sink;
  }

  /**
   * Counts a record as read and gives its profile, now or at the end.
   *
   * @param kind the source's word for the record
   * @param time its own time, if the source has one
   */
  public void give(String kind, Optional<Instant> time, Function<Instant, RawActivity> profile)
      throws IOException {
    if (time.isEmpty()) {
      waiting.add(new Waiting(kind, profile));
      return;
    }
    sink.read(kind);
    sink.activity(profile.apply(time.get()));
  }

  /** A message of this time passed. */
  public void passed(Instant published) {
    if (latest.isEmpty() || published.isAfter(latest.get())) {
      latest = Optional.of(published);
    }
  }

  /** All messages have passed: gives what waited, or skips it if there was no message. */
  public void end() throws IOException {
    for (Waiting record : waiting) {
      sink.read(record.kind());
      if (latest.isPresent()) {
        sink.activity(record.profile().apply(latest.get()));
      } else {
        sink.skipped("no_time");
      }
    }
    waiting.clear();
  }
}

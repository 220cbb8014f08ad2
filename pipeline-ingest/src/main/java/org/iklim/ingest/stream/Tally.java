// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.iklim.schemas.RejectReason;

/**
 * Counts what this process has done since its start. A record that is processed again after a
 * failure is counted again: the topics are exact, this is for watching.
 */
final class Tally {
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
  private final Map<RejectReason, LongAdder> reasons = new EnumMap<>(RejectReason.class);

  Tally() {
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
    for (RejectReason reason : RejectReason.values()) {
      reasons.put(reason, new LongAdder());
    }
  }

  void count(Outcome outcome) {
    outcomes.get(outcome).increment();
  }

  void count(RejectReason reason) {
    reasons.get(reason).increment();
    count(Outcome.of(reason));
  }

  long of(Outcome outcome) {
    return outcomes.get(outcome).sum();
  }

  /** Raw records that have an outcome. */
  long total() {
    return outcomes.entrySet().stream()
        .filter(outcome -> outcome.getKey() != Outcome.REKEYED)
        .mapToLong(outcome -> outcome.getValue().sum())
        .sum();
  }

  long of(RejectReason reason) {
    return reasons.get(reason).sum();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.iklim.schemas.RejectReason;

/** What one run has done, for people or as JSON. */
final class IngestSummary {
  private final Tally tally;

  IngestSummary(Tally tally) {
    this.tally = tally;
  }

  /** One line of JSON: counts by outcome, and by reason where there are any. */
  String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.name().toLowerCase(Locale.ROOT), tally.of(outcome));
    }
    ObjectNode reasons = json.putObject("reasons");
    for (RejectReason reason : RejectReason.values()) {
      if (tally.of(reason) > 0) {
        reasons.put(reason.name(), tally.of(reason));
      }
    }
    return json.toString();
  }

  /** Some lines of text. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %,12d%n",
              outcome.name().toLowerCase(Locale.ROOT),
              tally.of(outcome)));
    }
    for (RejectReason reason : RejectReason.values()) {
      if (tally.of(reason) > 0) {
        text.append(String.format(Locale.ROOT, "  %-22s %,10d%n", reason.name(), tally.of(reason)));
      }
    }
    return text.toString();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.Disposition;

/** What became of a raw record, as metrics and summaries name it. */
enum Outcome {
  ACTIVITY,
  PROFILE,
  REJECTED,
  DUPLICATE,
  LATE,
  QUARANTINED,
  /** Sent to esn.raw.rekeyed: one more step, not yet an outcome. */
  REKEYED;

  static Outcome of(RejectReason reason) {
    return of(reason.disposition());
  }

  private static Outcome of(Disposition disposition) {
    return valueOf(disposition.name());
  }
}

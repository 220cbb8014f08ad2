// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import org.iklim.schemas.RejectReason;

/** Leaves a validation at the first fault; never leaves the package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;
  private final String field;

  /** Without a stack trace: a refusal is an answer, and a common one. */
  Refusal(RejectReason reason, String field) {
    super(null, null, false, false);
    this.reason = reason;
    this.field = field;
  }

  Result.Rejected toResult() {
    return new Result.Rejected(reason, field);
  }
}

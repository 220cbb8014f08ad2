// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import java.time.Instant;
import java.util.Optional;
import org.iklim.ingest.decode.DecodeActivity;
import org.iklim.ingest.decode.Decoded;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.pseudonymize.PseudonymizeActivity;
import org.iklim.ingest.pseudonymize.Pseudonymizer;

/**
 * All steps on one raw record, in order: decode, pseudonymise, validate. Names are gone before
 * anything about the content can fail. Safe for use by several threads.
 */
public final class ReadRawRecord {
  private final DecodeActivity decode = new DecodeActivity();
  private final PseudonymizeActivity pseudonymize;
  private final ValidateActivity validate;

  /**
   * Puts the steps together.
   *
   * @param pseudonymizer makes the pseudonyms
   * @param acceptSince what was published before is late; empty: nothing is
   */
  public ReadRawRecord(Pseudonymizer pseudonymizer, Optional<Instant> acceptSince) {
    this.pseudonymize = new PseudonymizeActivity(pseudonymizer);
    this.validate = new ValidateActivity(pseudonymizer.keyId(), acceptSince);
  }

  /**
   * Reads one raw record.
   *
   * @param value its value, null for none
   * @param origin where it lies
   */
  public Result apply(byte[] value, Origin origin) {
    Decoded decoded = decode.apply(value);
    if (decoded instanceof Decoded.Activity raw) {
      return validate.apply(pseudonymize.apply(raw.activity()), origin);
    }
    return new Result.Rejected(((Decoded.Refused) decoded).reason(), null);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.validate.Result;

/**
 * Where a reliability test has the steps fail as nobody expects: with the environment variable
 * {@code IKLIM_FAIL_ON} set to a text, on every raw record that holds it. Such records end in
 * esn.quarantine.
 */
final class FaultPoint {
  private FaultPoint() {}

  /** The steps, failing where the environment asks for it; mostly nowhere. */
  static BiFunction<byte[], Origin, Result> in(BiFunction<byte[], Origin, Result> steps) {
    String asked = System.getenv("IKLIM_FAIL_ON");
    if (asked == null || asked.isEmpty()) {
      return steps;
    }
    return (value, origin) -> {
      if (value != null && new String(value, StandardCharsets.UTF_8).contains(asked)) {
        throw new IllegalStateException("IKLIM_FAIL_ON asks for it");
      }
      return steps.apply(value, origin);
    };
  }
}

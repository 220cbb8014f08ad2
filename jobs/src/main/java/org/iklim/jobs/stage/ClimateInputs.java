// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.LanguageMessages;

/**
 * The state of everything that the climate is made from.
 *
 * @param landings how far messages and people have come
 * @param language build of language.messages
 * @param asOf up to when the data are known; null in an output that was never made
 */
record ClimateInputs(Landings landings, long language, Instant asOf) {
  private static final String LANGUAGE = "iklim.merged.language";
  private static final String AS_OF = "iklim.as-of";

  /** What there is now. */
  static ClimateInputs now(LakeTables tables, Instant asOf) {
    return new ClimateInputs(
        Landings.now(tables),
        ChangeLog.from(tables.load(LanguageMessages.TABLE).properties()).build(),
        asOf);
  }

  /** What an output was made from. */
  static ClimateInputs of(Map<String, String> properties) {
    String asOf = properties.get(AS_OF);
    return new ClimateInputs(
        Landings.of(properties),
        Long.parseLong(properties.getOrDefault(LANGUAGE, "0")),
        asOf == null ? null : Instant.parse(asOf));
  }

  Map<String, String> toProperties() {
    Map<String, String> properties = new HashMap<>(landings.toProperties());
    properties.put(LANGUAGE, String.valueOf(language));
    properties.put(AS_OF, asOf.toString());
    return properties;
  }
}

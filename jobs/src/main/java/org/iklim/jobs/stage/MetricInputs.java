// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.stage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.iklim.jobs.io.LakeTables;
import org.iklim.schemas.tables.Replies;
import org.iklim.schemas.tables.Threads;

/**
 * The state of everything that metrics are made from.
 *
 * @param landings how far messages, reactions and people have come
 * @param threads build of network.threads
 * @param replies build of network.replies
 * @param asOf up to when the data are known; null in an output that was never made
 */
record MetricInputs(Landings landings, long threads, long replies, Instant asOf) {
  private static final String THREADS = "iklim.merged.threads";
  private static final String REPLIES = "iklim.merged.replies";
  private static final String AS_OF = "iklim.as-of";

  /** What there is now. */
  static MetricInputs now(LakeTables tables, Instant asOf) {
    return new MetricInputs(
        Landings.now(tables),
        ChangeLog.from(tables.load(Threads.TABLE).properties()).build(),
        ChangeLog.from(tables.load(Replies.TABLE).properties()).build(),
        asOf);
  }

  /** What an output was made from. */
  static MetricInputs of(Map<String, String> properties) {
    String asOf = properties.get(AS_OF);
    return new MetricInputs(
        Landings.of(properties),
        Long.parseLong(properties.getOrDefault(THREADS, "0")),
        Long.parseLong(properties.getOrDefault(REPLIES, "0")),
        asOf == null ? null : Instant.parse(asOf));
  }

  Map<String, String> toProperties() {
    Map<String, String> properties = new HashMap<>(landings.toProperties());
    properties.put(THREADS, String.valueOf(threads));
    properties.put(REPLIES, String.valueOf(replies));
    properties.put(AS_OF, asOf.toString());
    return properties;
  }
}

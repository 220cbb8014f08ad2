// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.iklim.ingest.decode.Origin;
import org.iklim.schemas.Topics;

/** Finds where a record comes from: its own place, or that of the record it was keyed anew from. */
final class Origins {
  private Origins() {}

  static Origin of(String topic, int partition, long offset, long timestamp, Headers headers) {
    if (topic.equals(Topics.RAW_REKEYED)) {
      Header header = headers.lastHeader(Topics.ORIGIN_HEADER);
      if (header != null && header.value() != null) {
        try {
          return Origin.ofHeader(new String(header.value(), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
          // Not one of ours: somebody else wrote to the topic. Its own place is the truth then.
          return new Origin(topic, partition, offset, timestamp);
        }
      }
    }
    return new Origin(topic, partition, offset, timestamp);
  }
}

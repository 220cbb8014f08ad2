// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.avro.RejectedEvent;

/**
 * Makes records for esn.rejected: coordinates and a reason, nothing of the content. For one thread.
 */
final class Rejections {
  private final EventBytes bytes = new EventBytes();

  Record<Object, Object> record(
      Result.Rejected rejected, Origin origin, byte[] value, long timestamp) {
    return record(rejected, origin, value == null ? 0 : value.length, timestamp);
  }

  Record<Object, Object> record(
      Result.Rejected rejected, Origin origin, int rawBytes, long timestamp) {
    RejectedEvent event =
        new RejectedEvent(
            rejected.reason().disposition(),
            rejected.reason().name(),
            rejected.field(),
            origin.topic(),
            origin.partition(),
            origin.offset(),
            Instant.ofEpochMilli(origin.arrivedAt()),
            rawBytes);
    return new Record<>(null, bytes.of(event), timestamp);
  }
}

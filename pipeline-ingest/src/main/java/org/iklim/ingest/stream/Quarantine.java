// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.iklim.ingest.decode.Origin;
import org.iklim.schemas.Topics;

/**
 * Makes records for esn.quarantine: key and value as they came, the coordinates, and the class of
 * the exception. Never its message or stack trace, which may quote the record, nor the headers that
 * came with it.
 */
final class Quarantine {
  /** Header: class name of the exception. */
  static final String EXCEPTION_HEADER = "iklim-exception";

  /** Configuration key under which the handlers find the {@link Tally}. */
  static final String TALLY_CONFIG = "iklim.tally";

  private Tally tally;

  void configure(Map<String, ?> configs) {
    tally = (Tally) configs.get(TALLY_CONFIG);
  }

  /** Whether an error belongs to a raw record; that of a sweep or of the live part does not. */
  static boolean concerns(ErrorHandlerContext context) {
    return Topics.RAW.equals(context.topic()) || Topics.RAW_REKEYED.equals(context.topic());
  }

  List<ProducerRecord<byte[], byte[]>> records(
      ErrorHandlerContext context, byte[] key, byte[] value, Exception exception) {
    if (tally != null) {
      tally.count(Outcome.QUARANTINED);
    }
    long timestamp = Math.max(0, context.timestamp());
    Origin origin =
        Origins.of(
            context.topic(), context.partition(), context.offset(), timestamp, context.headers());
    RecordHeaders headers = new RecordHeaders();
    headers.add(Topics.ORIGIN_HEADER, origin.toHeader().getBytes(StandardCharsets.US_ASCII));
    headers.add(EXCEPTION_HEADER, kind(exception).getBytes(StandardCharsets.US_ASCII));
    return List.of(new ProducerRecord<>(Topics.QUARANTINE, null, timestamp, key, value, headers));
  }

  private static String kind(Exception exception) {
    return exception instanceof StepFailure failure
        ? failure.kind().getName()
        : exception.getClass().getName();
  }
}

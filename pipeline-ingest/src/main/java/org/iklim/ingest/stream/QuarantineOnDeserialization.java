// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A raw record that cannot even be read is put aside. */
public final class QuarantineOnDeserialization implements DeserializationExceptionHandler {
  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> configs) {
    quarantine.configure(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return Quarantine.concerns(context)
        ? Response.resume(quarantine.records(context, record.key(), record.value(), exception))
        : Response.fail();
  }
}

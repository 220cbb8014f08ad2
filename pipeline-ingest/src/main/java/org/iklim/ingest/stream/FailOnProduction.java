// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * A failed send stops the thread: its transaction is lost anyway, and passing over the record would
 * lose it. What is too large is told apart before it is sent; what cannot be written as bytes does
 * not exist, as bytes are all that is sent.
 */
public final class FailOnProduction implements ProductionExceptionHandler {
  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    return Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    return Response.fail();
  }
}

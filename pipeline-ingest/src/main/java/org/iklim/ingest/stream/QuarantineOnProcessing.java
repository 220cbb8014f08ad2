// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** An unexpected exception in a processor puts the raw record aside; any other stops the thread. */
public final class QuarantineOnProcessing implements ProcessingExceptionHandler {
  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> configs) {
    quarantine.configure(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return Quarantine.concerns(context)
        ? Response.resume(
            quarantine.records(
                context, context.sourceRawKey(), context.sourceRawValue(), exception))
        : Response.fail();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Time of arrival in Kafka; 1970 where a record has none, which the default would die of. */
public final class ArrivalTime implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Iterator;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.spark.sql.Row;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.RejectedEvent;

/**
 * Rows of activity.rejected out of records of {@link Topics#REJECTED}, and of {@link
 * Topics#QUARANTINE}, of which only coordinates are taken, never the payload.
 */
final class RejectedRecords {
  /** Disposition of quarantined records. */
  static final String QUARANTINED = "QUARANTINED";

  /** Reason of quarantined records. */
  static final String UNEXPECTED = "UNEXPECTED";

  private RejectedRecords() {}

  static Iterator<Row> rows(Iterator<Row> records) {
    BinaryMessageDecoder<RejectedEvent> decoder = RejectedEvent.getDecoder();
    return new DecodedRows(
        records,
        kafka ->
            Topics.QUARANTINE.equals(kafka.getAs(Records.TOPIC))
                ? quarantined(kafka)
                : rejected(decoder, kafka));
  }

  private static Object[] rejected(BinaryMessageDecoder<RejectedEvent> decoder, Row kafka)
      throws IOException {
    RejectedEvent event = Records.decode(decoder, kafka);
    return new Object[] {
      event.getDisposition().name(),
      event.getReason(),
      event.getField(),
      event.getRawTopic(),
      event.getRawPartition(),
      event.getRawOffset(),
      Records.timestamp(event.getRawAt()),
      event.getRawBytes(),
      0L
    };
  }

  private static Object[] quarantined(Row kafka) {
    Origin origin = Origin.of(kafka);
    byte[] value = Records.value(kafka);
    return new Object[] {
      QUARANTINED,
      UNEXPECTED,
      null,
      origin.topic(),
      origin.partition(),
      origin.offset(),
      origin.at(),
      value == null ? 0 : value.length,
      0L
    };
  }

  /** Where the raw record lies: as its header says, else where it lies itself. */
  private record Origin(String topic, int partition, long offset, Timestamp at) {
    private static final int PARTS = 4;

    static Origin of(Row kafka) {
      String header = Records.header(kafka, Topics.ORIGIN_HEADER);
      String[] parts = header == null ? new String[0] : header.split(":", -1);
      if (parts.length == PARTS) {
        try {
          return new Origin(
              parts[0],
              Integer.parseInt(parts[1]),
              Long.parseLong(parts[2]),
              Timestamp.from(Instant.ofEpochMilli(Long.parseLong(parts[3]))));
        } catch (NumberFormatException notOurs) {
          return itself(kafka);
        }
      }
      return itself(kafka);
    }

    private static Origin itself(Row kafka) {
      return new Origin(
          kafka.getAs(Records.TOPIC),
          kafka.getAs(Records.PARTITION),
          kafka.getAs(Records.OFFSET),
          kafka.getAs(Records.TIMESTAMP));
    }
  }
}

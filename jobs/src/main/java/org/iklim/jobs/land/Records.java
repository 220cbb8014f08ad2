// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.spark.sql.Row;
import org.iklim.jobs.options.DataRefusedException;

/** Access to the rows of Spark's Kafka source by name. */
final class Records {
  static final String TOPIC = "topic";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";
  static final String TIMESTAMP = "timestamp";
  static final String VALUE = "value";
  static final String HEADERS = "headers";

  private Records() {}

  static byte[] value(Row kafka) {
    return kafka.getAs(VALUE);
  }

  /**
   * Decodes a value.
   *
   * @throws DataRefusedException if it is not of the known schema; names the record's coordinates
   */
  static <T> T decode(MessageDecoder<T> decoder, Row kafka) throws IOException {
    try {
      return decoder.decode(value(kafka));
    } catch (BadHeaderException | MissingSchemaException e) {
      throw unknownSchema(kafka);
    }
  }

  static DataRefusedException unknownSchema(Row kafka) {
    return new DataRefusedException(
        "topic "
            + kafka.getAs(TOPIC)
            + ", partition "
            + kafka.getAs(PARTITION)
            + ", offset "
            + kafka.getAs(OFFSET)
            + ": not a record that this version can read. Land with the version that ingested it,"
            + " or a newer one.");
  }

  /** The value of the header with this name as text; null where there is none. */
  static String header(Row kafka, String name) {
    List<Row> headers =
        kafka.isNullAt(kafka.fieldIndex(HEADERS))
            ? List.of()
            : kafka.getList(kafka.fieldIndex(HEADERS));
    for (Row header : headers) {
      if (name.equals(header.getString(0))) {
        return new String((byte[]) header.get(1), StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}

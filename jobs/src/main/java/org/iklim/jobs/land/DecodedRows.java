// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Decodes records one by one, and puts behind each row where its record lies in Kafka. */
final class DecodedRows implements Iterator<Row> {
  /** Columns behind those of the table: the coordinates of the record in its topic. */
  static final String COORDINATES = "kafka_partition INT NOT NULL, kafka_offset BIGINT NOT NULL";

  static final String KAFKA_PARTITION = "kafka_partition";
  static final String KAFKA_OFFSET = "kafka_offset";

  private final Iterator<Row> records;
  private final Decoder decoder;
  private Row next;

  /** Makes the values of a row out of a record. */
  @FunctionalInterface
  interface Decoder {
    /** The values in the table's order, or null if the record is for another table. */
    Object[] decode(Row kafka) throws IOException;
  }

  DecodedRows(Iterator<Row> records, Decoder decoder) {
    this.records = records;
    this.decoder = decoder;
  }

  @Override
  public boolean hasNext() {
    while (next == null && records.hasNext()) {
      next = row(records.next());
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  private Row row(Row kafka) {
    try {
      Object[] values = decoder.decode(kafka);
      if (values == null) {
        return null;
      }
      Object[] all = Arrays.copyOf(values, values.length + 2);
      all[values.length] = kafka.getAs(Records.PARTITION);
      all[values.length + 1] = kafka.getAs(Records.OFFSET);
      return RowFactory.create(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

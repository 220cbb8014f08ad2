// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageEncoder;

/** Avro records in single-object encoding. */
final class AvroBytes {
  private AvroBytes() {}

  static <T> byte[] of(BinaryMessageEncoder<T> encoder, T record) {
    try {
      ByteBuffer buffer = encoder.encode(record);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("a record that cannot be written to memory", e);
    }
  }
}

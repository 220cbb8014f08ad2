// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Writes the parts of one Avro record after another in single-object encoding, into a buffer that
 * is used again. Knows the binary encoding and no schema: {@link EventBytes} does. For one thread.
 */
final class AvroBuffer {
  private static final int FIRST_SIZE = 4 * 1024;

  /** A buffer that one huge record has made is not kept. */
  private static final int LARGEST_KEPT = 256 * 1024;

  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  /** Marker and fingerprint of the schema, with which each record begins. */
  static byte[] header(Schema schema) {
    return ByteBuffer.allocate(2 + Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0xC3)
        .put((byte) 0x01)
        .putLong(SchemaNormalization.parsingFingerprint64(schema))
        .array();
  }

  /** Begins a record. */
  void begin(byte[] header) {
    if (bytes.length > LARGEST_KEPT) {
      bytes = new byte[FIRST_SIZE];
    }
    System.arraycopy(header, 0, bytes, 0, header.length);
    size = header.length;
  }

  /** The record, in an array of its own. */
  byte[] end() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes an int or a long: zigzag, variable length. */
  void number(long number) {
    reserve(LONGEST_NUMBER);
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Writes an enum by the place of its symbol. */
  void symbol(Enum<?> symbol) {
    number(symbol.ordinal());
  }

  /** Writes a timestamp-millis. */
  void time(Instant time) {
    number(time.toEpochMilli());
  }

  /** Writes a string. */
  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** Writes a union of null and string. */
  void optionalText(String text) {
    if (isGiven(text)) {
      text(text);
    }
  }

  /** Writes a union of null and timestamp-millis. */
  void optionalTime(Instant time) {
    if (isGiven(time)) {
      time(time);
    }
  }

  /** Writes a union of null and int. */
  void optionalNumber(Integer number) {
    if (isGiven(number)) {
      number(number);
    }
  }

  /** Writes an array of strings: one block, then its end. */
  void texts(List<String> texts) {
    if (!texts.isEmpty()) {
      number(texts.size());
      for (String text : texts) {
        text(text);
      }
    }
    number(0);
  }

  /** Writes the branch of a union of which null is the first. */
  private boolean isGiven(Object value) {
    number(value == null ? 0 : 1);
    return value != null;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}

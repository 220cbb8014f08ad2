// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A reusable buffer that takes a line of JSON as bytes: no strings are made for an event.
 *
 * <p>What is put must already be valid JSON; {@link #text} escapes.
 */
final class JsonLine {
  private static final int DAY_MILLIS = 86_400_000;

  private byte[] buffer = new byte[8192];
  private int size;
  private long cachedDay = Long.MIN_VALUE;
  private final byte[] cachedDate = new byte[10];

  /** The bytes of JSON source. */
  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes of a string's content between the quotes of JSON. */
  static byte[] escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return bytes(out.toString());
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte at(int index) {
    return buffer[index];
  }

  void set(int index, int value) {
    buffer[index] = (byte) value;
  }

  void shrink(int newSize) {
    size = newSize;
  }

  JsonLine put(byte[] bytes) {
    return put(bytes, 0, bytes.length);
  }

  JsonLine put(byte[] bytes, int from, int length) {
    ensure(length);
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
    return this;
  }

  JsonLine put(char ascii) {
    ensure(1);
    buffer[size++] = (byte) ascii;
    return this;
  }

  JsonLine text(String text) {
    return put(escaped(text));
  }

  JsonLine number(long value) {
    if (value < 0) {
      put('-');
      return number(-value);
    }
    ensure(20);
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = size + digits - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** A UTC time with milliseconds: 2026-10-01T08:15:00.123Z. */
  JsonLine time(long epochMillis) {
    long day = Math.floorDiv(epochMillis, (long) DAY_MILLIS);
    int ofDay = (int) Math.floorMod(epochMillis, (long) DAY_MILLIS);
    if (day != cachedDay) {
      byte[] date = bytes(LocalDate.ofEpochDay(day).toString());
      System.arraycopy(date, 0, cachedDate, 0, cachedDate.length);
      cachedDay = day;
    }
    put(cachedDate);
    put('T').padded(ofDay / 3_600_000, 2).put(':').padded(ofDay / 60_000 % 60, 2);
    return put(':').padded(ofDay / 1000 % 60, 2).put('.').padded(ofDay % 1000, 3).put('Z');
  }

  private JsonLine padded(int value, int digits) {
    ensure(digits);
    int rest = value;
    for (int i = size + digits - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  /** What was put since the line was cleared. */
  @Override
  public String toString() {
    return new String(buffer, 0, size, StandardCharsets.UTF_8);
  }

  private void ensure(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}

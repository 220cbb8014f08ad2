// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Up to 64 hashes of ids that arrived within an hour, as they are stored: time of the first arrival
 * and of the newest (milliseconds since 1970 UTC), then the hashes.
 */
final class SeenPage {
  static final int MOST_IDS = 64;

  /** Few ids must not keep older ones of their page for long. */
  private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

  private static final int HEADER = 2 * Long.BYTES;

  private final ByteBuffer bytes = ByteBuffer.allocate(HEADER + MOST_IDS * IdHash.BYTES);

  /** A page without ids. */
  SeenPage() {
    bytes.position(HEADER);
  }

  /** Reads what {@link #toBytes} wrote. */
  static SeenPage ofBytes(byte[] stored) {
    SeenPage page = new SeenPage();
    page.bytes.rewind().put(stored);
    return page;
  }

  boolean isEmpty() {
    return bytes.position() == HEADER;
  }

  /** Whether there is room for an id that arrived then. */
  boolean takes(long arrivedAt) {
    return isEmpty() || (bytes.hasRemaining() && arrivedAt - bytes.getLong(0) <= LONGEST_MILLIS);
  }

  void add(IdHash hash, long arrivedAt) {
    if (isEmpty()) {
      bytes.putLong(0, arrivedAt).putLong(Long.BYTES, arrivedAt);
    }
    bytes.putLong(Long.BYTES, Math.max(newestArrival(), arrivedAt));
    hash.write(bytes);
  }

  long newestArrival() {
    return bytes.getLong(Long.BYTES);
  }

  void forEach(Consumer<IdHash> action) {
    ByteBuffer hashes = bytes.duplicate().flip().position(HEADER);
    while (hashes.hasRemaining()) {
      action.accept(IdHash.read(hashes));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}

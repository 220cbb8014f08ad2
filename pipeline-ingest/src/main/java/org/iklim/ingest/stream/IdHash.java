// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is remembered of an event id: the first 96 bits of its SHA-256. Among a hundred million ids,
 * the chance that any two have the same is one in ten trillion.
 *
 * @param high first 64 bits
 * @param low the next 32
 */
record IdHash(long high, int low) {
  static final int BYTES = Long.BYTES + Integer.BYTES;

  /** A digest for {@link #of}, for one thread. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of an id. */
  static IdHash of(byte[] id, MessageDigest digest) {
    return read(ByteBuffer.wrap(digest.digest(id)));
  }

  /** Reads what {@link #write} wrote. */
  static IdHash read(ByteBuffer from) {
    return new IdHash(from.getLong(), from.getInt());
  }

  void write(ByteBuffer to) {
    to.putLong(high).putInt(low);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.compact;

/**
 * 64-bit hashes, the same on every machine: among ten million, two are equal by chance once in
 * 370,000 exports.
 */
public final class Hashes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int LONGEST_NUMBER = 18;

  private Hashes() {}

  /** Hash of an ordered list of texts. */
  public static long of(String... parts) {
    long hash = FNV_OFFSET;
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ 0x1_0000) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** An id as a number: its value where it is one without leading zero, else its hash. */
  public static long ofId(String id) {
    boolean number = !id.isEmpty() && id.length() <= LONGEST_NUMBER && id.charAt(0) != '0';
    for (int i = 0; i < id.length() && number; i++) {
      number = id.charAt(i) >= '0' && id.charAt(i) <= '9';
    }
    return number ? Long.parseLong(id) : of(id) | Long.MIN_VALUE;
  }

  /** Spreads neighbouring numbers (the finaliser of MurmurHash3). */
  static long mixed(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}

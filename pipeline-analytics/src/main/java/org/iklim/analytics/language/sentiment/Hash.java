// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/** Hashes of strings that stay the same for ever: trained weights depend on them. */
final class Hash {
  private Hash() {}

  /** A string on top of another hash. */
  static int of(CharSequence text, int seed) {
    int hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** One more char. */
  static int next(int hash, char c) {
    return hash * 31 + c;
  }

  /** Spreads a hash over all bits: the finaliser of MurmurHash3 (A. Appleby, public domain). */
  static int spread(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h;
  }
}

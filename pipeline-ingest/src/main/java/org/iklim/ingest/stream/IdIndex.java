// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

/**
 * A set of hashes in memory by open addressing: 12 bytes for each place, of which at most three in
 * four are full. For one thread.
 */
final class IdIndex {
  private static final int FIRST_PLACES = 1 << 12;

  private long[] highs = new long[FIRST_PLACES];
  private int[] lows = new int[FIRST_PLACES];
  private int size;

  int size() {
    return size;
  }

  boolean has(IdHash hash) {
    return isFull(place(hash.high(), low(hash)));
  }

  void add(IdHash hash) {
    if (size >= highs.length / 4 * 3) {
      grow();
    }
    int place = place(hash.high(), low(hash));
    if (!isFull(place)) {
      put(place, hash.high(), low(hash));
      size++;
    }
  }

  /** Takes a hash out and moves up what stands behind it only because its own place was taken. */
  void remove(IdHash hash) {
    int hole = place(hash.high(), low(hash));
    if (!isFull(hole)) {
      return;
    }
    int mask = highs.length - 1;
    for (int next = (hole + 1) & mask; isFull(next); next = (next + 1) & mask) {
      int wanted = home(highs[next], mask);
      if (((next - wanted) & mask) >= ((next - hole) & mask)) {
        put(hole, highs[next], lows[next]);
        hole = next;
      }
    }
    put(hole, 0, 0);
    size--;
  }

  /** Where the hash is, or else the empty place where it belongs. */
  private int place(long high, int low) {
    int mask = highs.length - 1;
    int place = home(high, mask);
    while (isFull(place) && (highs[place] != high || lows[place] != low)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** The bits are those of a digest, and as good as any others to spread by. */
  private static int home(long high, int mask) {
    return (int) high & mask;
  }

  /** Zero is an empty place. */
  private static int low(IdHash hash) {
    return hash.low() == 0 ? 1 : hash.low();
  }

  private boolean isFull(int place) {
    return lows[place] != 0;
  }

  private void put(int place, long high, int low) {
    highs[place] = high;
    lows[place] = low;
  }

  private void grow() {
    long[] oldHighs = highs;
    int[] oldLows = lows;
    highs = new long[oldHighs.length * 2];
    lows = new int[oldLows.length * 2];
    for (int i = 0; i < oldLows.length; i++) {
      if (oldLows[i] != 0) {
        put(place(oldHighs[i], oldLows[i]), oldHighs[i], oldLows[i]);
      }
    }
  }
}

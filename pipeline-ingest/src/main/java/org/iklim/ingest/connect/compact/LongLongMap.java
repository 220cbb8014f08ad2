// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.compact;

import java.util.Arrays;

/** A map of numbers to numbers by open addressing: 16 bytes for each of at most 3/5 full places. */
public final class LongLongMap {
  private static final int FIRST_PLACES = 1 << 10;

  private final long absent;
  private long[] keys = new long[FIRST_PLACES];
  private long[] values = new long[FIRST_PLACES];
  private int size;

  /**
   * An empty map.
   *
   * @param absent what {@link #get} gives for a key that is not there; never a value
   */
  public LongLongMap(long absent) {
    this.absent = absent;
    Arrays.fill(values, absent);
  }

  /** The value of a key, or the one for absent keys. */
  public long get(long key) {
    return values[place(key)];
  }

  /** Whether the key is there. */
  public boolean has(long key) {
    return get(key) != absent;
  }

  /** Sets the value of a key. */
  public void put(long key, long value) {
    if (value == absent) {
      throw new IllegalArgumentException("the value that stands for absent keys");
    }
    int place = place(key);
    if (values[place] == absent) {
      if (size + 1 > keys.length / 5 * 3) {
        grow();
        place = place(key);
      }
      size++;
      keys[place] = key;
    }
    values[place] = value;
  }

  /** Number of keys. */
  public int size() {
    return size;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) Hashes.mixed(key) & mask;
    while (values[place] != absent && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    Arrays.fill(values, absent);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != absent) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }
}

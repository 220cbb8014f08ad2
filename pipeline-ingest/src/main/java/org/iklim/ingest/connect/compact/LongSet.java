// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.compact;

/** A set of numbers by open addressing: 8 bytes for each of at most 3/5 full places. */
public final class LongSet {
  private static final int FIRST_PLACES = 1 << 10;

  private long[] places = new long[FIRST_PLACES];
  private boolean hasZero;
  private int size;

  /** Adds a number; false if it was there. */
  public boolean add(long number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    int place = place(number);
    if (places[place] == number) {
      return false;
    }
    places[place] = number;
    size++;
    if (size > places.length / 5 * 3) {
      grow();
    }
    return true;
  }

  /** Whether the number is there. */
  public boolean has(long number) {
    return number == 0 ? hasZero : places[place(number)] == number;
  }

  /** How many numbers there are. */
  public int size() {
    return size + (hasZero ? 1 : 0);
  }

  private int place(long number) {
    int mask = places.length - 1;
    int place = (int) Hashes.mixed(number) & mask;
    while (places[place] != 0 && places[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = places;
    places = new long[old.length * 2];
    for (long number : old) {
      if (number != 0) {
        places[place(number)] = number;
      }
    }
  }
}

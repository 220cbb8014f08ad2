// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.util.Arrays;

/**
 * What is seen in one message, as a sparse vector: numbers at hashed places. A place may come
 * twice; its numbers add up.
 */
public final class Features {
  /** Owner of a feature that belongs to no single token. */
  static final int WHOLE_MESSAGE = -1;

  /** Places of all vectors: {@code 1 << BITS}; half a million features of training rarely meet. */
  static final int BITS = 20;

  private int[] places = new int[512];
  private float[] values = new float[512];
  private int[] owners = new int[512];
  private int size;

  Features() {}

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** The place of a number, 0 to {@link #placeCount}. */
  public int place(int i) {
    return places[i];
  }

  /** A number. */
  public float value(int i) {
    return values[i];
  }

  /** The token from which a number comes, or {@link #WHOLE_MESSAGE}. */
  int owner(int i) {
    return owners[i];
  }

  /** How many places there are. */
  public static int placeCount() {
    return 1 << BITS;
  }

  void add(int hash, float value, int owner) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      values = Arrays.copyOf(values, size * 2);
      owners = Arrays.copyOf(owners, size * 2);
    }
    places[size] = Hash.spread(hash) >>> (Integer.SIZE - BITS);
    values[size] = value;
    owners[size] = owner;
    size++;
  }

  /** Multiplies the numbers added since {@code from} so that a long message weighs no more. */
  void scale(int from, float factor) {
    float scale = (float) (factor / Math.sqrt(Math.max(1, size - from)));
    for (int i = from; i < size; i++) {
      values[i] *= scale;
    }
  }

  /** A copy without spare room, to be kept. */
  public Features compact() {
    Features copy = new Features();
    copy.places = Arrays.copyOf(places, size);
    copy.values = Arrays.copyOf(values, size);
    copy.owners = new int[0];
    copy.size = size;
    return copy;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Draws people of a range in proportion to a weight. */
final class Weights {
  private final double[] before;

  /** Of whom a weight is drawn. */
  interface Of {
    double weight(int person);
  }

  Weights(int people, Of of) {
    before = new double[people + 1];
    for (int i = 0; i < people; i++) {
      before[i + 1] = before[i] + of.weight(i);
    }
  }

  double sum(int from, int to) {
    return before[to] - before[from];
  }

  /** A person of the range; it must not be empty. */
  int draw(Chance chance, int from, int to) {
    double at = before[from] + chance.unit() * sum(from, to);
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

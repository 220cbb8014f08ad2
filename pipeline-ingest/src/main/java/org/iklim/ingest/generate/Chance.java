// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * A stream of chance that is the same on every machine and Java version (SplitMix64).
 *
 * <p>{@link java.util.SplittableRandom} uses the same numbers but does not promise to keep them.
 */
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;
  private double spareGaussian = Double.NaN;

  Chance(long seed) {
    state = mix(seed);
  }

  /** The stream of one purpose: drawing more for one purpose changes nothing for another. */
  static Chance of(long seed, String purpose) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
    }
    return new Chance(mix(seed) ^ hash);
  }

  /** Starts the stream anew, as if made from this seed; for streams of one message. */
  void reseed(long seed) {
    state = mix(seed);
    spareGaussian = Double.NaN;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in 0 (included) to bound (excluded). */
  int below(int bound) {
    return (int) (((nextLong() >>> 33) * bound) >>> 31);
  }

  /** Uniform in from (included) to to (included). */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** Uniform in 0 (included) to 1 (excluded). */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean happens(double probability) {
    return unit() < probability;
  }

  /** Normal with mean 0 and deviation 1. */
  double gaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * unit() - 1;
      y = 2 * unit() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
    spareGaussian = y * scale;
    return x * scale;
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  /** A count with this mean; by the normal approximation where the mean is large. */
  int poisson(double mean) {
    if (mean > 60) {
      return Math.max(0, (int) Math.floor(mean + Math.sqrt(mean) * gaussian() + 0.5));
    }
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** An index drawn in proportion to weights whose running sums are given. */
  int index(double[] cumulative) {
    double at = unit() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Puts the numbers into an order of chance. */
  void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
  }

  /** Running sums, as {@link #index} takes them. */
  static double[] cumulative(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

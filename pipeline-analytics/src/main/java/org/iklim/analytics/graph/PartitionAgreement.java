// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * How far two ways to group the same vertices agree, such as the communities that emerge and the
 * units that are prescribed. Both measures are 1 if the groups are the same and do not look at how
 * they are named.
 *
 * @param normalisedMutualInformation 2 I(a,b) / (H(a) + H(b)), 0 to 1 (A. Fred, A. Jain, 2003; the
 *     form of L. Danon et al., 2005); 1 if both are one single group
 * @param adjustedRandIndex share of pairs that both put together or both apart, less what chance
 *     gives: 0 for chance (L. Hubert, P. Arabie, "Comparing partitions", 1985)
 */
public record PartitionAgreement(double normalisedMutualInformation, double adjustedRandIndex) {

  /**
   * Agreement of two partitions.
   *
   * @param left group of each vertex
   * @param right group of each vertex, in the same order
   */
  public static PartitionAgreement of(int[] left, int[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "groups of " + left.length + " vertices against groups of " + right.length);
    }
    Int2LongOpenHashMap leftSizes = new Int2LongOpenHashMap();
    Int2LongOpenHashMap rightSizes = new Int2LongOpenHashMap();
    Long2LongOpenHashMap common = new Long2LongOpenHashMap();
    for (int v = 0; v < left.length; v++) {
      leftSizes.addTo(left[v], 1);
      rightSizes.addTo(right[v], 1);
      common.addTo((long) left[v] << 32 | Integer.toUnsignedLong(right[v]), 1);
    }
    long[] a = sorted(leftSizes.values().longStream());
    long[] b = sorted(rightSizes.values().longStream());
    long[] both = sorted(common.values().longStream());
    return new PartitionAgreement(nmi(left.length, a, b, both), ari(left.length, a, b, both));
  }

  private static double nmi(long n, long[] a, long[] b, long[] both) {
    double left = entropy(n, a);
    double right = entropy(n, b);
    if (left + right == 0) {
      return 1;
    }
    double mutual = left + right - entropy(n, both);
    return Math.min(1, Math.max(0, 2 * mutual / (left + right)));
  }

  private static double ari(long n, long[] a, long[] b, long[] both) {
    double together = sum(both, PartitionAgreement::pairs);
    double left = sum(a, PartitionAgreement::pairs);
    double right = sum(b, PartitionAgreement::pairs);
    double expected = n < 2 ? 0 : left / pairs(n) * right;
    double most = (left + right) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static long pairs(long size) {
    return size * (size - 1) / 2;
  }

  private static double sum(long[] sizes, LongUnaryOperator of) {
    return Arrays.stream(sizes).map(of).sum();
  }

  private static double entropy(long n, long[] sizes) {
    double entropy = 0;
    for (long size : sizes) {
      double share = (double) size / n;
      entropy -= share * Math.log(share);
    }
    return entropy;
  }

  /** In one order, so that sums do not depend on that of a hash table. */
  private static long[] sorted(LongStream sizes) {
    return sizes.sorted().toArray();
  }
}

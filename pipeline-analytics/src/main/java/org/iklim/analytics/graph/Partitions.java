// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/** Vertices in groups, as one number a vertex; a group is named by its smallest vertex. */
public final class Partitions {
  private Partitions() {}

  /** Every vertex alone. */
  static int[] singletons(int vertexCount) {
    int[] groups = new int[vertexCount];
    Arrays.setAll(groups, v -> v);
    return groups;
  }

  /** The same groups, each named by its smallest vertex. */
  public static int[] bySmallestMember(int[] groups) {
    Int2IntOpenHashMap smallest = new Int2IntOpenHashMap();
    int[] named = new int[groups.length];
    for (int v = 0; v < groups.length; v++) {
      smallest.putIfAbsent(groups[v], v);
      named[v] = smallest.get(groups[v]);
    }
    return named;
  }

  /** Number of groups. */
  public static int count(int[] groups) {
    return (int) Arrays.stream(groups).distinct().count();
  }
}

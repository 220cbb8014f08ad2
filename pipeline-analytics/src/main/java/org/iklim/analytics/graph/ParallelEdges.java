// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;

/** What several edges between the same two vertices, in the same direction, become: one edge. */
public enum ParallelEdges {
  /** They are one edge of weight 1, whatever their weights: the graph is unweighted. */
  ONCE,
  /** Their weights add up: an edge without a weight that is there three times weighs 3. */
  SUM,
  /** The smallest weight stays, as the length of the shortest way does. */
  SHORTEST;

  /**
   * The weight of the one edge; the same for any order of the edges.
   *
   * @param weights weights of all edges between two vertices from begin to end; put in order
   */
  double merge(double[] weights, int begin, int end) {
    if (end - begin == 1) {
      return weights[begin];
    }
    Arrays.sort(weights, begin, end);
    if (this == SHORTEST) {
      return weights[begin];
    }
    double sum = 0;
    for (int i = begin; i < end; i++) {
      sum += weights[i];
    }
    if (Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "the weights of parallel edges add up to more than a double holds");
    }
    return sum;
  }
}

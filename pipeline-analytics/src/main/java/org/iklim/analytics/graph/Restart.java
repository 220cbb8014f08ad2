// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;

/**
 * Where a walker begins and begins anew: chosen vertices with weights.
 *
 * @param vertices the vertices, null for all alike
 * @param weights weight of each, finite and at least 0, not all 0; shares are taken of their sum
 */
@SuppressWarnings("ArrayRecordComponent")
public record Restart(int[] vertices, double[] weights) {
  /** At every vertex alike. */
  public static final Restart EVERYWHERE = new Restart(null, null);

  /** Checks the weights. */
  public Restart {
    if (vertices != null) {
      double sum = 0;
      for (double weight : weights) {
        if (!(weight >= 0)) {
          throw new IllegalArgumentException("a weight of a restart is " + weight);
        }
        sum += weight;
      }
      if (!(sum > 0) || Double.isInfinite(sum) || vertices.length != weights.length) {
        throw new IllegalArgumentException(
            vertices.length + " vertices to begin at with weights that sum to " + sum);
      }
    }
  }

  /** At these vertices alike. */
  public static Restart at(int... vertices) {
    double[] weights = new double[vertices.length];
    Arrays.fill(weights, 1);
    return new Restart(vertices, weights);
  }

  /** Share of each vertex of a graph; they sum to 1. */
  double[] shares(int vertexCount) {
    double[] shares = new double[vertexCount];
    if (vertices == null) {
      Arrays.fill(shares, 1.0 / vertexCount);
      return shares;
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < vertices.length; i++) {
      shares[vertices[i]] += weights[i] / sum;
    }
    return shares;
  }
}

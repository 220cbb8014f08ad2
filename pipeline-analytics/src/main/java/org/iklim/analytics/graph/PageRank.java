// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.io.Serializable;
import java.util.Arrays;

/**
 * PageRank: the share of time a walker spends at each vertex who follows an arc of the vertex she
 * is at, chosen by weight, with probability {@code damping}, and else jumps.
 *
 * <p>S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", 1998; in
 * detail as LDBC Graphalytics defines it (specification 1.0, section 2.3.2): ranks begin at 1/n and
 * sum to 1; a vertex without arcs to follow spreads its rank as a jump does; the number of rounds
 * is given. With a {@link Restart}, jumps lead only there: T. Haveliwala, "Topic-sensitive
 * PageRank", WWW 2002.
 *
 * <p>Self-loops are arcs like others. Arcs of weight 0 are never followed.
 *
 * @param damping probability to follow an arc, 0 to 1
 * @param iterations rounds at most
 * @param tolerance ends earlier once the ranks change by no more than this in a round, summed over
 *     all vertices; 0 for exactly {@code iterations} rounds
 */
public record PageRank(double damping, int iterations, double tolerance) implements Serializable {
  /** The usual damping. */
  public static final double DAMPING = 0.85;

  private static final int MOST_ITERATIONS = 1_000;

  /** Checks the numbers. */
  public PageRank {
    if (!(damping >= 0 && damping <= 1)) {
      throw new IllegalArgumentException("the damping is from 0 to 1, not " + damping);
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("the iterations are 0 or more, not " + iterations);
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance is 0 or more, not " + tolerance);
    }
  }

  /** A given number of rounds. */
  public static PageRank rounds(double damping, int iterations) {
    return new PageRank(damping, iterations, 0);
  }

  /** As many rounds as it takes, up to a thousand. */
  public static PageRank converged(double damping, double tolerance) {
    return new PageRank(damping, MOST_ITERATIONS, tolerance);
  }

  /** Rank of each vertex; they sum to 1. */
  public double[] of(CsrGraph graph) {
    return of(Transitions.of(graph), Restart.EVERYWHERE);
  }

  /** Rank of each vertex for a walker who jumps to chosen vertices. */
  public double[] of(CsrGraph graph, Restart restart) {
    return of(Transitions.of(graph), restart);
  }

  double[] of(Transitions transitions, Restart restart) {
    int n = transitions.vertexCount();
    double[] jump = restart.shares(n);
    double[] ranks = jump.clone();
    double[] next = new double[n];
    double[] sent = new double[n];
    for (int round = 0; round < iterations; round++) {
      double dangling = transitions.send(ranks, sent);
      transitions.receive(sent, next);
      double change = 0;
      for (int v = 0; v < n; v++) {
        next[v] = (1 - damping) * jump[v] + damping * (next[v] + dangling * jump[v]);
        change += Math.abs(next[v] - ranks[v]);
      }
      double[] swap = ranks;
      ranks = next;
      next = swap;
      if (change <= tolerance && tolerance > 0) {
        break;
      }
    }
    return Arrays.copyOf(ranks, n);
  }
}

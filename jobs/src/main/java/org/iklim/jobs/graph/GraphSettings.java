// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import org.iklim.analytics.graph.PageRank;

/**
 * The numbers that algorithms take.
 *
 * @param iterations rounds; null for as many as it takes
 * @param damping of PageRank
 * @param sources vertices to begin at
 * @param seed of what is drawn by chance
 * @param resolution of communities
 * @param samples vertices that paths are followed from; null for all
 */
@SuppressWarnings("ArrayRecordComponent")
public record GraphSettings(
    Integer iterations,
    double damping,
    int[] sources,
    long seed,
    double resolution,
    Integer samples) {
  private static final int MOST_ITERATIONS = 1_000;

  int iterationsOr(int standard) {
    return iterations == null ? standard : iterations;
  }

  /** Rounds at most, and the change at which to end earlier: none if the rounds were given. */
  int mostIterations() {
    return iterationsOr(MOST_ITERATIONS);
  }

  double tolerance() {
    return iterations == null ? 1e-12 : 0;
  }

  PageRank pageRank() {
    return new PageRank(damping, mostIterations(), tolerance());
  }

  int source() {
    if (sources.length != 1) {
      throw new IllegalArgumentException(
          "give one vertex to begin at by --source, not " + sources.length);
    }
    return sources[0];
  }
}

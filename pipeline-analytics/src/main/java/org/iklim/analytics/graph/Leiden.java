// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.iklim.analytics.graph.CsrGraph.Arcs;

/**
 * Communities: groups of vertices with more ties inside than chance would give, none of them
 * falling apart. V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
 * well-connected communities", Scientific Reports 9, 2019, in the implementation of the authors;
 * maximises {@link Modularity}.
 *
 * <p>Directions are dropped, an edge and the edge back adding up if weighted; self-loops do not
 * count. The same graph, resolution and seed give the same communities; vertices without a tie are
 * communities of their own.
 *
 * @param resolution above 1 for more and smaller communities, below 1 for fewer and larger ones
 * @param seed of the order in which vertices are visited
 * @param starts independent runs; the one that is best by modularity after its first round goes on
 */
public record Leiden(double resolution, long seed, int starts) {
  /** Rounds at most; a run ends earlier once a round improves nothing. */
  private static final int ROUNDS = 50;

  /** Checks the numbers. */
  public Leiden {
    if (!(resolution > 0) || Double.isInfinite(resolution)) {
      throw new IllegalArgumentException("the resolution is above 0, not " + resolution);
    }
    if (starts < 1) {
      throw new IllegalArgumentException("at least one start, not " + starts);
    }
  }

  /** Resolution 1 and the best of ten beginnings. */
  public static Leiden seeded(long seed) {
    return new Leiden(1, seed, 10);
  }

  /** Community of each vertex: its smallest member. */
  public int[] of(CsrGraph graph) {
    CsrGraph ties = graph.symmetric(ParallelEdges.SUM);
    double total = 0;
    for (int v = 0; v < ties.vertexCount(); v++) {
      total += ties.outStrength(v);
    }
    if (!(total > 0)) {
      return Partitions.singletons(ties.vertexCount());
    }
    Network network = network(ties.out());
    // Of each pair of strengths, modularity expects their product over the sum of all strengths.
    double expected = resolution / total;
    // Most rounds of a run change little: a first one tells well enough which run to follow.
    Run best = null;
    for (int start = 0; start < starts; start++) {
      Run run = Run.begun(network, expected, new Random(seed + start));
      if (best == null || run.quality() > best.quality()) {
        best = run;
      }
    }
    return Partitions.bySmallestMember(best.finished().getClusters());
  }

  /** One run on a network, from every vertex alone. */
  private record Run(LeidenAlgorithm algorithm, Network network, Clustering clustering) {
    /** After one round. */
    static Run begun(Network network, double resolution, Random random) {
      Clustering clustering = new Clustering(network.getNNodes());
      clustering.initSingletonClusters();
      LeidenAlgorithm algorithm =
          new LeidenAlgorithm(resolution, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
      algorithm.improveClustering(network, clustering);
      return new Run(algorithm, network, clustering);
    }

    double quality() {
      return algorithm.calcQuality(network, clustering);
    }

    /** Until a round improves nothing. */
    Clustering finished() {
      for (int round = 1; round < ROUNDS; round++) {
        if (!algorithm.improveClustering(network, clustering)) {
          break;
        }
      }
      return clustering;
    }
  }

  private static Network network(Arcs arcs) {
    int n = arcs.offsets().length - 1;
    long[] offsets = new long[n + 1];
    for (int v = 0; v <= n; v++) {
      offsets[v] = arcs.offsets()[v];
    }
    LargeIntArray ends = new LargeIntArray(arcs.ends());
    LargeDoubleArray weights = new LargeDoubleArray(arcs.ends().length);
    for (int arc = 0; arc < arcs.ends().length; arc++) {
      weights.set(arc, arcs.weight(arc));
    }
    // Vertices weigh as much as their ties do: that makes the quality function modularity.
    return new Network(n, true, offsets, ends, weights, false);
  }
}

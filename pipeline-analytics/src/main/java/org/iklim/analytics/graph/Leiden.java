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
 * @param starts independent runs, of which the best by modularity counts
 */
public record Leiden(double resolution, long seed, int starts) {
  /** Rounds of each run at most; a run ends earlier once a round improves nothing. */
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

  /** Resolution 1 and the best of ten runs. */
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
    Clustering best = null;
    double bestQuality = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < starts; start++) {
      LeidenAlgorithm algorithm =
          new LeidenAlgorithm(
              expected, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed + start));
      Clustering clustering = new Clustering(network.getNNodes());
      clustering.initSingletonClusters();
      improve(algorithm, network, clustering);
      double quality = algorithm.calcQuality(network, clustering);
      if (quality > bestQuality) {
        best = clustering;
        bestQuality = quality;
      }
    }
    return Partitions.bySmallestMember(best.getClusters());
  }

  private static void improve(LeidenAlgorithm algorithm, Network network, Clustering clustering) {
    for (int round = 0; round < ROUNDS; round++) {
      if (!algorithm.improveClustering(network, clustering)) {
        return;
      }
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

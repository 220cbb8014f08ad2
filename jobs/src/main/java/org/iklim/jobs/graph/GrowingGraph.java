// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import org.iklim.analytics.graph.NamedGraph;

/** A graph that is read into memory, up to what fits: sizes as docs/graph.md gives them. */
final class GrowingGraph implements EdgeSink {
  /** What an edge takes at most in one direction, until its graph is built and run on. */
  private static final long BYTES_PER_ARC = 36;

  private static final long BYTES_PER_WEIGHTED_ARC = 60;

  /** What a vertex, its name and its values take. */
  private static final long BYTES_PER_VERTEX = 140;

  private final NamedGraph.Builder graph;
  private final long bytesPerEdge;
  private final long mostBytes;

  /** The graph does not fit. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooLargeException(String message) {
      super(message);
    }
  }

  /**
   * Reads into a graph.
   *
   * @param undirected whether an edge lies in the rows of both ends
   * @param weighted whether it keeps its weight
   * @param mostBytes memory that it may take
   */
  GrowingGraph(NamedGraph.Builder graph, boolean undirected, boolean weighted, long mostBytes) {
    this.graph = graph;
    long bytesPerArc = weighted ? BYTES_PER_WEIGHTED_ARC : BYTES_PER_ARC;
    bytesPerEdge = undirected ? 2 * bytesPerArc : bytesPerArc;
    this.mostBytes = mostBytes;
  }

  @Override
  public void vertex(String name) {
    graph.vertex(name);
    check();
  }

  @Override
  public void edge(String source, String target, double weight) {
    graph.edge(source, target, weight);
    check();
  }

  private void check() {
    if (graph.size() * bytesPerEdge + graph.vertexCount() * BYTES_PER_VERTEX > mostBytes) {
      throw new TooLargeException(
          "the graph does not fit the "
              + (mostBytes >> 20)
              + " MiB that this process has for it: some "
              + bytesPerEdge
              + " bytes an edge and "
              + BYTES_PER_VERTEX
              + " a vertex");
    }
  }
}

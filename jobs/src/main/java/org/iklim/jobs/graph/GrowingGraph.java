// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import org.iklim.analytics.graph.NamedGraph;

/** A graph that is read into memory, up to what fits. */
final class GrowingGraph implements EdgeSink {
  /** What an edge takes at most until its graph is built, as docs/graph.md measures it. */
  static final long BYTES_PER_EDGE = 72;

  /** What a vertex and its name take, besides. */
  static final long BYTES_PER_VERTEX = 200;

  private final NamedGraph.Builder graph;
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
   * @param mostBytes memory that it may take
   */
  GrowingGraph(NamedGraph.Builder graph, long mostBytes) {
    this.graph = graph;
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
    if (graph.size() * BYTES_PER_EDGE + graph.vertexCount() * BYTES_PER_VERTEX > mostBytes) {
      throw new TooLargeException(
          "the graph does not fit the "
              + (mostBytes >> 20)
              + " MiB of this process: some "
              + BYTES_PER_EDGE
              + " bytes an edge and "
              + BYTES_PER_VERTEX
              + " a vertex");
    }
  }
}

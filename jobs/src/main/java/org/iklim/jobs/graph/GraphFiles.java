// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.iklim.analytics.graph.NamedGraph;

/**
 * The files of one command and how they are to be read.
 *
 * @param edges path of the edges, {@code -} for standard input
 * @param adjacency whether its lines are lists of neighbours
 * @param vertices path of vertices that need no edge, or null
 * @param undirected whether edges lead both ways
 * @param weighted whether weights are asked for, null if nothing was said
 */
public record GraphFiles(
    String edges, boolean adjacency, String vertices, boolean undirected, Boolean weighted) {

  /**
   * Runs an algorithm on the graph in the files.
   *
   * @param sources ids of the vertices to begin at
   * @param settings settings for the numbers of these vertices
   * @param compare path of groups to compare with, or null
   */
  public GraphRun run(
      GraphAlgorithm algorithm,
      List<String> sources,
      Function<int[], GraphSettings> settings,
      String compare)
      throws IOException {
    try {
      NamedGraph graph = read(algorithm);
      GraphRun run = GraphRun.of(graph, algorithm, settings.apply(numbers(graph, sources)));
      if (compare != null) {
        try (Lines lines = Lines.open(compare)) {
          run.compare(lines);
        }
      }
      return run;
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(
          "the graph does not fit the memory of this process; give it more, such as"
              + " IKLIM_SPARK_OPTS=-Xmx16g",
          e);
    }
  }

  private NamedGraph read(GraphAlgorithm algorithm) throws IOException {
    NamedGraph.Builder graph = undirected ? NamedGraph.undirected() : NamedGraph.directed();
    graph.parallelEdges(algorithm.parallelEdges(weighted));
    if (vertices != null) {
      try (Lines lines = Lines.open(vertices)) {
        EdgeFile.readVertices(lines, graph);
      }
    }
    try (Lines lines = Lines.open(edges)) {
      EdgeFile.read(lines, adjacency ? EdgeFile.Layout.ADJACENCY : EdgeFile.Layout.EDGES, graph);
    }
    return graph.build();
  }

  private static int[] numbers(NamedGraph graph, List<String> sources) {
    int[] numbers = new int[sources.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = graph.names().number(sources.get(i));
      if (numbers[i] < 0) {
        throw new IllegalArgumentException(
            "--source names a vertex that is in no edge and not in --vertices");
      }
    }
    return numbers;
  }
}

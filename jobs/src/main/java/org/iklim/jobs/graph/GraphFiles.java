// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.List;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.ParallelEdges;

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
   * Runs an algorithm in the memory of this process.
   *
   * @param mostBytes memory that the graph may take
   * @throws GrowingGraph.TooLargeException if that is too little
   */
  GraphRun inMemory(GraphEngine.Question question, long mostBytes) throws IOException {
    NamedGraph.Builder builder = undirected ? NamedGraph.undirected() : NamedGraph.directed();
    ParallelEdges parallel = question.algorithm().parallelEdges(weighted);
    builder.parallelEdges(parallel);
    read(new GrowingGraph(builder, undirected, parallel != ParallelEdges.ONCE, mostBytes));
    NamedGraph graph = builder.build();
    int[] begins = numbers(graph, question.sources());
    GraphRun run = GraphRun.of(graph, question.algorithm(), question.settings().apply(begins));
    if (question.compare() != null) {
      try (Lines lines = Lines.open(question.compare())) {
        run.compare(lines);
      }
    }
    return run;
  }

  /** Reads all vertices and edges. */
  void read(EdgeSink graph) throws IOException {
    if (vertices != null) {
      try (Lines lines = Lines.open(vertices)) {
        EdgeFile.readVertices(lines, graph);
      }
    }
    try (Lines lines = Lines.open(edges)) {
      EdgeFile.read(lines, adjacency ? EdgeFile.Layout.ADJACENCY : EdgeFile.Layout.EDGES, graph);
    }
  }

  /** Whether none of them is standard input. */
  boolean canBeReadAgain() {
    return !Lines.STANDARD_INPUT.equals(edges) && !Lines.STANDARD_INPUT.equals(vertices);
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

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iklim.analytics.graph.CsrGraph;
import org.iklim.analytics.graph.Modularity;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.PartitionAgreement;
import org.iklim.analytics.graph.Partitions;
import org.iklim.analytics.graph.VertexNames;

/**
 * One algorithm on one graph: its values, and facts about both.
 *
 * @param graph the graph
 * @param values value of each vertex
 * @param facts number of vertices and edges, and for groups how many and how good; in order
 */
record GraphRun(NamedGraph graph, VertexValues values, Map<String, Object> facts)
    implements GraphResult {

  /** Runs an algorithm. */
  static GraphRun of(NamedGraph graph, GraphAlgorithm algorithm, GraphSettings settings) {
    VertexValues values = algorithm.run(graph, settings);
    CsrGraph csr = graph.graph();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("algorithm", algorithm.title());
    facts.put("directed", csr.isDirected());
    facts.put("weighted", csr.isWeighted());
    facts.put("vertices", (long) csr.vertexCount());
    facts.put("edges", csr.edgeCount());
    if (values.groups() != null) {
      facts.put("groups", (long) Partitions.count(values.groups()));
      facts.put("modularity", new Modularity(1).of(csr, values.groups()));
    }
    return new GraphRun(graph, values, facts);
  }

  /** Adds to the facts how far the groups agree with those of a file, {@code vertex,group}. */
  void compare(Lines file) throws IOException {
    if (values.groups() == null) {
      throw new IllegalArgumentException(
          "only groups can be compared: communities, components, label-propagation");
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    List<String> fields = file.next();
    if (fields != null && EdgeFile.isVertexHeader(fields)) {
      fields = file.next();
    }
    boolean[] seen = new boolean[graph.names().size()];
    for (; fields != null; fields = file.next()) {
      if (fields.size() < 2) {
        throw file.bad("one field; it should be vertex,group");
      }
      int vertex = graph.names().number(EdgeFile.id(file, fields, 0));
      if (vertex >= 0) {
        if (seen[vertex]) {
          throw file.bad("this vertex was there before");
        }
        seen[vertex] = true;
        int group = numbers.computeIfAbsent(fields.get(1), name -> numbers.size());
        pairs.add(new int[] {values.groups()[vertex], group});
      }
    }
    PartitionAgreement agreement =
        PartitionAgreement.of(
            pairs.stream().mapToInt(pair -> pair[0]).toArray(),
            pairs.stream().mapToInt(pair -> pair[1]).toArray());
    facts.put("compared_vertices", (long) pairs.size());
    facts.put("normalised_mutual_information", agreement.normalisedMutualInformation());
    facts.put("adjusted_rand_index", agreement.adjustedRandIndex());
  }

  @Override
  public Iterator<GraphValue> inOrder() {
    VertexNames names = graph.names();
    return IntStream.range(0, names.size())
        .mapToObj(v -> new GraphValue(names.name(v), values.value().apply(v)))
        .iterator();
  }
}

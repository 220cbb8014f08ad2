// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.graph.ParallelEdges;
import org.iklim.analytics.graph.distributed.DistributedComponents;
import org.iklim.analytics.graph.distributed.DistributedPageRank;
import org.iklim.analytics.graph.distributed.Edges;

/**
 * One algorithm on a graph that need not fit any machine.
 *
 * @param values value of each vertex, by key
 * @param rows the edges, which know the names
 * @param facts number of vertices and edges, and of groups; in order
 */
record DistributedRun(Dataset<Row> values, EdgeRows rows, Map<String, Object> facts)
    implements GraphResult {
  private static final Set<GraphAlgorithm> KNOWN =
      Set.of(GraphAlgorithm.PAGERANK, GraphAlgorithm.COMPONENTS);

  /** Whether there is a twin that can do all that is asked. */
  static boolean canAnswer(GraphEngine.Question question) {
    return KNOWN.contains(question.algorithm())
        && question.sources().isEmpty()
        && question.compare() == null;
  }

  /** Runs an algorithm that {@link #canAnswer}. */
  static DistributedRun of(GraphFiles files, GraphEngine.Question question, SparkSession spark)
      throws IOException {
    GraphAlgorithm algorithm = question.algorithm();
    boolean once = algorithm.parallelEdges(files.weighted()) == ParallelEdges.ONCE;
    EdgeRows rows = new EdgeRows(spark);
    files.read(rows);
    Dataset<Row> edges = rows.edges(files.undirected(), once);
    boolean isRank = algorithm == GraphAlgorithm.PAGERANK;
    GraphSettings settings = question.settings().apply(new int[0]);
    Dataset<Row> values =
        (isRank
                ? new DistributedPageRank(settings.pageRank(), Dataset::localCheckpoint).of(edges)
                : new DistributedComponents(Dataset::localCheckpoint).of(edges))
            .localCheckpoint();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("algorithm", algorithm.title());
    facts.put("engine", "distributed");
    facts.put("directed", !files.undirected());
    facts.put("weighted", !once);
    facts.put("vertices", values.count());
    if (!isRank) {
      facts.put("groups", values.select(Edges.COMPONENT).distinct().count());
    }
    return new DistributedRun(values, rows, facts);
  }

  @Override
  public Iterator<GraphValue> inOrder() {
    Iterable<Row> sorted = () -> values.orderBy(col(Edges.VERTEX)).toLocalIterator();
    Stream<Row> all = StreamSupport.stream(sorted.spliterator(), false);
    return all.map(row -> new GraphValue(rows.name(row.getString(0)), value(row.get(1))))
        .iterator();
  }

  private Object value(Object value) {
    return value instanceof String key ? rows.name(key) : value;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.Components;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.VertexNames;

/**
 * The one place that decides how a graph is computed: inside one task where its edges fit, by joins
 * where they do not.
 *
 * @param memoryBytes memory that one task may use for a graph
 * @param materialize keeps the rows of a round where the graph does not fit
 */
public record GraphEngine(long memoryBytes, Materialize materialize) {
  /**
   * What an edge takes at most while its graph is built: numbers of its ends and its weight, three
   * times over, and its part of the names, where there are at least as many edges as vertices.
   */
  public static final long BYTES_PER_EDGE = 200;

  /** Whether so many edges fit one task. */
  public boolean fits(long edges) {
    return edges <= memoryBytes / BYTES_PER_EDGE;
  }

  /**
   * PageRank.
   *
   * <p>Reads: edges, one row per edge ({@link Edges}); parallel edges add up.
   *
   * <p>Gives: one row per vertex with its rank.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: rank is a share of 1.
   */
  public Dataset<Row> pageRank(Dataset<Row> edges, PageRank pageRank) {
    if (!fits(edges.count())) {
      return new DistributedPageRank(pageRank, materialize).of(edges);
    }
    return inOneTask(
        edges.select(col(Edges.SOURCE), col(Edges.TARGET), col(Edges.WEIGHT)),
        Edges.RANK,
        DataTypes.DoubleType,
        graph -> {
          double[] ranks = pageRank.of(graph.graph());
          return v -> ranks[v];
        });
  }

  /**
   * Weakly connected components.
   *
   * <p>Reads: edges, one row per edge ({@link Edges}).
   *
   * <p>Gives: one row per vertex with the smallest name in its component, by Unicode code points.
   *
   * <p>Drops: nothing.
   *
   * <p>Units: none.
   */
  public Dataset<Row> components(Dataset<Row> edges) {
    if (!fits(edges.count())) {
      return new DistributedComponents(materialize).of(edges);
    }
    return inOneTask(
        edges.select(col(Edges.SOURCE), col(Edges.TARGET), lit(1.0)),
        Edges.COMPONENT,
        DataTypes.StringType,
        graph -> {
          int[] components = Components.weak(graph.graph());
          return v -> graph.names().name(components[v]);
        });
  }

  /** An algorithm that runs inside a task: the value of each vertex. */
  @FunctionalInterface
  private interface Algorithm extends Serializable {
    IntFunction<Object> run(NamedGraph graph);
  }

  private static Dataset<Row> inOneTask(
      Dataset<Row> edges, String column, DataType type, Algorithm algorithm) {
    StructType schema =
        new StructType().add(Edges.VERTEX, DataTypes.StringType, false).add(column, type, false);
    MapPartitionsFunction<Row, Row> task =
        rows -> {
          NamedGraph graph = graph(rows);
          IntFunction<Object> values = algorithm.run(graph);
          return IntStream.range(0, graph.names().size())
              .mapToObj(v -> RowFactory.create(graph.names().name(v), values.apply(v)))
              .iterator();
        };
    return edges.repartition(1).mapPartitions(task, Encoders.row(schema));
  }

  private static NamedGraph graph(Iterator<Row> edges) {
    NamedGraph.Builder graph = NamedGraph.directed().order(VertexNames.Order.TEXT);
    edges.forEachRemaining(
        edge -> graph.edge(edge.getString(0), edge.getString(1), edge.getDouble(2)));
    return graph.build();
  }
}

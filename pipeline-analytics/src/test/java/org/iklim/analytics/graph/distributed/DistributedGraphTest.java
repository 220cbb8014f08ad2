// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.Components;
import org.iklim.analytics.graph.NamedGraph;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.graph.VertexNames;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DistributedGraphTest {
  private static final String SCHEMA =
      "source STRING NOT NULL, target STRING NOT NULL, weight DOUBLE NOT NULL";

  @Test
  void ranksByJoinsAreThoseOfAGraphInMemory(SparkSession spark) {
    Dataset<Row> edges = randomEdges(spark);
    for (PageRank pageRank : List.of(PageRank.rounds(0.85, 4), PageRank.converged(0.5, 1e-2))) {
      NamedGraph graph = inMemory(edges);
      double[] ranks = pageRank.of(graph.graph());
      Map<String, Object> local = byVertex(graph, v -> ranks[v]);
      Map<String, Object> distributed = byVertex(ranks(edges, pageRank));
      assertThat(distributed.keySet()).isEqualTo(local.keySet());
      local.forEach(
          (vertex, rank) ->
              assertThat((double) distributed.get(vertex) / (double) rank)
                  .isCloseTo(1, within(1e-9)));
      assertThat(local.values().stream().mapToDouble(rank -> (double) rank).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void componentsByJoinsAreThoseOfAGraphInMemory(SparkSession spark) {
    Dataset<Row> edges = randomEdges(spark);
    NamedGraph graph = inMemory(edges);
    int[] components = Components.weak(graph.graph());
    assertThat(byVertex(components(edges)))
        .isEqualTo(byVertex(graph, v -> graph.names().name(components[v])));
  }

  @Test
  void aLongChainWithLoopsIsOneComponent(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int v = 0; v < 20; v++) {
      rows.add(RowFactory.create("v" + v, "v" + (v + 1), 1.0));
      rows.add(RowFactory.create("loop", "loop", 1.0));
    }
    Dataset<Row> edges = spark.createDataFrame(rows, StructType.fromDDL(SCHEMA));
    Map<String, Object> components = byVertex(components(edges));
    assertThat(components).hasSize(22).containsEntry("loop", "loop");
    assertThat(components.values().stream().distinct()).containsExactly("loop", "v0");
  }

  @Test
  void ranksDoNotDependOnHowEdgesLie(SparkSession spark) {
    Determinism.check(edges -> ranks(edges, PageRank.rounds(0.85, 2)), randomEdges(spark));
  }

  @Test
  void componentsDoNotDependOnHowEdgesLie(SparkSession spark) {
    Determinism.check(DistributedGraphTest::components, randomEdges(spark));
  }

  @Test
  void noEdgesGiveNoRows(SparkSession spark) {
    Dataset<Row> none = spark.createDataFrame(List.of(), StructType.fromDDL(SCHEMA));
    DatasetAssert.that(components(none)).isEmpty();
    DatasetAssert.that(ranks(none, PageRank.rounds(0.85, 2))).isEmpty();
  }

  @Test
  void aWeightThatIsNoneIsRefused(SparkSession spark) {
    Dataset<Row> edges = Rows.ofDdl(spark, SCHEMA, "source  target  weight", "a  b  NaN");
    assertThatThrownBy(() -> ranks(edges, PageRank.rounds(0.85, 1)).collectAsList())
        .hasStackTraceContaining("not a finite number of at least 0");
  }

  private static Dataset<Row> randomEdges(SparkSession spark) {
    Random random = new Random(11);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String source = "v" + random.nextInt(50);
      String target = random.nextInt(5) == 0 ? "v3" : "v" + random.nextInt(90);
      rows.add(RowFactory.create(source, target, random.nextInt(9) / 3.0));
    }
    return spark.createDataFrame(rows, StructType.fromDDL(SCHEMA));
  }

  private static Dataset<Row> ranks(Dataset<Row> edges, PageRank pageRank) {
    return new DistributedPageRank(pageRank, Dataset::localCheckpoint).of(edges);
  }

  private static Dataset<Row> components(Dataset<Row> edges) {
    return new DistributedComponents(Dataset::localCheckpoint).of(edges);
  }

  private static NamedGraph inMemory(Dataset<Row> edges) {
    NamedGraph.Builder graph = NamedGraph.directed().order(VertexNames.Order.TEXT);
    edges
        .collectAsList()
        .forEach(edge -> graph.edge(edge.getString(0), edge.getString(1), edge.getDouble(2)));
    return graph.build();
  }

  private static Map<String, Object> byVertex(NamedGraph graph, IntFunction<Object> value) {
    Map<String, Object> values = new TreeMap<>();
    for (int v = 0; v < graph.names().size(); v++) {
      values.put(graph.names().name(v), value.apply(v));
    }
    return values;
  }

  private static Map<String, Object> byVertex(Dataset<Row> rows) {
    Map<String, Object> values = new TreeMap<>();
    rows.collectAsList().forEach(row -> values.put(row.getString(0), row.get(1)));
    return values;
  }
}

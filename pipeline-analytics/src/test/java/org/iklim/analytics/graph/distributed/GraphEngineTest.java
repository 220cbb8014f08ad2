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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.graph.PageRank;
import org.iklim.analytics.support.DatasetAssert;
import org.iklim.analytics.support.Determinism;
import org.iklim.analytics.support.Rows;
import org.iklim.analytics.support.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class GraphEngineTest {
  private static final String SCHEMA =
      "source STRING NOT NULL, target STRING NOT NULL, weight DOUBLE NOT NULL";
  private static final GraphEngine LOCAL = new GraphEngine(1 << 30, Dataset::localCheckpoint);
  private static final GraphEngine DISTRIBUTED = new GraphEngine(0, Dataset::localCheckpoint);

  @Test
  void ranksByJoinsAreThoseOfOneTask(SparkSession spark) {
    Dataset<Row> edges = randomEdges(spark);
    for (PageRank pageRank : List.of(PageRank.rounds(0.85, 4), PageRank.converged(0.5, 1e-2))) {
      Map<String, Object> local = byVertex(LOCAL.pageRank(edges, pageRank));
      Map<String, Object> distributed = byVertex(DISTRIBUTED.pageRank(edges, pageRank));
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
  void componentsByJoinsAreThoseOfOneTask(SparkSession spark) {
    Dataset<Row> edges = randomEdges(spark);
    assertThat(byVertex(DISTRIBUTED.components(edges)))
        .isEqualTo(byVertex(LOCAL.components(edges)));
  }

  @Test
  void aLongChainWithLoopsIsOneComponent(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int v = 0; v < 20; v++) {
      rows.add(RowFactory.create("v" + v, "v" + (v + 1), 1.0));
      rows.add(RowFactory.create("loop", "loop", 1.0));
    }
    Dataset<Row> edges = spark.createDataFrame(rows, StructType.fromDDL(SCHEMA));
    Map<String, Object> components = byVertex(DISTRIBUTED.components(edges));
    assertThat(components).hasSize(22).containsEntry("loop", "loop");
    assertThat(components.values().stream().distinct()).containsExactly("loop", "v0");
  }

  @Test
  void ranksDoNotDependOnHowEdgesLie(SparkSession spark) {
    Determinism.check(edges -> LOCAL.pageRank(edges, PageRank.rounds(0.85, 2)), randomEdges(spark));
    Determinism.check(
        edges -> DISTRIBUTED.pageRank(edges, PageRank.rounds(0.85, 2)), randomEdges(spark));
  }

  @Test
  void componentsDoNotDependOnHowEdgesLie(SparkSession spark) {
    Determinism.check(LOCAL::components, randomEdges(spark));
    Determinism.check(DISTRIBUTED::components, randomEdges(spark));
  }

  @Test
  void noEdgesGiveNoRows(SparkSession spark) {
    Dataset<Row> none = spark.createDataFrame(List.of(), StructType.fromDDL(SCHEMA));
    for (GraphEngine engine : List.of(LOCAL, DISTRIBUTED)) {
      DatasetAssert.that(engine.components(none)).isEmpty();
      DatasetAssert.that(engine.pageRank(none, PageRank.rounds(0.85, 2))).isEmpty();
    }
    assertThat(DISTRIBUTED.fits(1)).isFalse();
  }

  @Test
  void aWeightThatIsNoneIsRefusedByBoth(SparkSession spark) {
    Dataset<Row> edges = Rows.ofDdl(spark, SCHEMA, "source  target  weight", "a  b  NaN");
    for (GraphEngine engine : List.of(LOCAL, new GraphEngine(0, Dataset::localCheckpoint))) {
      assertThatThrownBy(() -> engine.pageRank(edges, PageRank.rounds(0.85, 1)).collectAsList())
          .hasStackTraceContaining("not a finite number of at least 0");
    }
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

  private static Map<String, Object> byVertex(Dataset<Row> rows) {
    Map<String, Object> values = new TreeMap<>();
    rows.collectAsList().forEach(row -> values.put(row.getString(0), row.get(1)));
    return values;
  }
}

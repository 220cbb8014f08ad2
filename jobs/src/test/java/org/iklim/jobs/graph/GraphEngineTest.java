// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.graph.GraphEngine.Question;
import org.iklim.jobs.graph.GraphEngine.Where;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.support.Lake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphEngineTest {
  private static final int EDGES = 3_000;
  private static final long PLENTY = 1L << 30;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "PAGERANK,false,,''",
    "PAGERANK,true,true,''",
    "PAGERANK,false,true,v",
    "COMPONENTS,false,,''",
    "COMPONENTS,true,,v"
  })
  void byJoinsTheResultIsThatOfMemory(
      GraphAlgorithm algorithm, boolean undirected, Boolean weighted, String prefix)
      throws Exception {
    String vertices = file(prefix.isEmpty() ? "id\n77\n-5\n" : "id\nv77\nalone\n");
    GraphFiles files = new GraphFiles(file(edges(prefix)), false, vertices, undirected, weighted);
    GraphResult memory = engine(Where.MEMORY, PLENTY).run(files, question(algorithm));
    GraphResult distributed = engine(Where.DISTRIBUTED, PLENTY).run(files, question(algorithm));
    List<GraphValue> is = all(distributed);
    List<GraphValue> shall = all(memory);
    assertThat(is).extracting(GraphValue::vertex).isEqualTo(names(shall));
    for (int i = 0; i < is.size(); i++) {
      if (shall.get(i).value() instanceof Double rank) {
        assertThat((double) is.get(i).value()).isCloseTo(rank, within(1e-9 * rank));
      } else {
        assertThat(is.get(i)).isEqualTo(shall.get(i));
      }
    }
    assertThat(distributed.facts().get("vertices")).isEqualTo(memory.facts().get("vertices"));
    assertThat(distributed.facts().get("groups")).isEqualTo(memory.facts().get("groups"));
  }

  @Test
  void whatDoesNotFitRunsDistributedOrSaysWhatIsMissing() throws Exception {
    GraphFiles files = new GraphFiles(file(edges("")), false, null, false, null);
    GraphEngine small = engine(Where.AUTO, 100_000);
    assertThat(small.run(files, question(GraphAlgorithm.COMPONENTS)).facts())
        .containsEntry("engine", "distributed");
    assertThat(engine(Where.AUTO, PLENTY).run(files, question(GraphAlgorithm.COMPONENTS)).facts())
        .doesNotContainKey("engine");
    assertThatThrownBy(() -> small.run(files, question(GraphAlgorithm.CORE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes an edge")
        .hasMessageContaining("IKLIM_SPARK_OPTS=-Xmx16g");
    GraphFiles piped = new GraphFiles("-", false, null, false, null);
    assertThat(piped.canBeReadAgain()).isFalse();
  }

  @Test
  void anAlgorithmWithoutATwinIsRefused() throws IOException {
    String edges = file("a,b\n");
    Called called = Called.graph("leiden", edges, "--engine", "distributed");
    assertThat(called.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(called.err()).contains("only pagerank and components run distributed");
    assertThat(Called.graph("pagerank", edges, "--engine", "distributed", "--source", "a").code())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  private GraphEngine engine(Where where, long memory) throws Exception {
    SparkSession session = Lake.in(folder).session();
    return new GraphEngine(where, memory, () -> session);
  }

  private static Question question(GraphAlgorithm algorithm) {
    return new Question(
        algorithm, List.of(), begins -> new GraphSettings(3, 0.85, begins, 1, 1, null), null);
  }

  /** Repeated edges, loops, weights that are 0, and names of one to three digits. */
  private static String edges(String prefix) {
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < EDGES; i++) {
      lines.append(prefix).append(random.nextInt(900)).append(',');
      lines.append(prefix).append(random.nextInt(2) == 0 ? 3 : 900 + random.nextInt(900));
      lines.append(',').append(random.nextInt(5) / 4.0).append('\n');
    }
    return lines.append(prefix).append("2000,").append(prefix).append("2000,1\n").toString();
  }

  private static List<GraphValue> all(GraphResult result) {
    List<GraphValue> values = new ArrayList<>();
    result.inOrder().forEachRemaining(values::add);
    return values;
  }

  private static List<String> names(List<GraphValue> values) {
    return values.stream().map(GraphValue::vertex).toList();
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "graph", ".csv"), text).toString();
  }
}

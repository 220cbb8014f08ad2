// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.iklim.jobs.options.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source,target,weight\na,b,2\nb,c,3\n",
        "a,b,2\nb,c,3",
        "\uFEFFSource;Target;Weight\r\n\r\n\"a\"; b ;2\r\n\"b\";c;\"3\"\r\n",
        "# a comment\n% another\na\tb\t2\nb\tc\t3\n",
        "  a   b 2 \n\n\"b\" c 3\n",
      })
  void edgesAreReadHoweverTheyAreWritten(String text) throws IOException {
    assertThat(Called.graph("sssp", file(text), "--source", "a").lines())
        .containsExactly("a,0.0", "b,2.0", "c,5.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b\\nb,c,-1|line 2: the weight -1.0 is not a finite number of at least 0",
        "a,b,NaN|line 1: the weight NaN is not",
        "source,target,weight\\na,b,1\\n\\na,b,1e999|line 4: the weight Infinity is not",
        "a,b,much|line 1: the third field is no number",
        "a,b\\na|line 2: 1 field; an edge is source,target[,weight]",
        "a,b,1,2|line 1: 4 fields",
        "a,b\\n,b|line 2: field 1 is empty",
        "a,b\\n\"a,b|line 2: a double quote is not closed",
        "a,b\\n\"a\"x,b|line 2: there is more in a field after its closing quote",
      })
  void aLineThatCannotBeUsedIsNamed(String text, String problem) throws IOException {
    Called called = Called.graph("sssp", file(text.replace("\\n", "\n")), "--source", "a");
    assertThat(called.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(called.err()).contains(problem);
    assertThat(called.out()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path path = folder.resolve("latin1.csv");
    Files.write(path, "a,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    Called called = Called.graph("degree", path.toString());
    assertThat(called.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(called.err()).contains("not UTF-8");
  }

  @Test
  void idsAreAnyTextAndQuotedWhereNeeded() throws IOException {
    String edges = file("\"Müller, \"\"Jo\"\"\",#vpn\n日本,#vpn\n");
    assertThat(Called.graph("in-degree", edges).lines())
        .containsExactly("#vpn,2", "\"Müller, \"\"Jo\"\"\",0", "日本,0");
  }

  @Test
  void numbersAreInOrderOfTheirValue() throws IOException {
    assertThat(Called.graph("components", file("10 9\n2 10\n")).lines())
        .containsExactly("2,2", "9,2", "10,2");
  }

  @Test
  void weightsCountWhereTheyAreAskedFor() throws IOException {
    String edges = file("a,b,2\na,b,3\na,c,1\n");
    assertThat(Called.graph("out-degree", edges).values()).containsEntry("a", "2");
    assertThat(Called.graph("out-degree", edges, "--weighted").values()).containsEntry("a", "6.0");
    assertThat(Called.graph("sssp", edges, "--source", "a").values()).containsEntry("b", "2.0");
    assertThat(Called.graph("sssp", edges, "--source", "a", "--unweighted").values())
        .containsEntry("b", "1.0");
    assertThat(Called.graph("bfs", edges, "--source", "a", "--weighted").code())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  @ParameterizedTest
  @EnumSource(GraphAlgorithm.class)
  void everyAlgorithmTakesAnEmptyGraphALoopAndVerticesWithoutEdges(GraphAlgorithm algorithm)
      throws IOException {
    String vertices = file("id\nlonely\na\n");
    String loops = file("source,target\na,a\na,a\n");
    String[] both = {algorithm.title(), loops, "--vertices", vertices};
    boolean begins = algorithm == GraphAlgorithm.BFS || algorithm == GraphAlgorithm.SSSP;
    Called called =
        begins
            ? Called.graph(both[0], both[1], both[2], both[3], "--source", "a")
            : Called.graph(both);
    assertThat(called.values()).containsOnlyKeys("a", "lonely");
    Called empty = Called.graph(algorithm.title(), file(""));
    assertThat(empty.code()).isEqualTo(begins ? ExitCodes.BAD_INPUT : ExitCodes.DONE);
    assertThat(empty.out()).isEmpty();
  }

  /** A star: one vertex with a million edges, and a pair that nothing joins to it. */
  @Test
  void aHubOfAMillionEdgesAndAPartBesideItHaveADefinedResult() throws IOException {
    int leaves = 1_000_000;
    Path edges = folder.resolve("star.csv");
    try (BufferedWriter out = Files.newBufferedWriter(edges)) {
      out.write("source,target\nx,y\n");
      for (int leaf = 0; leaf < leaves; leaf++) {
        out.write(leaf + ",hub\n");
      }
    }
    String star = edges.toString();
    Map<String, String> ranks = Called.graph("pagerank", star).values();
    assertThat(ranks).hasSize(leaves + 3);
    assertThat(Double.parseDouble(ranks.get("hub")))
        .isGreaterThan(0.4)
        .isGreaterThan(10_000 * Double.parseDouble(ranks.get("7")));
    assertThat(Called.graph("wcc", star).values().get("7")).isNotEqualTo("x");
    assertThat(Called.graph("lcc", star).values()).containsEntry("hub", "0.0");
    assertThat(Called.graph("core", star).values()).containsEntry("hub", "1");
    assertThat(Called.graph("bfs", star, "--source", "7", "--undirected").values())
        .containsEntry("hub", "1")
        .containsEntry("8", "2");
    assertThat(Called.graph("leiden", star, "--iterations", "1").values().get("x")).isEqualTo("x");
  }

  @Test
  void jsonHoldsTheSameAndNothingThatIsNoJson() throws IOException {
    String edges = file("a,b\nc,d\n");
    JsonNode json =
        new ObjectMapper().readTree(Called.graph("bfs", edges, "--source", "a", "--json").out());
    assertThat(json.get("algorithm").asText()).isEqualTo("bfs");
    assertThat(json.get("vertices").asInt()).isEqualTo(4);
    assertThat(json.get("values")).hasSize(4);
    assertThat(json.get("values").get(1).toString()).isEqualTo("{\"vertex\":\"b\",\"value\":1}");
    assertThat(json.get("values").get(2).get("value").isNull()).isTrue();
    JsonNode groups = new ObjectMapper().readTree(Called.graph("wcc", edges, "--json").out());
    assertThat(groups.get("groups").asInt()).isEqualTo(2);
    assertThat(groups.get("modularity").asDouble()).isEqualTo(0.5);
  }

  @Test
  void groupsAreComparedWithThoseOfAFile() throws IOException {
    String edges = file("a,b\nc,d\n");
    String groups = file("vertex,team\na,x\nb,x\nc,y\nd,y\nnobody,z\n");
    assertThat(Called.graph("components", edges, "--compare", groups).err())
        .contains("adjusted rand index 1.0000", "compared vertices 4");
    String twice = file("a,x\na,y\n");
    assertThat(Called.graph("components", edges, "--compare", twice).err())
        .contains("line 2: this vertex was there before");
    assertThat(Called.graph("degree", edges, "--compare", groups).code())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void standardInputIsAFileCalledDash() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("a b c\nb\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(Called.graph("degree", "-", "--adjacency").lines())
          .containsExactly("a,2", "b,1", "c,1");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatIsMissingOrUnknownIsSaid() throws IOException {
    String edges = file("a,b\n");
    assertThat(Called.graph("pagerank", folder.resolve("none.csv").toString()).err())
        .contains("there is no file");
    assertThat(Called.graph("pagerunk", edges).err()).contains("there are pagerank, hits");
    assertThat(Called.graph("bfs", edges).err()).contains("--source");
    assertThat(Called.graph("bfs", edges, "--source", "x").code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(Called.graph("pagerank", edges, "--damping", "2").code())
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(Called.graph("pagerank", edges, "--directed", "--undirected").code())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void noSparkSessionIsStarted() throws IOException {
    boolean before = SparkSession.getDefaultSession().isDefined();
    Called.graph("pagerank", file("a,b\n")).values();
    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(before);
  }

  private String file(String text) throws IOException {
    Path path = Files.createTempFile(folder, "graph", ".csv");
    return Files.writeString(path, text).toString();
  }
}

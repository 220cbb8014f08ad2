// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iklim.jobs.query.GraphExport.Edge;
import org.iklim.jobs.query.GraphExport.Format;
import org.iklim.jobs.query.GraphExport.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GraphExportTest {
  private static final String NASTY = "R&D <\"new\">, Ünit\u0001\n";

  @TempDir private Path folder;

  private static Graph graph() {
    TreeMap<String, String> vertices = new TreeMap<>();
    vertices.put(NASTY, "a & b");
    vertices.put("b", "");
    return new Graph("g", true, vertices, List.of(new Edge(NASTY, "b", 0.25)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAPHML", "GEXF"})
  void namesOfAnyTextAreReadBackFromXml(Format format) throws Exception {
    Path file = GraphExport.write(graph(), format, folder);
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element edge = (Element) document.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source")).isEqualTo(NASTY.replace('\u0001', '\uFFFD'));
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(2);
  }

  @Test
  void edgeListsQuoteWhatNeedsIt() throws Exception {
    Path file = GraphExport.write(graph(), Format.EDGES, folder);
    assertThat(Files.readString(file))
        .isEqualTo("source,target,weight\n\"R&D <\"\"new\"\">, Ünit\u0001\n\",b,0.250000\n");
  }

  @Test
  void anEmptyNetworkIsAFileWithoutEdges() throws Exception {
    Graph empty = new Graph("g", false, new TreeMap<>(), List.of());
    assertThat(GraphExport.write(empty, Format.GEXF, folder)).content().doesNotContain("<edge ");
    assertThat(GraphExport.write(empty, Format.EDGES, folder))
        .content()
        .isEqualTo("source,target,weight\n");
  }
}

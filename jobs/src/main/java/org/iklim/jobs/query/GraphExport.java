// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Writes a network as a file that other tools read: edge lists, the CSV of the vivainsights
 * packages, GraphML, and GEXF for Gephi. Rows come sorted; the same network gives the same bytes.
 */
public final class GraphExport {
  private GraphExport() {}

  /** The kind of file. */
  public enum Format {
    EDGES,
    VIVAINSIGHTS,
    GRAPHML,
    GEXF;

    /** What its name ends with. */
    String extension() {
      return switch (this) {
        case EDGES -> "edges.csv";
        case VIVAINSIGHTS -> "vivainsights.csv";
        case GRAPHML -> "graphml";
        case GEXF -> "gexf";
      };
    }
  }

  /**
   * A network.
   *
   * @param name of the file without extension
   * @param directed whether an edge goes one way
   * @param vertices id of each vertex and its group (a unit path), or an empty text
   * @param edges sorted by source and target
   */
  public record Graph(
      String name, boolean directed, SortedMap<String, String> vertices, List<Edge> edges) {}

  /** An edge with its weight. */
  public record Edge(String source, String target, double weight) {}

  /** What a format makes of a network. */
  private interface Writing {
    void to(BufferedWriter out) throws IOException;
  }

  /** Writes a network as edge list, GraphML or GEXF; replaces a file of that name at once. */
  public static Path write(Graph graph, Format format, Path folder) throws IOException {
    return switch (format) {
      case EDGES -> file(graph.name(), format, folder, out -> edges(graph, out));
      case GRAPHML -> file(graph.name(), format, folder, out -> graphMl(graph, out));
      case GEXF -> file(graph.name(), format, folder, out -> gexf(graph, out));
      case VIVAINSIGHTS -> throw new IllegalArgumentException("has columns of its own");
    };
  }

  /** Writes rows as CSV for the vivainsights packages. */
  public static Path writeCsv(
      String name, List<String> header, List<List<String>> rows, Path folder) throws IOException {
    return file(
        name,
        Format.VIVAINSIGHTS,
        folder,
        out -> {
          csvLine(header, out);
          for (List<String> row : rows) {
            csvLine(row, out);
          }
        });
  }

  private static Path file(String name, Format format, Path folder, Writing writing)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name + "." + format.extension());
    Path part = Files.createTempFile(folder, ".export", ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        writing.to(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  private static void edges(Graph graph, BufferedWriter out) throws IOException {
    csvLine(List.of("source", "target", "weight"), out);
    for (Edge edge : graph.edges()) {
      csvLine(List.of(edge.source(), edge.target(), number(edge.weight())), out);
    }
  }

  private static void graphMl(Graph graph, BufferedWriter out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    out.write(
        "  <key id=\"group\" for=\"node\" attr.name=\"group\" attr.type=\"string\"/>\n"
            + "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n");
    out.write("  <graph edgedefault=\"" + direction(graph) + "\">\n");
    for (var vertex : graph.vertices().entrySet()) {
      out.write(
          ("    <node id=\"" + xml(vertex.getKey()) + "\"><data key=\"group\">")
              + (xml(vertex.getValue()) + "</data></node>\n"));
    }
    for (Edge edge : graph.edges()) {
      out.write(
          ("    <edge source=\"" + xml(edge.source()) + "\" target=\"" + xml(edge.target()))
              + ("\"><data key=\"weight\">" + number(edge.weight()) + "</data></edge>\n"));
    }
    out.write("  </graph>\n</graphml>\n");
  }

  private static void gexf(Graph graph, BufferedWriter out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
    out.write("  <graph defaultedgetype=\"" + direction(graph) + "\">\n");
    out.write(
        "    <attributes class=\"node\">\n"
            + "      <attribute id=\"0\" title=\"group\" type=\"string\"/>\n"
            + "    </attributes>\n    <nodes>\n");
    for (var vertex : graph.vertices().entrySet()) {
      String id = xml(vertex.getKey());
      out.write(
          ("      <node id=\"" + id + "\" label=\"" + id + "\"><attvalues><attvalue for=\"0\"")
              + (" value=\"" + xml(vertex.getValue()) + "\"/></attvalues></node>\n"));
    }
    out.write("    </nodes>\n    <edges>\n");
    int number = 0;
    for (Edge edge : graph.edges()) {
      out.write(
          ("      <edge id=\"" + number++ + "\" source=\"" + xml(edge.source()))
              + ("\" target=\"" + xml(edge.target()) + "\" weight=\"" + number(edge.weight()))
              + "\"/>\n");
    }
    out.write("    </edges>\n  </graph>\n</gexf>\n");
  }

  private static String direction(Graph graph) {
    return graph.directed() ? "directed" : "undirected";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  /** As text and as attribute; control characters, which XML 1.0 cannot hold, become a mark. */
  private static String xml(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default ->
                    escaped.appendCodePoint(
                        c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF
                            ? 0xFFFD
                            : c);
              }
            });
    return escaped.toString();
  }

  private static void csvLine(List<String> cells, BufferedWriter out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      out.write(i == 0 ? "" : ",");
      out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.write('\n');
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the files of {@code iklim graph}. Ids are any text but empty. */
final class EdgeFile {
  private static final Set<String> FIRST =
      Set.of("source", "src", "from", "start", "tail", "sumber", "dari");
  private static final Set<String> SECOND =
      Set.of("target", "dst", "dest", "destination", "to", "end", "head", "tujuan", "ke");
  private static final Set<String> VERTEX = Set.of("id", "vertex", "node", "name", "person");

  private EdgeFile() {}

  /** How the edges are written down. */
  enum Layout {
    /** A line is {@code source,target[,weight]}. */
    EDGES,
    /** A line is a vertex and those it points to. */
    ADJACENCY
  }

  /** Adds the edges of a file. */
  static void read(Lines lines, Layout layout, EdgeSink graph) throws IOException {
    List<String> fields = lines.next();
    if (layout == Layout.EDGES && fields != null && isHeader(fields)) {
      fields = lines.next();
    }
    for (; fields != null; fields = lines.next()) {
      if (layout == Layout.EDGES) {
        edge(lines, fields, graph);
      } else {
        row(lines, fields, graph);
      }
    }
  }

  /** Adds the vertices of a file: the first field of each line. */
  static void readVertices(Lines lines, EdgeSink graph) throws IOException {
    List<String> fields = lines.next();
    if (fields != null && isVertexHeader(fields)) {
      fields = lines.next();
    }
    for (; fields != null; fields = lines.next()) {
      graph.vertex(id(lines, fields, 0));
    }
  }

  /** Whether the first line of a file of vertices names its columns. */
  static boolean isVertexHeader(List<String> fields) {
    return VERTEX.contains(word(fields.get(0)));
  }

  /** The id in a field. */
  static String id(Lines lines, List<String> fields, int index) {
    String id = fields.get(index);
    if (id.isEmpty()) {
      throw lines.bad("field " + (index + 1) + " is empty; it should be the id of a vertex");
    }
    return id;
  }

  private static void edge(Lines lines, List<String> fields, EdgeSink graph) {
    if (fields.size() < 2 || fields.size() > 3) {
      throw lines.bad(
          fields.size()
              + (fields.size() == 1 ? " field" : " fields")
              + "; an edge is source,target[,weight]"
              + (fields.size() == 1 ? "" : " (lists of neighbours are read by --adjacency)"));
    }
    String source = id(lines, fields, 0);
    String target = id(lines, fields, 1);
    double weight = fields.size() == 2 ? 1 : weight(lines, fields.get(2));
    try {
      graph.edge(source, target, weight);
    } catch (IllegalArgumentException e) {
      throw lines.bad(e.getMessage());
    }
  }

  private static double weight(Lines lines, String field) {
    try {
      return Double.parseDouble(field);
    } catch (NumberFormatException e) {
      throw lines.bad(
          "the third field is no number; it should be the weight of the edge"
              + " (a header is source,target,weight)");
    }
  }

  private static void row(Lines lines, List<String> fields, EdgeSink graph) {
    String vertex = id(lines, fields, 0);
    graph.vertex(vertex);
    for (int i = 1; i < fields.size(); i++) {
      graph.edge(vertex, id(lines, fields, i), 1);
    }
  }

  // By words only: any other first line is an edge, and a weight in it that is none is an error.
  private static boolean isHeader(List<String> fields) {
    return fields.size() >= 2
        && FIRST.contains(word(fields.get(0)))
        && SECOND.contains(word(fields.get(1)));
  }

  private static String word(String field) {
    return field.toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an algorithm says of a graph, wherever it ran. */
public interface GraphResult {

  /** Number of vertices and edges, and for groups how many and how good; in order. */
  Map<String, Object> facts();

  /** The value of each vertex, in the order of their names. */
  Iterator<GraphValue> inOrder();

  /** Prints the values, as lines or as JSON. */
  default void print(GraphPrinter printer, boolean json) throws IOException {
    if (json) {
      printer.json(facts(), inOrder());
    } else {
      printer.lines(inOrder());
    }
  }

  /** The facts in one line, for people. */
  default String summary() {
    List<String> words = new ArrayList<>();
    facts()
        .forEach(
            (name, value) ->
                words.add(
                    name.replace('_', ' ')
                        + " "
                        + (value instanceof Double number
                            ? String.format(Locale.ROOT, "%.4f", number)
                            : value)));
    return String.join(", ", words);
  }
}

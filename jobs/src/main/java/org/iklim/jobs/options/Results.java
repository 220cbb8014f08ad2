// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Prints the result of a command on standard output, for people or for programs. */
public final class Results {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  /**
   * Prints a result.
   *
   * @param out standard output
   * @param result a record or map, whose components are printed as JSON
   * @param text the same for people
   */
  public void print(PrintWriter out, Object result, String text) {
    try {
      out.println(json ? JSON.writeValueAsString(result) : text.stripTrailing());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result that is no JSON: " + result.getClass(), e);
    }
    out.flush();
  }

  /** One line a table: its name and the rows that were written. */
  public static String rowsByTable(Map<String, Long> written) {
    Formatter text = new Formatter(Locale.ROOT);
    written.forEach((table, rows) -> text.format("%-24s %,12d rows written%n", table, rows));
    return written.isEmpty() ? "everything is up to date" : text.toString();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iklim.jobs.Jobs;
import picocli.CommandLine;

/**
 * What {@code iklim graph} answered.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Called(int code, String out, String err) {

  static Called graph(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Jobs.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code =
        line.execute(
            Stream.concat(Stream.of("graph"), Stream.of(arguments)).toArray(String[]::new));
    return new Called(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Value by vertex; ids of tests hold no comma. */
  Map<String, String> values() {
    if (code != 0) {
      throw new AssertionError("exit code " + code + ": " + err);
    }
    Map<String, String> values = new LinkedHashMap<>();
    lines()
        .forEach(
            line ->
                values.put(
                    line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
    return values;
  }
}

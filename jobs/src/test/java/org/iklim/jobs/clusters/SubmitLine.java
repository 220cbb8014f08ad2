// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The spark-submit command of the documentation, as it stands there. */
final class SubmitLine {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = REPOSITORY.resolve("docs/run-on-a-cluster.md");
  private static final String COMMAND = "run";

  private final List<String> words;

  private SubmitLine(List<String> words) {
    this.words = words;
  }

  /** The first such command of the page. */
  static SubmitLine ofTheDocs() throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (!words.isEmpty() || line.strip().startsWith("spark-submit ")) {
        words.addAll(Arrays.asList(line.strip().replaceFirst(" *\\\\$", "").split(" +", -1)));
        if (!line.endsWith("\\")) {
          return new SubmitLine(words);
        }
      }
    }
    throw new IllegalStateException(PAGE + " has no spark-submit command");
  }

  /**
   * Starts the command with the names of this test in the place of the page's.
   *
   * @param names what stands on the page, and what takes its place; each must be there
   * @param command what takes the place of {@code run}
   */
  Process start(
      Path home,
      Map<String, String> names,
      List<String> command,
      Map<String, String> environment,
      Path output)
      throws IOException {
    List<String> started = new ArrayList<>();
    for (String word : words) {
      if (word.equals(COMMAND)) {
        started.addAll(command);
      } else {
        started.add(replaced(word, names));
      }
    }
    for (String name : names.keySet()) {
      if (words.stream().noneMatch(word -> word.contains(name))) {
        throw new IllegalStateException("the page does not say " + name);
      }
    }
    started.set(0, home.resolve("bin").resolve(started.get(0)).toString());
    ProcessBuilder builder = new ProcessBuilder(started).directory(REPOSITORY.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(output.toFile())
        .redirectError(Path.of(output + ".err").toFile())
        .start();
  }

  private static String replaced(String word, Map<String, String> names) {
    String replaced = word;
    for (Map.Entry<String, String> name : names.entrySet()) {
      replaced = replaced.replace(name.getKey(), name.getValue());
    }
    return replaced;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents are read first and by everyone, so what can be checked about them is checked. */
class DocumentationTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

  @Test
  void readmeListsTheModulesOfTheBuildInTheirOrder() throws IOException {
    List<String> inBuild = groups("<module>([^<]+)</module>", REPOSITORY.resolve("pom.xml"));
    List<String> inReadme = groups("(?m)^\\| `([a-z-]+)` \\|", REPOSITORY.resolve("README.md"));
    assertThat(inReadme).isEqualTo(inBuild);
  }

  @Test
  void readmeShowsTheTwoCommands() throws IOException {
    assertThat(REPOSITORY.resolve("README.md")).content().contains("./iklim demo", "./mvnw verify");
  }

  @Test
  void linksBetweenDocumentsLeadSomewhere() throws IOException {
    List<Path> documents;
    try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"));
        Stream<Path> top = Files.list(REPOSITORY)) {
      documents = Stream.concat(docs, top).filter(p -> p.toString().endsWith(".md")).toList();
    }
    assertThat(documents).isNotEmpty();
    for (Path document : documents) {
      for (String target : groups(LINK.pattern(), document)) {
        if (!target.contains("://")) {
          assertThat(document.resolveSibling(target)).as("link in %s", document).exists();
        }
      }
    }
  }

  @Test
  void everyDecisionIsInTheIndex() throws IOException {
    Path folder = REPOSITORY.resolve("docs").resolve("decisions");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> decisions =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.matches("\\d.*"))
              .sorted()
              .toList();
      assertThat(groups(LINK.pattern(), folder.resolve("README.md"))).isEqualTo(decisions);
    }
  }

  private static List<String> groups(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(m -> m.group(1))
        .toList();
  }
}

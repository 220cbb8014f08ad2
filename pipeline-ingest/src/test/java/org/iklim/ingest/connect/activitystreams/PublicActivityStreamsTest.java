// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.RecordedImport;
import org.junit.jupiter.api.Test;

/** Counts of public data that lies beside the repository, where it does. */
class PublicActivityStreamsTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Path CORPUS = DATA.resolve("exports/activitystreams2/test");
  private static final Path COMMUNITY =
      DATA.resolve("experts/quantumcomputing.activitystreams.ndjson.gz");
  private static final Set<String> REFUSALS =
      Set.of("malformed", "not_an_object", "bad_property", "other_context", "bad_collection");

  @Test
  void documentsOfTheTestCorpusParseAndItsBadOnesAreRefused() throws IOException {
    assumeThat(CORPUS).as("public test corpus, see docs").isDirectory();
    RecordedImport all = read(CORPUS);
    int files = all.readByKind().get("document") + all.readByKind().get("collection");
    assertThat(files - all.skippedByReason().get("malformed")).isEqualTo(231);

    Set<String> accepted = new TreeSet<>();
    for (Path bad : files(CORPUS.resolve("fail"))) {
      RecordedImport got = read(bad);
      boolean refused =
          got.activities().isEmpty()
              && got.skippedByReason().keySet().stream().anyMatch(REFUSALS::contains);
      if (!refused) {
        accepted.add(bad.getFileName() + " " + got.skippedByReason());
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void goodDocumentsOfTheCorpusAreNotRefused() throws IOException {
    assumeThat(CORPUS).as("public test corpus, see docs").isDirectory();
    Set<String> refused = new TreeSet<>();
    for (Path good : files(CORPUS)) {
      if (read(good).skippedByReason().keySet().stream().anyMatch(REFUSALS::contains)) {
        refused.add(good.getFileName().toString());
      }
    }
    // Two have a map as name, as fail/namemap-as-name.json has; one a line break within a text, which
    // is no JSON.
    assertThat(refused)
        .containsExactly("simple0011.json", "simple0012.json", "vocabulary-ex196-jsonld.json");
  }

  @Test
  void theQuestionCommunityPassesUnchanged() throws IOException {
    assumeThat(COMMUNITY).as("public question community, see docs").isRegularFile();
    RecordedImport got = read(COMMUNITY);
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(COMMUNITY)), StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    assertThat(got.lines()).isEqualTo(lines).hasSize(5471);
    assertThat(got.skippedByReason()).isEmpty();
    assertThat(created(got, "Question")).isEqualTo(611);
    assertThat(created(got, "Note")).isEqualTo(4471);
    assertThat(got.ids("Accept")).hasSize(389);
    assertThat(
            got.activities().stream()
                .mapToInt(a -> a.json().at("/object/likes/totalItems").asInt())
                .sum())
        .isEqualTo(11_509);
  }

  private static long created(RecordedImport got, String type) {
    return got.activities().stream()
        .filter(a -> a.type().equals("Create"))
        .filter(a -> a.json().at("/object/type").asText().equals(type))
        .count();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static RecordedImport read(Path export) throws IOException {
    return RecordedImport.of(new ActivityStreamsConnector(), export, ImportOptions.defaults());
  }
}

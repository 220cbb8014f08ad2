// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports whose values or bytes are not what they should be: read, skipped or refused, never a
 * crash.
 */
class MutatedExportsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ROUNDS = 200;
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "{}",
          "[]",
          "[null]",
          "[[{}]]",
          "{\"id\":{}}",
          "9223372036854775808",
          "\"<@|>\"",
          "\"@**|**\"",
          "0.0000001");

  /** Texts and addresses of the fixtures. */
  private static final List<String> PRIVATE =
      List.of(
          "classified",
          "between",
          "whose channel",
          "Acme.example",
          "Ann Lee",
          "VPN",
          "rahasia",
          "acme.example");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "discourse, discourse/forum/topics",
    "mattermost, mattermost/export.jsonl",
    "slack, slack/export",
    "zulip, zulip/export"
  })
  void oddValuesAreReadOrSkippedAndAccountedFor(String source, String fixture) throws IOException {
    Random random = new Random(1);
    Path export = copy(Exports.fixture(fixture));
    for (int round = 0; round < ROUNDS; round++) {
      Path file = anyFile(export, random);
      byte[] original = Files.readAllBytes(file);
      List<String> lines = new ArrayList<>();
      if (file.toString().endsWith(".jsonl")) {
        lines.addAll(Files.readAllLines(file));
      } else {
        lines.add(Files.readString(file));
      }
      int line = random.nextInt(lines.size());
      JsonNode json = MAPPER.readTree(lines.get(line));
      for (int i = 0; i < 3; i++) {
        mutate(json, random);
      }
      lines.set(line, json.toString());
      Files.write(file, lines);

      readOrRefuse(source, export, round);
      Files.write(file, original);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "discourse, discourse/forum",
    "mattermost, mattermost/export.jsonl",
    "slack, slack/export",
    "viva-engage, viva-engage/monthly",
    "zulip, zulip/export"
  })
  void oddBytesAreReadOrRefused(String source, String fixture) throws IOException {
    Random random = new Random(2);
    Path export = copy(Exports.fixture(fixture));
    for (int round = 0; round < ROUNDS; round++) {
      Path file = anyFile(export, random);
      byte[] original = Files.readAllBytes(file);
      byte[] bytes = original.clone();
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(file, bytes);

      readOrRefuse(source, export, round);
      Files.write(file, original);
    }
  }

  private static void readOrRefuse(String source, Path export, int round) {
    ImportOptions options =
        new ImportOptions(
            Optional.of("acme"),
            round % 2 == 0 ? Optional.of("a test") : Optional.empty(),
            Optional.empty());
    try {
      Imported imported = Imported.of(Connectors.byName(source).orElseThrow(), export, options);
      assertThat(imported.unaccounted()).as("round %d", round).isZero();
    } catch (BadExportException e) {
      assertThat(PRIVATE).noneMatch(e.getMessage()::contains);
    } catch (IOException | RuntimeException e) {
      fail("round " + round, e);
    }
  }

  /** Replaces a value somewhere below by an odd one. */
  private static void mutate(JsonNode json, Random random) throws IOException {
    JsonNode at = json;
    while (at.isContainerNode() && !at.isEmpty()) {
      int child = random.nextInt(at.size());
      JsonNode next;
      if (at instanceof ObjectNode object) {
        String name = object.properties().stream().skip(child).findFirst().orElseThrow().getKey();
        next = object.get(name);
        if (isLast(next, random)) {
          object.set(name, odd(random));
          return;
        }
      } else {
        next = at.get(child);
        if (isLast(next, random)) {
          ((ArrayNode) at).set(child, odd(random));
          return;
        }
      }
      at = next;
    }
  }

  private static boolean isLast(JsonNode node, Random random) {
    return !node.isContainerNode() || node.isEmpty() || random.nextInt(10) == 0;
  }

  private static JsonNode odd(Random random) throws IOException {
    return MAPPER.readTree(ODD.get(random.nextInt(ODD.size())));
  }

  private static Path anyFile(Path export, Random random) throws IOException {
    try (Stream<Path> walk = Files.walk(export)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  private Path copy(Path export) throws IOException {
    Path target = folder.resolve(export.getFileName().toString());
    try (Stream<Path> walk = Files.walk(export)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        Files.copy(file, export.equals(file) ? target : target.resolve(export.relativize(file)));
      }
    }
    return target;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A generated company on disk, and how a reader who knows only the profile reads it. */
final class Sample {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  private Sample(Path folder) {
    this.folder = folder;
  }

  static Sample generate(Path folder, int people, int weeks, long seed) throws IOException {
    new Generator(plan(people, weeks, seed)).run(folder, false, day -> {});
    return new Sample(folder);
  }

  static CompanyPlan plan(int people, int weeks, long seed) {
    return new CompanyPlan(
        people,
        weeks,
        seed,
        CompanyPlan.defaultStart(weeks),
        CompanyPlan.DEFAULT_EVENTS_PER_PERSON_WEEK,
        OptionalLong.empty());
  }

  /** Calls with every line of the activities. */
  void lines(Consumer<String> action) {
    try (BufferedReader reader =
        Files.newBufferedReader(folder.resolve("activities.ndjson"), StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        action.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls with every valid activity, duplicates left out. */
  void activities(Consumer<JsonNode> action) {
    Set<String> seen = new HashSet<>();
    lines(
        line -> {
          if (ProfileCheck.fault(line).isEmpty()) {
            JsonNode activity = json(line);
            if (seen.add(activity.get("id").textValue())) {
              action.accept(activity);
            }
          }
        });
  }

  /** Calls with every message, each once. */
  void messages(Consumer<JsonNode> action) {
    activities(
        activity -> {
          if (activity.get("type").textValue().equals("Create")) {
            action.accept(activity);
          }
        });
  }

  JsonNode truth() throws IOException {
    return MAPPER.readTree(folder.resolve("truth.json").toFile());
  }

  /** Rows of the HR file. */
  List<CSVRecord> peopleRows() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(folder.resolve("people.csv"), StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The PersonId behind an account id of the activities, of either source. */
  static String personId(String account) {
    long number = Long.parseLong(account.substring(account.lastIndexOf(':') + 1));
    boolean chat = account.startsWith(Source.CHAT.urn());
    return Person.personId((int) (chat ? (number - 70_000_000) / 7 : number - 1_000_000));
  }
}

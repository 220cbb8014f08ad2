// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.analytics.language.LinearEngine;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.language.MessageReader;
import org.iklim.analytics.language.MessageReading;
import org.iklim.analytics.language.taxonomy.Taxonomy;
import org.iklim.analytics.warnings.Backtest;
import org.iklim.analytics.warnings.VoiceTally;
import org.iklim.analytics.warnings.Warning;
import org.iklim.analytics.warnings.WarningRules;

/**
 * How well warnings find what {@code iklim generate} planted: reads the files of companies with the
 * reader of the stage language, shipped model and taxonomy, and compares with their truth.json.
 * Edits and deletions are passed over: every text counts as it was first written.
 */
public final class WarningEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double POINTS = 8;
  private static final int PAST_WEEKS = 4;

  private final MessageReader reader = new MessageReader(LinearEngine.SHIPPED, Taxonomy.shipped());
  private final List<Backtest.Outcome> byTone = new ArrayList<>();
  private final List<Backtest.Outcome> byIndex = new ArrayList<>();
  private final List<Backtest.Outcome> tellable = new ArrayList<>();
  private final List<Backtest.Outcome> withPast = new ArrayList<>();
  private int warnings;
  private int falseWarnings;
  private long days;

  /** Where a person works from a day on. */
  private record Place(String unit, boolean active) {}

  /** Evaluates the company folders that are named. */
  public static void main(String[] folders) throws IOException {
    WarningEvaluation evaluation = new WarningEvaluation();
    for (String folder : folders) {
      evaluation.add(Path.of(folder));
    }
    evaluation.print();
  }

  private void add(Path folder) throws IOException {
    JsonNode truth = JSON.readTree(folder.resolve("truth.json").toFile());
    LocalDate first = LocalDate.parse(truth.get("start").asText());
    LocalDate last = LocalDate.parse(truth.get("end").asText());
    Map<String, TreeMap<LocalDate, Place>> people = people(folder.resolve("people.csv"));
    VoiceTally tally = new VoiceTally(first, last);
    for (TreeMap<LocalDate, Place> career : people.values()) {
      if (career.lastEntry().getValue().active()) {
        tally.head(career.lastEntry().getValue().unit());
      }
    }
    read(folder.resolve("activities.ndjson"), people, tally);
    List<Backtest.Raised> raised = raised(tally.warnings(WarningRules.DEFAULT));
    Map<Backtest.Incident, JsonNode> incidents = incidents(truth);
    List<Backtest.Incident> all = List.copyOf(incidents.keySet());
    for (Backtest.Outcome outcome : Backtest.outcomes(all, raised)) {
      JsonNode planted = incidents.get(outcome.incident());
      boolean enoughVoices = planted.get("voices").asInt() >= WarningRules.DEFAULT.fewestVoices();
      if (Math.abs(planted.get("tone_points").asDouble()) >= POINTS) {
        byTone.add(outcome);
        if (enoughVoices) {
          tellable.add(outcome);
          if (!outcome.incident().from().isBefore(first.plusWeeks(PAST_WEEKS))) {
            withPast.add(outcome);
          }
        }
      }
      if (Math.abs(planted.get("index_points").asDouble()) >= POINTS) {
        byIndex.add(outcome);
      }
      System.err.printf(
          Locale.ROOT,
          "%s %s %s tone %s index %s voices %s: %s%n",
          folder.getFileName(),
          planted.get("kind").asText(),
          outcome.incident().group(),
          planted.get("tone_points"),
          planted.get("index_points"),
          planted.get("voices"),
          outcome
              .found()
              .map(w -> w.group() + ", " + w.aspect() + ", day " + outcome.days())
              .orElse("not found"));
    }
    List<Backtest.Raised> wrong = Backtest.falseOnes(all, raised);
    wrong.forEach(w -> System.err.println(folder.getFileName() + " false: " + w));
    warnings += raised.size();
    falseWarnings += wrong.size();
    days += ChronoUnit.DAYS.between(first, last) + 1;
  }

  private void print() {
    print("planted, at least 8 points of tone (-100 to 100)", byTone);
    print("of these with five voices or more, so that they may be told", tellable);
    print("of these with four weeks of talk before them", withPast);
    print("planted, at least 8 points of the index (0 to 100)", byIndex);
  }

  private void print(String title, List<Backtest.Outcome> outcomes) {
    System.out.println(title);
    System.out.println(
        Backtest.text(Backtest.summary(outcomes, warnings, falseWarnings, days)).indent(2));
  }

  private void read(
      Path activities, Map<String, TreeMap<LocalDate, Place>> people, VoiceTally tally)
      throws IOException {
    Map<String, String> emails = new HashMap<>();
    Set<String> seen = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(activities)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode activity = parsed(line);
        JsonNode object = activity.path("object");
        String id = object.path("id").asText();
        if (object.path("type").asText().equals("Person")) {
          emails.put(id, object.path("email").asText());
        } else if (activity.path("type").asText().equals("Create")
            && object.has("content")
            && seen.add(id)) {
          String email = emails.get(activity.path("actor").path("id").asText());
          read(activity, email, people.get(email), tally);
        }
      }
    }
  }

  private void read(
      JsonNode activity, String person, TreeMap<LocalDate, Place> career, VoiceTally tally) {
    String published = activity.path("published").asText();
    if (career == null || !published.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return;
    }
    LocalDate day = LocalDate.parse(published.substring(0, 10));
    Map.Entry<LocalDate, Place> place = career.floorEntry(day);
    if (place != null) {
      JsonNode object = activity.path("object");
      MessageReading reading =
          reader.read(
              MessageLanguage.content(
                  object.path("name").asText(), object.path("content").asText()));
      // What could not be read is no voice, as where the stage leaves the score empty.
      if (reading.sentiment().isRead()) {
        tally.message(
            person,
            place.getValue().unit(),
            day,
            reading.sentiment().negative(),
            reading.aspects());
      }
    }
  }

  /** A line of the file; the generator plants some that are none. */
  private static JsonNode parsed(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node == null ? JSON.createObjectNode() : node;
    } catch (JsonProcessingException planted) {
      return JSON.createObjectNode();
    }
  }

  private static Map<String, TreeMap<LocalDate, Place>> people(Path csv) throws IOException {
    Map<String, TreeMap<LocalDate, Place>> people = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(csv);
    List<String> header = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      people
          .computeIfAbsent(cells[header.indexOf("Email")], email -> new TreeMap<>())
          .put(
              LocalDate.parse(cells[header.indexOf("EffectiveDate")]),
              new Place(
                  cells[header.indexOf("Organization")],
                  Boolean.parseBoolean(cells[header.indexOf("Active")])));
    }
    return people;
  }

  private static Map<Backtest.Incident, JsonNode> incidents(JsonNode truth) {
    Map<Backtest.Incident, JsonNode> incidents = new LinkedHashMap<>();
    for (JsonNode node : truth.get("incidents")) {
      incidents.put(
          new Backtest.Incident(
              node.get("unit").asText(),
              LocalDate.parse(node.get("start").asText()),
              LocalDate.parse(node.get("end").asText()),
              Optional.of(node.get("aspect").asText())),
          node);
    }
    return incidents;
  }

  /** Each warning once, as it was first told. */
  private static List<Backtest.Raised> raised(List<Warning> warnings) {
    Map<String, Backtest.Raised> byId = new LinkedHashMap<>();
    for (Warning warning : warnings) {
      if (warning.withinBudget()) {
        byId.putIfAbsent(
            warning.id(),
            new Backtest.Raised(warning.id(), warning.group(), warning.aspect(), warning.seen()));
      }
    }
    return List.copyOf(byId.values());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Circles of truth.json talk while they are said to, and become what they are said to become. */
class CirclesTest {
  private static final int WEEKS = 26;

  @TempDir private static Path folder;

  private static JsonNode truth;
  private static final Map<Integer, Set<String>> members = new TreeMap<>();
  private static final Map<String, Set<String>> units = new HashMap<>();
  private static final List<Answer> answers = new ArrayList<>();

  /** Somebody answered somebody. */
  private record Answer(LocalDate day, String from, String to) {}

  @BeforeAll
  static void generate() throws IOException {
    Sample sample = Sample.generate(folder, 1200, WEEKS, 6);
    truth = sample.truth();
    for (JsonNode circle : truth.get("circles")) {
      Set<String> people = new HashSet<>();
      circle.get("members").forEach(member -> people.add(member.textValue()));
      members.put(circle.get("id").intValue(), people);
    }
    sample
        .peopleRows()
        .forEach(
            row ->
                units
                    .computeIfAbsent(row.get("PersonId"), id -> new HashSet<>())
                    .add(row.get("Organization")));
    Map<String, String> authors = new HashMap<>();
    sample.messages(
        message ->
            authors.put(
                message.at("/object/id").textValue(),
                Sample.personId(message.at("/actor/id").textValue())));
    sample.messages(
        message -> {
          JsonNode parent = message.at("/object/inReplyTo");
          if (parent.isTextual()) {
            answers.add(
                new Answer(
                    LocalDate.parse(message.get("published").textValue().substring(0, 10)),
                    Sample.personId(message.at("/actor/id").textValue()),
                    authors.get(parent.textValue())));
          }
        });
  }

  @Test
  void membersAnswerOneAnotherWhileTheirCircleTalks() {
    for (JsonNode circle : truth.get("circles")) {
      Set<String> people = members.get(circle.get("id").intValue());
      LocalDate from = LocalDate.parse(circle.get("from").textValue());
      LocalDate to = LocalDate.parse(circle.get("to").textValue());
      long weeks = ChronoUnit.WEEKS.between(from, to.plusDays(1));
      assertThat(answers(people, from, to) / (double) (weeks * people.size()))
          .as("answers of a member of circle %s in a week", circle.get("id"))
          .isGreaterThan(0.5);
    }
  }

  @Test
  void whatBecomesOfCirclesIsWhatTheirMembersAndDaysSay() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (JsonNode change : truth.get("circle_changes")) {
      kinds.merge(change.get("kind").textValue(), 1, Integer::sum);
      assertThat(people(change, "before"))
          .isSubsetOf(
              change.get("after").isEmpty() ? people(change, "before") : people(change, "after"));
      LocalDate day = LocalDate.parse(change.get("day").textValue());
      change.get("before").forEach(id -> assertThat(day(id, "to")).isEqualTo(day.minusDays(1)));
      change.get("after").forEach(id -> assertThat(day(id, "from")).isEqualTo(day));
    }
    assertThat(kinds).isEqualTo(Map.of("MERGED", 2, "SPLIT", 2, "BORN", 2, "FADED", 2));
  }

  @Test
  void whoFadesTalksNoMoreWithinTheCircle() {
    for (JsonNode change : truth.get("circle_changes")) {
      if (change.get("kind").textValue().equals("FADED")) {
        LocalDate day = LocalDate.parse(change.get("day").textValue());
        Set<String> people = people(change, "before");
        long before = answers(people, day.minusDays(28), day);
        // Threads go on for two weeks at most; members of a circle also meet elsewhere, by chance.
        long after = answers(people, day.plusDays(15), day.plusDays(15 + 28));
        assertThat(after).isLessThan(before / 4);
      }
    }
  }

  @Test
  void peopleOfManyUnitsAreInOneCircleAtATime() {
    for (JsonNode circle : truth.get("circles")) {
      Set<String> theirUnits = new HashSet<>();
      members.get(circle.get("id").intValue()).forEach(p -> theirUnits.addAll(units.get(p)));
      assertThat(theirUnits).hasSizeGreaterThan(4);
      for (JsonNode other : truth.get("circles")) {
        boolean together =
            !other.get("id").equals(circle.get("id"))
                && other.get("from").textValue().compareTo(circle.get("to").textValue()) <= 0
                && circle.get("from").textValue().compareTo(other.get("to").textValue()) <= 0;
        if (together) {
          assertThat(members.get(other.get("id").intValue()))
              .doesNotContainAnyElementsOf(members.get(circle.get("id").intValue()));
        }
      }
    }
  }

  @Test
  void smallCompaniesAndShortPlansHaveNone(@TempDir Path other) throws IOException {
    assertThat(Sample.generate(other.resolve("small"), 250, 26, 1).truth().get("circles"))
        .isEmpty();
    assertThat(Sample.generate(other.resolve("short"), 400, 12, 1).truth().get("circles"))
        .isEmpty();
  }

  private static long answers(Set<String> people, LocalDate from, LocalDate to) {
    return answers.stream()
        .filter(a -> !a.day().isBefore(from) && !a.day().isAfter(to))
        .filter(a -> people.contains(a.from()) && people.contains(a.to()))
        .count();
  }

  private static Set<String> people(JsonNode change, String side) {
    Set<String> people = new HashSet<>();
    change.get(side).forEach(id -> people.addAll(members.get(id.intValue())));
    return people;
  }

  private static LocalDate day(JsonNode id, String end) {
    for (JsonNode circle : truth.get("circles")) {
      if (circle.get("id").equals(id)) {
        return LocalDate.parse(circle.get(end).textValue());
      }
    }
    throw new AssertionError("no circle " + id);
  }
}

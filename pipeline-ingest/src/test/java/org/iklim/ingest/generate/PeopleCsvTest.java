// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCsvTest {
  private static final int PEOPLE = 600;

  @TempDir private static Path folder;

  private static JsonNode truth;
  private static List<CSVRecord> rows;
  private static final Map<String, CSVRecord> first = new HashMap<>();

  @BeforeAll
  static void generate() throws IOException {
    Sample sample = Sample.generate(folder, PEOPLE, 52, 8);
    truth = sample.truth();
    rows = sample.peopleRows();
    rows.forEach(row -> first.putIfAbsent(row.get("PersonId"), row));
  }

  @Test
  void everybodyIsThereWithAnAddressOfTheirOwn() {
    Set<String> emails = new HashSet<>();
    first.values().forEach(row -> emails.add(row.get("Email")));
    assertThat(first).hasSize(PEOPLE);
    assertThat(emails).hasSize(PEOPLE);
  }

  @Test
  void managersLeadTheUnitOrTheOneAbove() {
    int heads = 0;
    for (CSVRecord row : rows) {
      if (row.get("ManagerId").isEmpty()) {
        heads++;
        assertThat(row.get("Organization")).isEqualTo("Acme");
        continue;
      }
      CSVRecord manager = first.get(row.get("ManagerId"));
      assertThat(manager.get("SupervisorIndicator")).isEqualTo("true");
      assertThat(manager.get("PersonId")).isNotEqualTo(row.get("PersonId"));
      String unit = row.get("Organization");
      boolean head = row.get("SupervisorIndicator").equals("true");
      String led = head ? unit.substring(0, unit.lastIndexOf(" / ")) : unit;
      assertThat(manager.get("Organization")).isEqualTo(led);
    }
    assertThat(heads).isEqualTo(1);
  }

  @Test
  void unitsFormATreeOfSeveralLevels() {
    Set<String> units = new HashSet<>();
    rows.forEach(row -> units.add(row.get("Organization")));
    int deepest = 0;
    for (String unit : units) {
      int above = unit.lastIndexOf(" / ");
      deepest = Math.max(deepest, unit.split(" / ", -1).length);
      if (above > 0) {
        assertThat(units).contains(unit.substring(0, above));
      }
    }
    assertThat(deepest).isBetween(4, 7);
  }

  @Test
  void moversAndLeaversGetARowFromTheirDay() {
    Map<String, LocalDate> moved = days("moved");
    Map<String, LocalDate> left = days("left");
    assertThat(moved).isNotEmpty();
    assertThat(left).isNotEmpty();
    int later = 0;
    for (CSVRecord row : rows) {
      if (row == first.get(row.get("PersonId"))) {
        assertThat(row.get("Active")).isEqualTo("true");
        continue;
      }
      later++;
      Map<String, LocalDate> planted = row.get("Active").equals("true") ? moved : left;
      assertThat(LocalDate.parse(row.get("EffectiveDate")))
          .isEqualTo(planted.get(row.get("PersonId")));
    }
    assertThat(later).isEqualTo(moved.size() + left.size());
  }

  @Test
  void whoJoinsLaterIsEffectiveFromTheHireDate() {
    days("joined")
        .forEach(
            (person, day) -> {
              CSVRecord row = first.get(person);
              assertThat(row.get("EffectiveDate")).isEqualTo(day.toString());
              assertThat(row.get("HireDate")).isEqualTo(day.toString());
            });
  }

  @Test
  void communitiesOfInterestCrossUnits() {
    for (JsonNode community : truth.get("communities")) {
      if (community.get("kind").textValue().equals("INTEREST")) {
        Set<String> functions = new HashSet<>();
        community
            .get("members")
            .forEach(member -> functions.add(first.get(member.textValue()).get("FunctionType")));
        assertThat(functions.size()).isGreaterThan(2);
      }
    }
  }

  private static Map<String, LocalDate> days(String name) {
    Map<String, LocalDate> days = new HashMap<>();
    for (JsonNode person : truth.get(name)) {
      days.put(person.get("person_id").textValue(), LocalDate.parse(person.get("day").textValue()));
    }
    return days;
  }
}

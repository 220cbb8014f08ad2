// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the HR file: a row per person, and one more from the day of each move or departure. */
final class PeopleCsv {
  /** The file's first rows hold from before the network opened. */
  private static final int DAYS_BEFORE_START = 30;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "PersonId",
              "EffectiveDate",
              "ManagerId",
              "Organization",
              "LevelDesignation",
              "FunctionType",
              "HireDate",
              "Location",
              "SupervisorIndicator",
              "Email",
              "Active")
          .get();

  private PeopleCsv() {}

  static void write(CompanyPlan plan, Cast cast, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
      for (Person person : cast.people()) {
        Career career = person.career();
        int first = Math.max(career.joined(), -DAYS_BEFORE_START);
        row(plan, person, first, true, csv);
        if (career.moves()) {
          row(plan, person, career.moved(), true, csv);
        }
        if (career.leaves()) {
          row(plan, person, career.left(), false, csv);
        }
      }
    }
  }

  private static void row(
      CompanyPlan plan, Person person, int day, boolean active, CSVPrinter csv)
      throws IOException {
    Unit unit = person.unitOn(day);
    int manager = person.managerOn(day);
    LocalDate hired = plan.date(person.career().joined());
    csv.printRecord(
        person.personId(),
        plan.date(day),
        manager < 0 ? "" : Person.personId(manager),
        unit.path(),
        person.level().word(),
        unit.function() == null ? "General Management" : unit.function().title(),
        hired,
        person.location().city(),
        person.isHead() && unit.size() > 1,
        person.email(),
        active);
  }
}

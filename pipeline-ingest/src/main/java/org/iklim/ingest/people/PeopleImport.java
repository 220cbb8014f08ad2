// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.iklim.schemas.avro.PersonAttributes;

/**
 * Reads an HR file twice: first who is who and who leads whom, then each row in the order of the
 * file.
 *
 * @param file the CSV file
 * @param mapping column of Viva Insights → the file's name for it
 * @param dates how dates are written
 * @param units where unit paths come from
 * @param keys pseudonyms
 */
record PeopleImport(
    Path file, Map<String, String> mapping, HrDates dates, UnitSource units, PersonKeys keys) {

  /** Where unit paths come from. */
  enum UnitSource {
    /** Organization if most of its different texts are paths, else managers. */
    AUTO,
    /** Organization holds paths. */
    ORGANIZATION,
    /** Organization holds names; the managers give the levels above. */
    MANAGERS
  }

  /** Gives every good row to the sink, with the rows that follow from it, and counts every row. */
  PeopleCounts run(PeopleSink sink) throws IOException {
    Directory directory = directory();
    try (HrTable table = HrTable.open(file, mapping, keys)) {
      boolean fromManagers = fromManagers(table.columns(), directory);
      PeopleCounts counts = new PeopleCounts(table.columns().withheld(), fromManagers);
      RowToAttributes step =
          new RowToAttributes(directory, dates, fromManagers, keys.keyId(), counts);
      for (HrRow row = table.next(); row != null; row = table.next()) {
        counts.read();
        Optional<PersonAttributes> attributes = step.apply(row);
        if (attributes.isPresent()) {
          sink.send(attributes.get());
          counts.sent(attributes.get());
          for (PersonAttributes moved : step.derived(attributes.get())) {
            sink.send(moved);
            counts.derived(moved);
          }
        }
      }
      return counts;
    }
  }

  private Directory directory() throws IOException {
    Directory directory = new Directory();
    try (HrTable table = HrTable.open(file, mapping, keys)) {
      for (HrRow row = table.next(); row != null; row = table.next()) {
        Optional<LocalDate> from = dates.parse(row.cell(HrColumn.EFFECTIVE_DATE));
        if (row.complete() && from.isPresent() && !row.idKey().isEmpty()) {
          if (RowToAttributes.isWithdrawal(row)) {
            directory.withdraw(row.idKey(), from.get());
          } else {
            directory.add(row, from.get());
          }
        }
      }
    }
    return directory;
  }

  private boolean fromManagers(HrColumns columns, Directory directory) {
    return switch (units) {
      case ORGANIZATION -> false;
      case MANAGERS -> true;
      case AUTO ->
          columns.of(HrColumn.MANAGER_ID) != null && !UnitPaths.arePaths(directory.organizations());
    };
  }
}

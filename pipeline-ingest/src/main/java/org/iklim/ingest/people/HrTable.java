// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iklim.ingest.csv.CsvRow;
import org.iklim.ingest.csv.CsvTable;

/** An HR file, pseudonymised as it is read: ids and addresses do not leave this class. */
final class HrTable implements Closeable {
  private static final Set<HrColumn> IDENTIFYING =
      EnumSet.of(HrColumn.PERSON_ID, HrColumn.MANAGER_ID, HrColumn.EMAIL);

  private final CsvTable table;
  private final HrColumns columns;
  private final PersonKeys keys;

  private HrTable(CsvTable table, HrColumns columns, PersonKeys keys) {
    this.table = table;
    this.columns = columns;
    this.keys = keys;
  }

  static HrTable open(Path file, Map<String, String> mapping, PersonKeys keys) throws IOException {
    String name = String.valueOf(file.getFileName());
    CsvTable table = CsvTable.open(Files.newInputStream(file), name);
    try {
      return new HrTable(table, HrColumns.of(table, name, mapping), keys);
    } catch (IOException e) {
      table.close();
      throw e;
    }
  }

  HrColumns columns() {
    return columns;
  }

  /** The next row, null at the end. */
  HrRow next() throws IOException {
    CsvRow row = table.next();
    if (row == null) {
      return null;
    }
    Map<HrColumn, String> cells = new EnumMap<>(HrColumn.class);
    columns
        .names()
        .forEach(
            (column, name) -> {
              if (!IDENTIFYING.contains(column)) {
                cells.put(column, row.text(name));
              }
            });
    Map<String, String> further = new TreeMap<>();
    int hidden = 0;
    for (String name : columns.further()) {
      String text = row.text(name);
      if (text.indexOf('@') >= 0) {
        hidden++;
      } else if (!text.isEmpty()) {
        further.put(name, text);
      }
    }
    return new HrRow(
        row.line(),
        row.fitsHeader(),
        keys.ofId(text(row, HrColumn.PERSON_ID)),
        keys.ofEmail(text(row, HrColumn.EMAIL)),
        keys.ofId(text(row, HrColumn.MANAGER_ID)),
        cells,
        further,
        hidden);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private String text(CsvRow row, HrColumn column) {
    String name = columns.of(column);
    return name == null ? "" : row.text(name);
  }
}

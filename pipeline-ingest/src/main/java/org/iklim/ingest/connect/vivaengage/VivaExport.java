// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.csv.CsvRow;
import org.iklim.ingest.csv.CsvTable;

/**
 * One export of one network: the tables in one folder of a ZIP or of the file system.
 *
 * @param packed the ZIP or folder
 * @param folder the folder in it that holds the tables, ends with a slash unless empty
 */
record VivaExport(Path packed, String folder) {

  /** Takes one row; may refuse it. */
  @FunctionalInterface
  interface RowReader {
    void accept(CsvRow row) throws IOException;
  }

  /** Reads tables of an export that has been opened. */
  interface Tables {
    /**
     * Each row of a table; none where the export has no such table.
     *
     * @param required columns without which the rows cannot be told
     */
    void each(String table, String[] required, RowReader reader) throws IOException;
  }

  /** Work on the tables of an opened export. */
  @FunctionalInterface
  interface Work {
    void on(Tables tables) throws IOException;
  }

  /** Opens the export, lets the work be done and closes it. */
  void read(Work work) throws IOException {
    try (ExportFiles files = ExportFiles.open(packed)) {
      work.on((table, required, reader) -> each(files, table, required, reader));
    }
  }

  private void each(ExportFiles files, String table, String[] required, RowReader reader)
      throws IOException {
    Optional<String> name = find(files, table);
    if (name.isEmpty()) {
      return;
    }
    try (InputStream in = files.read(name.get());
        CsvTable rows = CsvTable.open(in, name.get())) {
      for (String column : required) {
        // A table of nothing at all is how some exports write an empty one.
        if (!rows.has(column) && !rows.header().isEmpty()) {
          throw new BadExportException(
              name.get()
                  + ": no column "
                  + column
                  + "; of those needed it has: "
                  // Not the header as it is: a damaged one may hold a message.
                  + Stream.of(required).filter(rows::has).collect(Collectors.joining(", "))
                  + ". Is this a network export of Viva Engage?");
        }
      }
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        reader.accept(row);
      }
    }
  }

  private Optional<String> find(ExportFiles files, String table) {
    String wanted = (folder + table).toLowerCase(Locale.ROOT);
    return files.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}

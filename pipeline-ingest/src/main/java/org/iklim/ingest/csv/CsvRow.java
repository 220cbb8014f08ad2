// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.csv;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One row of a {@link CsvTable}. */
public final class CsvRow {
  private final CSVRecord cells;
  private final long line;
  private final List<String> header;
  private final Map<String, Integer> positions;

  CsvRow(CSVRecord cells, long line, List<String> header, Map<String, Integer> positions) {
    this.cells = cells;
    this.line = line;
    this.header = header;
    this.positions = positions;
  }

  /** The line of the file on which the row begins, counted from 1. */
  public long line() {
    return line;
  }

  /** Whether the row has as many cells as the header; surplus cells have no name. */
  public boolean fitsHeader() {
    return cells.size() == header.size();
  }

  /**
   * The cell as it stands in the file, line breaks included; empty where the file has no such
   * column or the row ends before it.
   */
  public String raw(String column) {
    Integer position = positions.get(CsvTable.normalised(column));
    return position == null || position >= cells.size() ? "" : cells.get(position);
  }

  /**
   * The cell without surrounding white space; empty for the words {@code null} and {@code NULL},
   * which several exports write for no value.
   */
  public String text(String column) {
    String cell = raw(column).strip();
    return cell.equals("null") || cell.equals("NULL") ? "" : cell;
  }

  /** Whether the cell says true, in any case. */
  public boolean isTrue(String column) {
    return text(column).equalsIgnoreCase("true");
  }
}

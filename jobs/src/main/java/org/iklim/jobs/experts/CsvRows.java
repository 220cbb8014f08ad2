// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file (RFC 4180, UTF-8 with or without byte order mark), read by the names of
 * its columns. What it says of a fault never quotes the file, which names people.
 */
final class CsvRows {
  /** Spreadsheets put it before the header. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrailingData(true).get();

  private final Path file;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private CsvRows(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   * @param cells those of the columns asked for, in that order and without white space around them;
   *     empty where the row ends before
   */
  record Row(long line, List<String> cells) {}

  /**
   * Reads a file.
   *
   * @param columns names of the columns wanted; others are ignored
   * @throws IllegalArgumentException naming the line that cannot be read, or a column that is not
   *     there
   */
  static List<Row> read(Path file, String... columns) throws IOException {
    CsvRows rows = new CsvRows(file, List.of(columns));
    try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
      rows.add(parser);
    }
    return rows.rows;
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is no UTF-8 text", e);
    }
  }

  private void add(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    CSVRecord header = next(parser, records);
    int[] places = columns.stream().mapToInt(column -> place(header, column)).toArray();
    for (CSVRecord cells = next(parser, records); cells != null; cells = next(parser, records)) {
      List<String> wanted = new ArrayList<>();
      for (int place : places) {
        wanted.add(place < cells.size() ? cells.get(place).strip() : "");
      }
      long last = parser.getCurrentLineNumber();
      rows.add(new Row(last - lineBreaksIn(cells), List.copyOf(wanted)));
    }
  }

  private CSVRecord next(CSVParser parser, Iterator<CSVRecord> records) {
    long passed = parser.getCurrentLineNumber();
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          file + ", line " + (passed + 1) + " begins quotes that do not end", e);
    }
  }

  private int place(CSVRecord header, String column) {
    int place = header == null ? -1 : header.stream().map(String::strip).toList().indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(
          file
              + ", line 1 has no column "
              + column
              + "; its first line names the columns, parted by commas, among them "
              + String.join(",", columns));
    }
    return place;
  }

  private static long lineBreaksIn(CSVRecord cells) {
    return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.iklim.ingest.connect.BadExportException;

/**
 * A CSV file (RFC 4180, UTF-8 with or without byte order mark) read by the names of its columns,
 * never by their positions. The separator (comma, semicolon or tab) is the one its header uses
 * most. Names of columns are compared without case, spaces and punctuation.
 */
public final class CsvTable implements Closeable {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int LONGEST_HEADER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final Map<String, Integer> positions = new HashMap<>();

  private CsvTable(String name, BufferedReader reader) throws IOException {
    this.name = name;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(reader))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    parser = CSVParser.builder().setReader(reader).setFormat(format).get();
    records = parser.iterator();
    CSVRecord first = nextRecord();
    header = first == null ? List.of() : first.stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      positions.putIfAbsent(normalised(header.get(i)), i);
    }
  }

  /**
   * Opens a table; closing it closes the stream.
   *
   * @param in the bytes of the file
   * @param name name of the file, for errors
   * @throws BadExportException if the file is not UTF-8 or ends within quotes
   */
  public static CsvTable open(InputStream in, String name) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
    try {
      skipByteOrderMark(reader);
      return new CsvTable(name, reader);
    } catch (CharacterCodingException e) {
      in.close();
      throw notUtf8(name);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** How the name of a column is compared: letters and digits only, in lower case. */
  public static String normalised(String column) {
    StringBuilder letters = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); i++) {
      if (Character.isLetterOrDigit(column.charAt(i))) {
        letters.append(column.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Names of the columns as the file writes them; empty for an empty file. */
  public List<String> header() {
    return header;
  }

  /** Whether there is a column of this name. */
  public boolean has(String column) {
    return positions.containsKey(normalised(column));
  }

  /**
   * The next row, null at the end.
   *
   * @throws BadExportException if the file is not UTF-8 or ends within quotes
   */
  public CsvRow next() throws IOException {
    CSVRecord cells = nextRecord();
    return cells == null
        ? null
        : new CsvRow(cells, parser.getCurrentLineNumber() - lineBreaksIn(cells), header, positions);
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    parser.close();
  }

  private CSVRecord nextRecord() throws IOException {
    long passed = parser.getCurrentLineNumber();
    try {
      return records.hasNext() ? records.next() : null;
    } catch (RuntimeException e) {
      // The parser's own messages quote the file, so they must not be passed on.
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(name);
      }
      throw new BadExportException(
          name
              + ": the quotes of the row that begins on line "
              + (passed + 1)
              + " are never closed, or the file is cut off there. Export it again.");
    }
  }

  private static long lineBreaksIn(CSVRecord cells) {
    long breaks = 0;
    for (String cell : cells) {
      for (int i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) {
        breaks++;
      }
    }
    return breaks;
  }

  private static BadExportException notUtf8(String name) {
    return new BadExportException(
        name + ": not UTF-8. Save it as 'CSV UTF-8', or convert it with iconv, and try again.");
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int read = 1; read < LONGEST_HEADER; read++) {
      int c = reader.read();
      if (c < 0 || (c == '\n' && !quoted)) {
        break;
      }
      quoted ^= c == '"';
      for (int i = 0; i < SEPARATORS.length && !quoted; i++) {
        counts[i] += c == SEPARATORS[i] ? 1 : 0;
      }
    }
    reader.reset();
    int best = 0;
    for (int i = 1; i < SEPARATORS.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS[best];
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits lines into fields. What separates them is the first of tab, comma, semicolon that is in
 * the first line, else white space. Between separators a field may stand in double quotes, a quote
 * inside doubled; white space around fields does not count.
 */
final class Fields {
  private static final char WHITE_SPACE = ' ';

  private final char separator;

  private Fields(char separator) {
    this.separator = separator;
  }

  /** Looks at the first line that holds data. */
  static Fields like(String line) {
    for (char candidate : new char[] {'\t', ',', ';'}) {
      if (line.indexOf(candidate) >= 0) {
        return new Fields(candidate);
      }
    }
    return new Fields(WHITE_SPACE);
  }

  /**
   * The fields of a line.
   *
   * @throws IllegalArgumentException if a quote is not closed, or something follows a closed one
   */
  List<String> of(String line) {
    List<String> fields = new ArrayList<>(3);
    int at = 0;
    while (at >= 0) {
      int begin = skipBlanks(line, at);
      if (begin < line.length() && line.charAt(begin) == '"') {
        at = quoted(line, begin, fields);
      } else {
        if (separator == WHITE_SPACE && begin == line.length()) {
          return fields;
        }
        at = plain(line, begin, fields);
      }
    }
    return fields;
  }

  /** Where the next field begins, -1 after the last. */
  private int plain(String line, int begin, List<String> fields) {
    int end = begin;
    while (end < line.length() && !isSeparator(line.charAt(end))) {
      end++;
    }
    fields.add(line.substring(begin, end).strip());
    return end < line.length() ? end + 1 : -1;
  }

  private int quoted(String line, int begin, List<String> fields) {
    StringBuilder field = new StringBuilder();
    int at = begin + 1;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new IllegalArgumentException(
            "a double quote is not closed (a field must not span lines)");
      }
      field.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) != '"') {
        break;
      }
      field.append('"');
      at++;
    }
    fields.add(field.toString());
    int next = skipBlanks(line, at);
    if (next == line.length()) {
      return -1;
    }
    if (separator == WHITE_SPACE && next > at) {
      return next;
    }
    if (!isSeparator(line.charAt(next))) {
      throw new IllegalArgumentException("there is more in a field after its closing quote");
    }
    return next + 1;
  }

  private int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length()
        && line.charAt(at) != separatorOtherThanBlank()
        && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private char separatorOtherThanBlank() {
    return separator == WHITE_SPACE ? '\0' : separator;
  }

  private boolean isSeparator(char character) {
    return separator == WHITE_SPACE ? Character.isWhitespace(character) : character == separator;
  }
}

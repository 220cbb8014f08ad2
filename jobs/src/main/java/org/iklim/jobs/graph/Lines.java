// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file that hold data, in fields: without empty lines and leading comments. */
final class Lines implements AutoCloseable {
  /** The path that stands for standard input. */
  static final String STANDARD_INPUT = "-";

  private final String name;
  private final BufferedReader reader;
  private Fields fields;
  private long number;

  private Lines(String name, InputStream in) {
    this.name = name;
    // Reports what is no UTF-8 rather than to replace it: two ids must not become one.
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  static Lines open(String path) throws IOException {
    return path.equals(STANDARD_INPUT)
        ? new Lines("standard input", System.in)
        : new Lines(path, Files.newInputStream(Path.of(path)));
  }

  /** Lines of a stream, called by a name in messages. */
  static Lines of(String name, InputStream in) {
    return new Lines(name, in);
  }

  /** The fields of the next line with data, null at the end. */
  List<String> next() throws IOException {
    String line = read();
    while (line != null && (line.isBlank() || (fields == null && isComment(line)))) {
      line = read();
    }
    if (line == null) {
      return null;
    }
    if (fields == null) {
      fields = Fields.like(line);
    }
    try {
      return fields.of(line);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage());
    }
  }

  /** Number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The line that was read last cannot be used. */
  BadLineException bad(String problem) {
    return new BadLineException(name, number, problem);
  }

  private String read() throws IOException {
    number++;
    try {
      String line = reader.readLine();
      return number == 1 && line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw bad("not UTF-8, here or within the next 8 KiB; convert the file, for example by iconv");
    }
  }

  // "#vpn" is an id, "# Nodes: 5" a comment.
  private static boolean isComment(String line) {
    char first = line.charAt(0);
    return (first == '#' || first == '%')
        && (line.length() == 1 || Character.isWhitespace(line.charAt(1)));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.iklim.ingest.connect.Connector.Sink;

/** NDJSON: one object a line. A line that cannot be read is skipped; the next begins anew. */
final class LinesFile {
  /** Four times the largest raw record that ingest takes. */
  private static final int LONGEST_LINE = 4 << 20;

  private final ObjectReader objects;
  private final Sink sink;
  private final Problems problems;
  private byte[] line = new byte[1 << 16];
  private int length;
  private boolean tooLong;
  private long number;

  LinesFile(ObjectReader objects, Sink sink, Problems problems) {
    this.objects = objects;
    this.sink = sink;
    this.problems = problems;
  }

  void read(InputStream in, String name) throws IOException {
    number = 0;
    byte[] block = new byte[1 << 16];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      int start = 0;
      for (int i = 0; i < n; i++) {
        if (block[i] == '\n') {
          append(block, start, i - start);
          end(name);
          start = i + 1;
        }
      }
      append(block, start, n - start);
    }
    end(name);
  }

  private void append(byte[] block, int from, int count) {
    if (length + count > LONGEST_LINE) {
      tooLong = true;
      length = 0;
    }
    if (tooLong) {
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(block, from, line, length, count);
    length += count;
  }

  private void end(String name) throws IOException {
    number++;
    String where = name + ", line " + number;
    if (tooLong) {
      sink.read("line");
      problems.found(where, "longer than " + LONGEST_LINE + " bytes");
      sink.skipped(AsSkip.OVERSIZED);
    } else if (!isBlank()) {
      sink.read("line");
      value(where);
    }
    length = 0;
    tooLong = false;
  }

  private void value(String where) throws IOException {
    JsonNode value;
    try {
      value = StrictJson.value(line, length);
    } catch (CharacterCodingException e) {
      problems.found(where, "not UTF-8");
      sink.skipped(AsSkip.MALFORMED);
      return;
    } catch (JsonProcessingException e) {
      // Its message quotes the line; only the place may be told.
      problems.found(where, "not one JSON value");
      sink.skipped(AsSkip.MALFORMED);
      return;
    }
    if (value instanceof ObjectNode object) {
      objects.accept(object, AsContext.of(object.path("@context")), where);
    } else {
      problems.found(where, "JSON, but no object { … }");
      sink.skipped(AsSkip.NOT_AN_OBJECT);
    }
  }

  private boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}

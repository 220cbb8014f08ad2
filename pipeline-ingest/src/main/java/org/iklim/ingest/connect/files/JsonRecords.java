// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.iklim.ingest.connect.BadExportException;

/**
 * Streams the JSON objects of a file, one in memory at a time, each at most {@value
 * ElementBudget#MAX_BYTES} bytes. What is not JSON ends with a {@link BadExportException} that
 * names file and line, never content.
 */
public final class JsonRecords {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(200)
                      .maxStringLength(ElementBudget.MAX_BYTES)
                      .build())
              .build());

  private JsonRecords() {}

  /** Takes one object; may refuse it. */
  @FunctionalInterface
  public interface Consumer {
    /** Takes the next object. */
    void accept(ObjectNode object) throws IOException;
  }

  /** Each object of a file that is one array of objects. */
  public static void ofArray(InputStream in, String name, Consumer each) throws IOException {
    scan(
        in,
        name,
        (parser, budget) -> {
          if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw malformed(name, "an array [ … ]", parser);
          }
          elements(parser, budget, name, each);
        });
  }

  /**
   * Each object of the named arrays of a file that is one object of arrays, in the order of the
   * file; other properties are passed over without being kept.
   */
  public static void ofTables(InputStream in, String name, Map<String, Consumer> tables)
      throws IOException {
    scan(
        in,
        name,
        (parser, budget) -> {
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed(name, "an object { … }", parser);
          }
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Consumer each = tables.get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (each != null && value == JsonToken.START_ARRAY) {
              elements(parser, budget, name, each);
            } else {
              skip(parser, budget);
            }
          }
        });
  }

  /** Each object of a file of one object a line (NDJSON); blank lines are passed over. */
  public static void ofLines(InputStream in, String name, Consumer each) throws IOException {
    scan(
        in,
        name,
        (parser, budget) -> {
          JsonToken token = parser.nextToken();
          while (token != null) {
            each.accept(object(parser, budget, name));
            token = parser.nextToken();
          }
        });
  }

  /** The one object of a small file. */
  public static ObjectNode single(InputStream in, String name) throws IOException {
    ObjectNode[] only = new ObjectNode[1];
    scan(
        in,
        name,
        (parser, budget) -> {
          parser.nextToken();
          only[0] = object(parser, budget, name);
        });
    return only[0];
  }

  private static void elements(JsonParser parser, ElementBudget budget, String name, Consumer each)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      each.accept(object(parser, budget, name));
    }
  }

  private static ObjectNode object(JsonParser parser, ElementBudget budget, String name)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw malformed(name, "an object { … }", parser);
    }
    budget.restart();
    JsonNode node = MAPPER.readTree(parser);
    budget.restart();
    return (ObjectNode) node;
  }

  private static void skip(JsonParser parser, ElementBudget budget) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      budget.restart();
      if (depth > 0) {
        parser.nextToken();
      }
    } while (depth > 0);
  }

  private static void scan(InputStream in, String name, Scan scan) throws IOException {
    ElementBudget budget = new ElementBudget(in, name);
    try (JsonParser parser = MAPPER.getFactory().createParser(budget)) {
      scan.run(parser, budget);
    } catch (JsonProcessingException e) {
      // Its message quotes the file; only the place may be told.
      throw new BadExportException(
          "malformed JSON in " + name + place(e.getLocation()) + "; fetch the export again");
    }
  }

  private static BadExportException malformed(String name, String expected, JsonParser parser) {
    return new BadExportException(
        "unexpected JSON in "
            + name
            + place(parser.currentTokenLocation())
            + ": expected "
            + expected
            + "; is this the right export?");
  }

  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private interface Scan {
    void run(JsonParser parser, ElementBudget budget) throws IOException;
  }
}

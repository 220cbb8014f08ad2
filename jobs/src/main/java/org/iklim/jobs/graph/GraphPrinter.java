// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;

/** Prints the value of each vertex, in the order of their names. */
public final class GraphPrinter {
  private final PrintWriter out;

  /** Prints to a writer, which is flushed and stays open. */
  public GraphPrinter(PrintWriter out) {
    this.out = out;
  }

  /** One {@code vertex,value} line each; ids are quoted where CSV needs it. */
  void lines(Iterator<GraphValue> values) throws IOException {
    Writer buffer = new BufferedWriter(out, 1 << 16);
    while (values.hasNext()) {
      GraphValue each = values.next();
      buffer.write(quoted(each.vertex()));
      buffer.write(',');
      buffer.write(quoted(each.value().toString()));
      buffer.write('\n');
    }
    buffer.flush();
  }

  /**
   * One JSON object with the facts and {@code values}; what is no number is null.
   *
   * @param facts of the graph and the result, in order
   */
  void json(Map<String, Object> facts, Iterator<GraphValue> values) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(new BufferedWriter(out, 1 << 16))) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      for (Map.Entry<String, Object> fact : facts.entrySet()) {
        json.writeFieldName(fact.getKey());
        value(json, fact.getValue());
      }
      json.writeArrayFieldStart("values");
      while (values.hasNext()) {
        GraphValue each = values.next();
        json.writeStartObject();
        json.writeStringField("vertex", each.vertex());
        json.writeFieldName("value");
        value(json, each.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    } else if (value instanceof Long number) {
      if (number == VertexValues.OUT_OF_REACH) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }

  private static String quoted(String field) {
    boolean plain =
        field.indexOf(',') < 0
            && field.indexOf('"') < 0
            && field.indexOf('\n') < 0
            && field.indexOf('\r') < 0
            && field.strip().length() == field.length();
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}

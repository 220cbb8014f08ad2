// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.files.ElementBudget;
import org.iklim.ingest.connect.files.ExportFiles;

/**
 * A file that is one JSON document: an object, or a collection of any length, read twice and one
 * item at a time.
 */
final class DocumentFile {
  private final ObjectReader objects;
  private final Sink sink;
  private final Problems problems;

  DocumentFile(ObjectReader objects, Sink sink, Problems problems) {
    this.objects = objects;
    this.sink = sink;
    this.problems = problems;
  }

  void read(ExportFiles files, String name) throws IOException {
    DocumentHead head;
    try (InputStream in = files.read(name);
        JsonParser parser = StrictJson.tokens(in)) {
      head = DocumentHead.of(parser);
    } catch (CharacterCodingException e) {
      malformed(name, "not UTF-8");
      return;
    } catch (JsonProcessingException e) {
      // Its message quotes the file; only the place may be told.
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      malformed(name + line, "not one JSON value");
      return;
    }
    sink.read(head.isCollection() ? "collection" : "document");
    if (!head.isObject()) {
      problems.found(name, "JSON, but no object { … }");
      sink.skipped(AsSkip.NOT_AN_OBJECT);
    } else if (head.isCollection() && head.context() == AsContext.OTHER) {
      sink.skipped(AsSkip.OTHER_CONTEXT);
    } else if (head.isCollection() && !head.isGoodCollection()) {
      problems.found(name, "a " + head.type() + " with items or a first page of another kind");
      sink.skipped(AsSkip.BAD_COLLECTION);
    } else {
      content(files, name, head);
    }
  }

  private void malformed(String where, String what) {
    sink.read("document");
    problems.found(where, what);
    sink.skipped(AsSkip.MALFORMED);
  }

  private void content(ExportFiles files, String name, DocumentHead head) throws IOException {
    try (InputStream in = files.read(name)) {
      ElementBudget budget = new ElementBudget(in, name);
      try (JsonParser parser = StrictJson.tokens(budget)) {
        parser.nextToken();
        if (head.isCollection()) {
          sink.skipped(AsSkip.COLLECTION);
          page(parser, budget, head.context(), name);
        } else {
          objects.accept((ObjectNode) StrictJson.element(parser), head.context(), name);
        }
      }
    }
  }

  /** Items of the object that begins at the current token, and of the page within it. */
  private void page(JsonParser parser, ElementBudget budget, AsContext context, String name)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      JsonToken value = parser.nextToken();
      budget.restart();
      boolean items = property.equals("items") || property.equals("orderedItems");
      if (items && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          item(parser, context, name);
          budget.restart();
        }
      } else if (items) {
        item(parser, context, name);
      } else if (property.equals("first") && value == JsonToken.START_OBJECT) {
        page(parser, budget, context, name);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void item(JsonParser parser, AsContext context, String name) throws IOException {
    sink.read("item");
    String where = name + ", line " + parser.currentTokenLocation().getLineNr();
    if (StrictJson.element(parser) instanceof ObjectNode object) {
      AsContext own = AsContext.of(object.path("@context"));
      objects.accept(object, own == AsContext.NONE ? context : own, where);
    } else {
      sink.skipped(AsSkip.REFERENCE);
    }
  }
}

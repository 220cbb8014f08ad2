// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * What a first look over a whole document finds, items passed over: enough to know how to read it.
 *
 * @param isObject whether it is one object
 * @param type its type, empty for none
 * @param context what its context says
 * @param hasItems whether it has {@code items}
 * @param hasOrderedItems whether it has {@code orderedItems}
 * @param firstType type of the page given as {@code first}; empty where that is an address or
 *     absent
 */
record DocumentHead(
    boolean isObject,
    String type,
    AsContext context,
    boolean hasItems,
    boolean hasOrderedItems,
    String firstType) {

  /** Reads to the end, so that what is cut off or followed by something else is noticed. */
  static DocumentHead of(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      end(parser);
      return new DocumentHead(false, "", AsContext.NONE, false, false, "");
    }
    JsonNode type = MissingNode.getInstance();
    JsonNode context = MissingNode.getInstance();
    boolean items = false;
    boolean orderedItems = false;
    String firstType = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "type", "@type" -> type = StrictJson.element(parser);
        case "@context" -> context = StrictJson.element(parser);
        case "first" -> firstType = value == JsonToken.START_OBJECT ? typeWithin(parser) : "";
        default -> {
          items |= name.equals("items");
          orderedItems |= name.equals("orderedItems");
          parser.skipChildren();
        }
      }
    }
    end(parser);
    return new DocumentHead(
        true, AsTypes.of(type), AsContext.of(context), items, orderedItems, firstType);
  }

  boolean isCollection() {
    return AsTypes.isCollection(type);
  }

  /** Whether items and first page are what this kind of collection has. */
  boolean isGoodCollection() {
    boolean rightItems = AsTypes.isOrdered(type) ? !hasItems : !hasOrderedItems;
    boolean rightFirst =
        firstType.isEmpty() || firstType.endsWith("CollectionPage") || firstType.equals("Link");
    return rightItems && rightFirst;
  }

  private static String typeWithin(JsonParser parser) throws IOException {
    String type = "?";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isType = parser.currentName().equals("type");
      parser.nextToken();
      if (isType) {
        type = AsTypes.of(StrictJson.element(parser));
      } else {
        parser.skipChildren();
      }
    }
    return type;
  }

  private static void end(JsonParser parser) throws IOException {
    JsonToken after = parser.nextToken();
    if (after != null) {
      throw new JsonParseException(parser, "more than one value");
    }
  }
}

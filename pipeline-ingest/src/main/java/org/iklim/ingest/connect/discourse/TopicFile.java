// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.iklim.ingest.connect.files.ElementBudget;
import org.iklim.ingest.connect.files.StrictJson;

/**
 * Walks through an answer of a forum's JSON interface, one element of its lists in memory at a
 * time: {@code post_stream.posts} of a topic, {@code latest_posts}, {@code categories} and their
 * subcategories, or an array of users.
 */
final class TopicFile {
  private static final Set<String> LISTS = Set.of("posts", "latest_posts", "categories");
  private static final Set<String> WRAPPERS = Set.of("post_stream", "category_list");
  private static final Set<String> HEADER =
      Set.of("id", "title", "archetype", "category_id", "tags", "accepted_answer", "details");

  /** Takes an element of a list. */
  @FunctionalInterface
  interface ElementReader {
    /**
     * One element.
     *
     * @param list the name of its list, empty for the elements of an array
     */
    void accept(String list, JsonNode element) throws IOException;
  }

  private final ElementReader reader;
  private final ObjectNode header = JsonNodeFactory.instance.objectNode();

  private TopicFile(ElementReader reader) {
    this.reader = reader;
  }

  /**
   * Gives each element of the lists of a file.
   *
   * @return the properties of the topic, empty if it is none
   * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not one JSON value
   */
  static ObjectNode read(InputStream in, String name, ElementReader reader) throws IOException {
    TopicFile file = new TopicFile(reader);
    ElementBudget budget = new ElementBudget(in, name);
    try (JsonParser parser = StrictJson.tokens(budget)) {
      JsonToken root = parser.nextToken();
      if (root == JsonToken.START_OBJECT) {
        file.object(parser, budget, true);
      } else if (root == JsonToken.START_ARRAY) {
        file.list("", parser, budget);
      }
      if (root != null && parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
    }
    return file.header;
  }

  private void object(JsonParser parser, ElementBudget budget, boolean isRoot) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      JsonToken value = parser.nextToken();
      budget.restart();
      if (LISTS.contains(property) && value == JsonToken.START_ARRAY) {
        list(property, parser, budget);
      } else if (isRoot && WRAPPERS.contains(property) && value == JsonToken.START_OBJECT) {
        object(parser, budget, false);
      } else if (isRoot && HEADER.contains(property)) {
        header.set(property, StrictJson.element(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private void list(String name, JsonParser parser, ElementBudget budget) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode element = StrictJson.element(parser);
      budget.restart();
      reader.accept(name, element);
      for (JsonNode nested : element.path("subcategory_list")) {
        reader.accept(name, nested);
      }
    }
  }
}

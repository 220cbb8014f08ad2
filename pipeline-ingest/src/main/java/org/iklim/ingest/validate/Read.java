// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.schemas.RejectReason;

/** Reads single properties of a pseudonymous activity, refusing what has the wrong type. */
final class Read {
  private Read() {}

  /** A text; null if there is none. */
  static String text(JsonNode node, String name, String field) throws Refusal {
    JsonNode value = node.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refusal(RejectReason.BAD_PROPERTY, field);
    }
    return value.textValue();
  }

  /** A text that is not blank; null if there is none. */
  static String words(JsonNode node, String name, String field) throws Refusal {
    String text = text(node, name, field);
    return text == null || text.isBlank() ? null : text;
  }

  /** An id; null if there is none. */
  static String id(JsonNode node, String name, String field) throws Refusal {
    String id = text(node, name, field);
    if (id != null && !ActivityIds.isId(id)) {
      throw new Refusal(RejectReason.BAD_ID, field);
    }
    return id;
  }

  /** A time; null if there is none. */
  static Instant time(JsonNode node, String name, String field) throws Refusal {
    JsonNode value = node.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refusal(RejectReason.BAD_PUBLISHED, field);
    }
    return Timestamps.parse(value.textValue())
        .orElseThrow(() -> new Refusal(RejectReason.BAD_PUBLISHED, field));
  }

  /** A number; null if there is none. */
  static Integer number(JsonNode node, String name, String field) throws Refusal {
    JsonNode value = node.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isInt()) {
      throw new Refusal(RejectReason.BAD_PROPERTY, field);
    }
    return value.intValue();
  }

  /** Texts in their order, each once. */
  static List<String> distinctTexts(ObjectNode node, String name) {
    JsonNode values = node.get(name);
    if (values == null || values.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(values.size());
    values.forEach(value -> texts.add(value.textValue()));
    return texts.stream().distinct().toList();
  }
}

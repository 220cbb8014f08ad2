// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.iklim.ingest.pseudonymize.PseudonymousActivity.WRONG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Copies single properties from a raw object to a safe one; null counts as absent. */
final class Copy {
  private static final String AS2 = "https://www.w3.org/ns/activitystreams";
  private static final String AS2_HTTP = "http://www.w3.org/ns/activitystreams";

  private Copy() {}

  /** Copies a text. */
  static void text(ObjectNode from, String name, ObjectNode to) {
    JsonNode value = from.get(name);
    if (value != null && !value.isNull()) {
      to.set(name, value.isTextual() ? value : WRONG);
    }
  }

  /** Copies the id of another object: given as text, or as an object with an id. */
  static void reference(ObjectNode from, String name, ObjectNode to) {
    JsonNode value = single(from.get(name));
    if (value != null) {
      JsonNode id = value.isObject() ? value.get("id") : value;
      to.set(name, id != null && id.isTextual() ? id : WRONG);
    }
  }

  /** Copies whether the context is that of Activity Streams. */
  static void context(ObjectNode from, ObjectNode to) {
    JsonNode context = from.get("@context");
    boolean found = isAs2(context);
    if (context != null && context.isArray()) {
      for (JsonNode each : context) {
        found |= isAs2(each);
      }
    }
    to.put("@context", found);
  }

  /** The value; the only element of a list of one; null where there is none. */
  static JsonNode single(JsonNode value) {
    JsonNode only = value != null && value.isArray() && value.size() == 1 ? value.get(0) : value;
    return only == null || only.isNull() ? null : only;
  }

  private static boolean isAs2(JsonNode node) {
    return node != null
        && node.isTextual()
        && (node.textValue().equals(AS2) || node.textValue().equals(AS2_HTTP));
  }
}

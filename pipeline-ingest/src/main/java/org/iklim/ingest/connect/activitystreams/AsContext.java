// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the property {@code @context} says a document is. */
enum AsContext {
  ACTIVITY_STREAMS,
  /** None: a document that says it is Activity Streams by its place alone. */
  NONE,
  OTHER;

  /** The name by which the raw profile says it. */
  static final String NAME = "https://www.w3.org/ns/activitystreams";

  private static final Set<String> NAMES =
      Set.of(
          NAME,
          NAME + "#",
          "http://www.w3.org/ns/activitystreams",
          "http://www.w3.org/ns/activitystreams#");

  /** Looks for the vocabulary of Activity Streams, alone or among others. */
  static AsContext of(JsonNode context) {
    if (context.isMissingNode()) {
      return NONE;
    }
    if (context.isArray()) {
      for (JsonNode one : context) {
        if (of(one) == ACTIVITY_STREAMS) {
          return ACTIVITY_STREAMS;
        }
      }
      return OTHER;
    }
    JsonNode name = context.isObject() ? context.path("@vocab") : context;
    return name.isTextual() && NAMES.contains(name.textValue()) ? ACTIVITY_STREAMS : OTHER;
  }
}

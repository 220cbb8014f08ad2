// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the JSON types of properties that the vocabulary fixes, of an object and what it names.
 */
final class ObjectShape {
  private static final List<String> TEXTS = List.of("id", "@id", "name", "summary", "content");
  private static final List<String> MAPS = List.of("nameMap", "summaryMap", "contentMap");
  private static final List<String> REFERENCES =
      List.of("actor", "object", "target", "attributedTo", "inReplyTo", "audience", "to", "cc");
  private static final List<String> NESTED = List.of("actor", "object", "target");

  private ObjectShape() {}

  /** Name of the first property that is not as it must be; empty if all are. */
  static Optional<String> firstFault(JsonNode object) {
    Optional<String> fault = faultOfOwn(object);
    if (fault.isPresent()) {
      return fault;
    }
    for (String property : NESTED) {
      JsonNode nested = object.path(property);
      Optional<String> inner = nested.isObject() ? faultOfOwn(nested) : Optional.empty();
      if (inner.isPresent()) {
        return Optional.of(property + "." + inner.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> faultOfOwn(JsonNode object) {
    for (String property : TEXTS) {
      JsonNode value = object.path(property);
      if (!isAbsent(value) && !value.isTextual()) {
        return Optional.of(property);
      }
    }
    for (String property : MAPS) {
      JsonNode value = object.path(property);
      if (!isAbsent(value) && !isLanguageMap(value)) {
        return Optional.of(property);
      }
    }
    for (String property : REFERENCES) {
      if (!eachIs(object.path(property), value -> value.isTextual() || value.isObject())) {
        return Optional.of(property);
      }
    }
    for (String property : List.of("type", "@type")) {
      if (!eachIs(object.path(property), JsonNode::isTextual)) {
        return Optional.of(property);
      }
    }
    return eachIs(object.path("url"), ObjectShape::isLink) ? Optional.empty() : Optional.of("url");
  }

  private interface Check {
    boolean holds(JsonNode value);
  }

  private static boolean eachIs(JsonNode value, Check check) {
    if (!value.isArray()) {
      return isAbsent(value) || check.holds(value);
    }
    for (JsonNode one : value) {
      if (!check.holds(one)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLink(JsonNode value) {
    if (!value.isTextual()) {
      return value.isObject();
    }
    try {
      return new URI(value.textValue()).isAbsolute();
    } catch (URISyntaxException e) {
      // Addresses with letters beyond ASCII are no URI of this class, but absolute all the same.
      return value.textValue().indexOf(':') > 0;
    }
  }

  private static boolean isLanguageMap(JsonNode map) {
    if (!map.isObject()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> text : map.properties()) {
      if (!text.getValue().isTextual() || !isLanguageTag(text.getKey())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLanguageTag(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}

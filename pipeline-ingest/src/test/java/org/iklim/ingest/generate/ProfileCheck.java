// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.iklim.schemas.RejectReason;

/** The raw profile, read anew from its description: which fault, if any, a line has. */
final class ProfileCheck {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int MOST_BYTES = 1024 * 1024;
  private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");
  private static final Set<String> TYPES =
      Set.of(
          "Create",
          "Update",
          "Delete",
          "Like",
          "Announce",
          "Accept",
          "Follow",
          "Join",
          "Leave",
          "Undo");
  private static final Set<String> MESSAGES =
      Set.of("Note", "Article", "Question", "Page", "Document");

  private ProfileCheck() {}

  static Optional<RejectReason> fault(String line) {
    if (line.isEmpty()) {
      return Optional.of(RejectReason.EMPTY);
    }
    if (line.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(RejectReason.OVERSIZED);
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return Optional.of(RejectReason.NOT_JSON);
    }
    if (!json.isObject()) {
      return Optional.of(RejectReason.NOT_AN_OBJECT);
    }
    if (!json.path("@context").asText().equals("https://www.w3.org/ns/activitystreams")) {
      return Optional.of(RejectReason.BAD_CONTEXT);
    }
    return activity(json);
  }

  private static Optional<RejectReason> activity(JsonNode json) {
    if (!json.has("type")) {
      return Optional.of(RejectReason.MISSING_TYPE);
    }
    if (!TYPES.contains(json.get("type").asText())) {
      return Optional.of(RejectReason.OUT_OF_PROFILE);
    }
    for (String name : List.of("id", "actor", "object")) {
      if (!json.has(name)) {
        return Optional.of(RejectReason.valueOf("MISSING_" + name.toUpperCase(Locale.ROOT)));
      }
    }
    if (!isId(json.get("id"))) {
      return Optional.of(RejectReason.BAD_ID);
    }
    if (!isId(json.get("actor").path("id"))) {
      return Optional.of(RejectReason.BAD_ACTOR);
    }
    JsonNode object = json.get("object");
    if (!isId(object) && !isId(object.path("id"))) {
      return Optional.of(RejectReason.BAD_OBJECT);
    }
    return content(json, object).or(() -> published(json.get("published")));
  }

  private static Optional<RejectReason> content(JsonNode json, JsonNode object) {
    boolean edit = json.get("type").asText().equals("Update");
    boolean message = MESSAGES.contains(object.path("type").asText());
    if (json.get("type").asText().equals("Create") || (edit && message)) {
      if (!object.has("content")) {
        return Optional.of(RejectReason.MISSING_CONTENT);
      }
      if (!object.get("content").isTextual()) {
        return Optional.of(RejectReason.BAD_PROPERTY);
      }
    }
    return Optional.empty();
  }

  private static Optional<RejectReason> published(JsonNode published) {
    if (published == null) {
      return Optional.of(RejectReason.MISSING_PUBLISHED);
    }
    try {
      return Instant.parse(published.asText()).isAfter(FUTURE)
          ? Optional.of(RejectReason.PUBLISHED_IN_FUTURE)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(RejectReason.BAD_PUBLISHED);
    }
  }

  private static boolean isId(JsonNode id) {
    return id.isTextual()
        && id.textValue().length() <= 512
        && id.textValue().matches("[a-z][a-z0-9+.-]*:\\S+");
  }
}

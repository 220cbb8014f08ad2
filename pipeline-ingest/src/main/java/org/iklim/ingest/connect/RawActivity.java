// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One raw activity: a JSON object of the Activity Streams profile.
 *
 * @param id the activity's id, key of the Kafka record
 * @param type the activity's type, for the reconciliation
 * @param json the whole object
 */
public record RawActivity(String id, String type, ObjectNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Takes id and type from the object, empty where it has none. */
  public static RawActivity of(ObjectNode json) {
    return new RawActivity(json.path("id").asText(""), json.path("type").asText(""), json);
  }

  /** The object as UTF-8 JSON on one line. */
  public byte[] bytes() {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an ObjectNode that cannot be written", e);
    }
  }
}

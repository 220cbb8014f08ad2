// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads fields of a source's JSON, whatever a source writes for "none": absent, null, empty, 0. */
public final class Json {
  private Json() {}

  /** A text, number or truth value as text; empty if there is none. */
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** The texts of an array; empty if there is none. */
  public static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.path(field)) {
      if (value.isTextual()) {
        texts.add(value.textValue());
      }
    }
    return texts;
  }

  /** A time in milliseconds since 1970; empty if there is none. */
  public static Optional<Instant> millis(JsonNode node, String field) {
    return time(node, field, 0);
  }

  /**
   * A time in seconds since 1970, as number or text, with or without fraction, to the millisecond.
   */
  public static Optional<Instant> seconds(JsonNode node, String field) {
    return time(node, field, 3);
  }

  private static Optional<Instant> time(JsonNode node, String field, int shift) {
    String text = text(node, field);
    // 24 characters hold every time there is; more would be a costly number.
    if (text.isEmpty() || text.length() > 24) {
      return Optional.empty();
    }
    try {
      // Not movePointRight: it would write out 1e999999999.
      BigDecimal millis = new BigDecimal(text).scaleByPowerOfTen(shift);
      boolean representable = (long) millis.precision() - millis.scale() <= 15;
      return representable && millis.longValue() > 0
          ? Optional.of(Instant.ofEpochMilli(millis.longValue()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

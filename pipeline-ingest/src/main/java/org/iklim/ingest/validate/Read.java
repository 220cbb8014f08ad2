// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import java.time.Instant;
import java.util.List;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.Value;
import org.iklim.schemas.RejectReason;

/** Reads single properties of a pseudonymous activity, refusing what has the wrong type. */
final class Read {
  private Read() {}

  /** A value; null if there is none. */
  static <T> T value(Value<T> value, String field) throws Refusal {
    if (value.isWrong()) {
      throw new Refusal(RejectReason.BAD_PROPERTY, field);
    }
    return value.orNull();
  }

  /** A text that is not blank; null if there is none. */
  static String words(Value<String> value, String field) throws Refusal {
    String text = value(value, field);
    return text == null || text.isBlank() ? null : text;
  }

  /** An id; null if there is none. */
  static String id(Value<String> value, String field) throws Refusal {
    String id = value(value, field);
    if (id != null && !ActivityIds.isId(id)) {
      throw new Refusal(RejectReason.BAD_ID, field);
    }
    return id;
  }

  /** A time; null if there is none. */
  static Instant time(Value<String> value, String field) throws Refusal {
    if (!value.isThere()) {
      return null;
    }
    if (value.isWrong()) {
      throw new Refusal(RejectReason.BAD_PUBLISHED, field);
    }
    return Timestamps.parse(value.orNull())
        .orElseThrow(() -> new Refusal(RejectReason.BAD_PUBLISHED, field));
  }

  /** Texts in their order, each once. */
  static List<String> distinct(List<String> texts) {
    return texts.size() < 2 ? texts : texts.stream().distinct().toList();
  }
}

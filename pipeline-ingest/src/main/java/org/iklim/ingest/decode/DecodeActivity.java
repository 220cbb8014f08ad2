// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.iklim.schemas.RejectReason;

/**
 * Bytes to one JSON object, of which the properties of the profile are read in one pass. Refuses
 * what is larger than {@link #MAX_BYTES}, not strictly UTF-8, not exactly one JSON value, nested
 * deeper than {@link #MAX_DEPTH}, or not an object. Safe for use by several threads.
 */
public final class DecodeActivity {
  /** Largest raw value, in bytes. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** Deepest nesting; the profile needs five levels. */
  public static final int MAX_DEPTH = 64;

  /** Without a guess at the encoding: Jackson would take UTF-16 and UTF-32 as well. */
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  /**
   * Decodes one raw value.
   *
   * @param value the record's value, null for none
   */
  public Decoded apply(byte[] value) {
    if (value == null || value.length == 0) {
      return new Decoded.Refused(RejectReason.EMPTY);
    }
    if (value.length > MAX_BYTES) {
      return new Decoded.Refused(RejectReason.OVERSIZED);
    }
    if (!Utf8.isValid(value)) {
      return new Decoded.Refused(RejectReason.NOT_JSON);
    }
    try (JsonParser parser = factory.createParser(value)) {
      return only(parser);
    } catch (IOException e) {
      // Its message quotes the text: it ends here.
      return new Decoded.Refused(RejectReason.NOT_JSON);
    }
  }

  /** Reads the whole value before it says anything: a fault of the JSON comes first. */
  private static Decoded only(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return new Decoded.Refused(RejectReason.EMPTY);
    }
    Decoded decoded;
    if (first == JsonToken.START_OBJECT) {
      decoded = new Decoded.Activity(ReadActivity.read(parser));
    } else {
      parser.skipChildren();
      decoded = new Decoded.Refused(RejectReason.NOT_AN_OBJECT);
    }
    return parser.nextToken() == null ? decoded : new Decoded.Refused(RejectReason.NOT_JSON);
  }
}

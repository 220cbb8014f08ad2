// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.iklim.schemas.RejectReason;

/**
 * Bytes to one JSON object. Refuses what is larger than {@link #MAX_BYTES}, not strictly UTF-8, not
 * exactly one JSON value, nested deeper than {@link #MAX_DEPTH}, or not an object. Safe for use by
 * several threads.
 */
public final class DecodeActivity {
  /** Largest raw value, in bytes. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** Deepest nesting; the profile needs five levels. */
  public static final int MAX_DEPTH = 64;

  private static final char REPLACEMENT = '\uFFFD';

  private final ObjectReader reader =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

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
    // From text, not from bytes: Jackson would guess UTF-16 and UTF-32 as well.
    String text = new String(value, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(value)) {
      return new Decoded.Refused(RejectReason.NOT_JSON);
    }
    JsonNode node;
    try {
      node = reader.readTree(text);
    } catch (JsonProcessingException e) {
      // Its message quotes the text: it ends here.
      return new Decoded.Refused(RejectReason.NOT_JSON);
    }
    if (node.isMissingNode()) {
      return new Decoded.Refused(RejectReason.EMPTY);
    }
    return node instanceof ObjectNode object
        ? new Decoded.Json(object)
        : new Decoded.Refused(RejectReason.NOT_AN_OBJECT);
  }

  /** Asked only where the quick decoding met, or made, a replacement character. */
  private static boolean isUtf8(byte[] value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

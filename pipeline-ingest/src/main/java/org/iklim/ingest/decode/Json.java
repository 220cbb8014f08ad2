// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads single values with a parser that stands on their first token, and leaves it on their last.
 */
final class Json {
  private Json() {}

  /** A text; null counts as absent. */
  static Value<String> text(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_NULL -> Value.absent();
      default -> {
        parser.skipChildren();
        yield Value.wrong();
      }
    };
  }

  /** Any value that is not made of others, as text; the empty text for null and for the rest. */
  static String scalar(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  /** An int; null, a number beyond it and any other value are null. */
  static Integer integer(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT) {
      return parser.getIntValue();
    }
    parser.skipChildren();
    return null;
  }

  /** How many elements an array has. */
  static int size(JsonParser parser) throws IOException {
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
      size++;
    }
    return size;
  }
}

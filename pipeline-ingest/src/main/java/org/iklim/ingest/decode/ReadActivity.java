// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads an activity in one pass. Where a property comes twice, the last counts. */
final class ReadActivity {
  private static final String AS2 = "https://www.w3.org/ns/activitystreams";
  private static final String AS2_HTTP = "http://www.w3.org/ns/activitystreams";

  private ReadActivity() {}

  /** Reads the JSON object on whose start the parser stands. */
  static AsActivity read(JsonParser parser) throws IOException {
    boolean isAs2 = false;
    Value<String> type = Value.absent();
    Value<String> id = Value.absent();
    Value<String> published = Value.absent();
    Value<String> content = Value.absent();
    AsObject audience = null;
    AsObject actor = null;
    AsObject object = null;
    List<AsObject> to = List.of();
    Set<Term> terms = EnumSet.noneOf(Term.class);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Term term = Term.of(parser.currentName());
      terms.add(term);
      parser.nextToken();
      switch (term) {
        case AT_CONTEXT -> isAs2 = isAs2(parser);
        case TYPE -> type = Json.text(parser);
        case ID -> id = Json.text(parser);
        case PUBLISHED -> published = Json.text(parser);
        case CONTENT -> content = Json.text(parser);
        case AUDIENCE -> audience = ReadObject.reference(parser);
        case ACTOR -> actor = ReadObject.reference(parser);
        case OBJECT -> object = ReadObject.whole(parser);
        case TO -> to = addressees(parser);
        default -> parser.skipChildren();
      }
    }
    return new AsActivity(isAs2, type, id, published, content, audience, actor, object, to, terms);
  }

  private static boolean isAs2(JsonParser parser) throws IOException {
    boolean isAs2 = false;
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        isAs2 |= isAs2Name(parser);
      }
    } else {
      isAs2 = isAs2Name(parser);
    }
    return isAs2;
  }

  private static boolean isAs2Name(JsonParser parser) throws IOException {
    String name = Json.text(parser).orNull();
    return AS2.equals(name) || AS2_HTTP.equals(name);
  }

  /** A list, or one text or object that stands for itself; an object without properties is none. */
  private static List<AsObject> addressees(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<AsObject> all = new ArrayList<>(1);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        AsObject each = ReadObject.one(parser, ReadObject.REFERENCE);
        all.add(each == null ? AsObject.WRONG : each);
      }
      return all;
    }
    AsObject only = ReadObject.one(parser, ReadObject.REFERENCE);
    boolean isNobody =
        only == null
            || only.form() == AsObject.Form.WRONG
            || (only.form() == AsObject.Form.OBJECT && only.terms().isEmpty());
    return isNobody ? List.of() : List.of(only);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what an activity names, in one pass. Where a property comes twice, the last counts. */
final class ReadObject {
  /** What is read of an actor, a reference: the rest is noted by its name only. */
  static final Set<Term> REFERENCE = EnumSet.of(Term.TYPE, Term.ID);

  /** What is read of the group that a message is in. */
  private static final Set<Term> NAMED = EnumSet.of(Term.TYPE, Term.ID, Term.NAME);

  /** What is read of the object of an activity. */
  private static final Set<Term> WHOLE =
      EnumSet.of(
          Term.TYPE,
          Term.ID,
          Term.NAME,
          Term.EMAIL,
          Term.PUBLISHED,
          Term.CONTENT,
          Term.CONTENT_MAP,
          Term.IN_REPLY_TO,
          Term.CONTEXT,
          Term.AUDIENCE,
          Term.TAG,
          Term.ATTACHMENT,
          Term.LIKES);

  private ReadObject() {}

  /** The object of an activity; null if there is none. */
  static AsObject whole(JsonParser parser) throws IOException {
    return single(parser, WHOLE);
  }

  /** An actor, a reference; null if there is none. */
  static AsObject reference(JsonParser parser) throws IOException {
    return single(parser, REFERENCE);
  }

  /** A value, or the only element of a list of one; null for null. */
  private static AsObject single(JsonParser parser, Set<Term> read) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return one(parser, read);
    }
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return AsObject.WRONG;
    }
    AsObject only = one(parser, read);
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return only;
    }
    parser.skipChildren();
    Json.size(parser);
    return AsObject.WRONG;
  }

  /** A text or an object; null for null. */
  static AsObject one(JsonParser parser, Set<Term> read) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> AsObject.ofId(parser.getText());
      case START_OBJECT -> properties(parser, read);
      case VALUE_NULL -> null;
      default -> {
        parser.skipChildren();
        yield AsObject.WRONG;
      }
    };
  }

  private static AsObject properties(JsonParser parser, Set<Term> read) throws IOException {
    AsObject object = AsObject.ofProperties();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Term term = Term.of(parser.currentName());
      object.has(term);
      parser.nextToken();
      if (read.contains(term)) {
        property(parser, term, object);
      } else {
        parser.skipChildren();
      }
    }
    return object;
  }

  private static void property(JsonParser parser, Term term, AsObject object) throws IOException {
    switch (term) {
      case TYPE -> object.type = Json.text(parser);
      case ID -> object.id = Json.text(parser);
      case NAME -> object.name = Json.text(parser);
      case EMAIL -> object.email = Json.scalar(parser);
      case PUBLISHED -> object.published = Json.text(parser);
      case CONTENT -> object.content = Json.text(parser);
      case CONTENT_MAP -> object.translation = translation(parser);
      case IN_REPLY_TO -> object.inReplyTo = reference(parser);
      case CONTEXT -> object.context = reference(parser);
      case AUDIENCE -> object.audience = single(parser, NAMED);
      case TAG -> object.tags = tags(parser);
      case ATTACHMENT -> object.attachments = attachments(parser);
      case LIKES -> object.likes = likes(parser);
      default -> throw new IllegalArgumentException("no property that is read: " + term);
    }
  }

  private static Value<AsObject.Translation> translation(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return parser.currentToken() == JsonToken.VALUE_NULL ? Value.absent() : wrong(parser);
    }
    String language = null;
    String content = null;
    boolean several = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      several |= language != null && !language.equals(name);
      language = name;
      parser.nextToken();
      content = Json.text(parser).orNull();
    }
    return several || content == null
        ? Value.wrong()
        : Value.of(new AsObject.Translation(language, content));
  }

  private static Value<List<AsTag>> tags(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Value.absent();
      case START_OBJECT -> Value.of(List.of(tag(parser)));
      case START_ARRAY -> {
        List<AsTag> tags = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          tags.add(tag(parser));
        }
        yield Value.of(tags);
      }
      default -> Value.wrong();
    };
  }

  private static AsTag tag(JsonParser parser) throws IOException {
    String type = "";
    String href = "";
    String name = "";
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new AsTag(type, href, name);
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Term term = Term.of(parser.currentName());
      parser.nextToken();
      switch (term) {
        case TYPE -> type = Json.scalar(parser);
        case HREF -> href = Json.scalar(parser);
        case NAME -> name = Json.scalar(parser);
        default -> parser.skipChildren();
      }
    }
    return new AsTag(type, href, name);
  }

  private static Value<Integer> attachments(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Value.absent();
      case START_ARRAY -> Value.of(Json.size(parser));
      case START_OBJECT, VALUE_STRING -> {
        parser.skipChildren();
        yield Value.of(1);
      }
      default -> Value.wrong();
    };
  }

  /** A text is the link to a collection, which says nothing. */
  private static Value<Integer> likes(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return switch (parser.currentToken()) {
        case VALUE_NULL, VALUE_STRING -> Value.absent();
        default -> wrong(parser);
      };
    }
    Integer total = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Term term = Term.of(parser.currentName());
      parser.nextToken();
      if (term == Term.TOTAL_ITEMS) {
        total = Json.integer(parser);
      } else {
        parser.skipChildren();
      }
    }
    return total != null && total >= 0 ? Value.of(total) : Value.wrong();
  }

  private static <T> Value<T> wrong(JsonParser parser) throws IOException {
    parser.skipChildren();
    return Value.wrong();
  }
}

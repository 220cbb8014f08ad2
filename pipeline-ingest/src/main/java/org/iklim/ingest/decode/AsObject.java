// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an activity names: by its id alone, or as an object with properties. As it came: may hold
 * names and ids of people.
 */
public final class AsObject {
  /** How something is named. */
  public enum Form {
    /** By a text, its id. */
    ID,
    /** By a JSON object. */
    OBJECT,
    /** By neither: nothing of it is read. */
    WRONG
  }

  static final AsObject WRONG = new AsObject(Form.WRONG);

  private final Form form;
  private final EnumSet<Term> terms = EnumSet.noneOf(Term.class);
  Value<String> id = Value.absent();
  Value<String> type = Value.absent();
  Value<String> name = Value.absent();
  Value<String> published = Value.absent();
  Value<String> content = Value.absent();
  Value<Translation> translation = Value.absent();
  AsObject inReplyTo;
  AsObject context;
  AsObject audience;
  Value<List<AsTag>> tags = Value.absent();
  Value<Integer> attachments = Value.absent();
  Value<Integer> likes = Value.absent();
  String email = "";

  private AsObject(Form form) {
    this.form = form;
  }

  static AsObject ofId(String id) {
    AsObject object = new AsObject(Form.ID);
    object.id = Value.of(id);
    return object;
  }

  static AsObject ofProperties() {
    return new AsObject(Form.OBJECT);
  }

  /** Notes a property that it has. */
  void has(Term term) {
    terms.add(term);
  }

  /**
   * A content map of one language.
   *
   * @param language the key, as it came
   * @param content the content in that language
   */
  public record Translation(String language, String content) {}

  /**
   * The id of something that only its id is wanted of: wrong where it is named without one.
   *
   * @param named what is referred to; null for nothing
   */
  public static Value<String> reference(AsObject named) {
    if (named == null) {
      return Value.absent();
    }
    return named.id.orNull() == null ? Value.wrong() : named.id;
  }

  public Form form() {
    return form;
  }

  /** Properties it has. */
  public Set<Term> terms() {
    return terms;
  }

  public Value<String> id() {
    return id;
  }

  public Value<String> type() {
    return type;
  }

  public Value<String> name() {
    return name;
  }

  public Value<String> published() {
    return published;
  }

  public Value<String> content() {
    return content;
  }

  /** The content map; wrong where it does not say one text in one language. */
  public Value<Translation> translation() {
    return translation;
  }

  /** The message it answers; null if there is none. */
  public AsObject inReplyTo() {
    return inReplyTo;
  }

  /** The thread; null if there is none. */
  public AsObject context() {
    return context;
  }

  /** The group it is in; null if there is none. */
  public AsObject audience() {
    return audience;
  }

  public Value<List<AsTag>> tags() {
    return tags;
  }

  /** How many attachments there are. */
  public Value<Integer> attachments() {
    return attachments;
  }

  /** The total that a collection of likes says. */
  public Value<Integer> likes() {
    return likes;
  }

  /** E-mail address of an account; the empty text if there is none. */
  public String email() {
    return email;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.util.HashMap;
import java.util.Map;

/** Names of properties: those of Activity Streams 2.0 that Iklim knows, and {@link #OTHER}. */
public enum Term {
  AT_CONTEXT("@context"),
  ACTOR("actor"),
  ATTACHMENT("attachment"),
  ATTRIBUTED_TO("attributedTo"),
  AUDIENCE("audience"),
  BCC("bcc"),
  BTO("bto"),
  CC("cc"),
  CONTENT("content"),
  CONTENT_MAP("contentMap"),
  CONTEXT("context"),
  DURATION("duration"),
  EMAIL("email"),
  END_TIME("endTime"),
  FOLLOWERS("followers"),
  FOLLOWING("following"),
  GENERATOR("generator"),
  HREF("href"),
  ICON("icon"),
  ID("id"),
  IMAGE("image"),
  IN_REPLY_TO("inReplyTo"),
  INBOX("inbox"),
  INSTRUMENT("instrument"),
  ITEMS("items"),
  LIKES("likes"),
  LOCATION("location"),
  MEDIA_TYPE("mediaType"),
  NAME("name"),
  NAME_MAP("nameMap"),
  OBJECT("object"),
  ORIGIN("origin"),
  OUTBOX("outbox"),
  PREFERRED_USERNAME("preferredUsername"),
  PREVIEW("preview"),
  PUBLISHED("published"),
  REPLIES("replies"),
  RESULT("result"),
  SENSITIVE("sensitive"),
  SHARES("shares"),
  START_TIME("startTime"),
  SUMMARY("summary"),
  SUMMARY_MAP("summaryMap"),
  TAG("tag"),
  TARGET("target"),
  TO("to"),
  TOTAL_ITEMS("totalItems"),
  TYPE("type"),
  UPDATED("updated"),
  URL("url"),
  /** Any other: the name of a property may hold anything, so it is not kept. */
  OTHER("other");

  /**
   * Not an unmodifiable map: that divides at each look-up, and this is asked for every property.
   */
  private static final Map<String, Term> BY_NAME = new HashMap<>();

  static {
    for (Term term : values()) {
      if (term != OTHER) {
        BY_NAME.put(term.word, term);
      }
    }
  }

  private final String word;

  Term(String word) {
    this.word = word;
  }

  /** The term of this name, or {@link #OTHER}. */
  static Term of(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** Its name in JSON. */
  public String word() {
    return word;
  }
}

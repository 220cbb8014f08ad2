// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;
import org.iklim.schemas.RejectReason;

/** Lines that must be refused, each for exactly one reason. */
final class MalformedLines {
  /** In the order in which they are planted; duplicates and late events are planted elsewhere. */
  static final List<RejectReason> REASONS =
      List.of(
          RejectReason.NOT_JSON,
          RejectReason.MISSING_CONTENT,
          RejectReason.BAD_PUBLISHED,
          RejectReason.OUT_OF_PROFILE,
          RejectReason.MISSING_ID,
          RejectReason.BAD_ID,
          RejectReason.MISSING_ACTOR,
          RejectReason.BAD_ACTOR,
          RejectReason.MISSING_OBJECT,
          RejectReason.BAD_OBJECT,
          RejectReason.BAD_PROPERTY,
          RejectReason.MISSING_PUBLISHED,
          RejectReason.PUBLISHED_IN_FUTURE,
          RejectReason.MISSING_TYPE,
          RejectReason.BAD_CONTEXT,
          RejectReason.NOT_AN_OBJECT,
          RejectReason.EMPTY,
          RejectReason.OVERSIZED);

  /** Above the largest record that Kafka takes by default. */
  private static final int OVERSIZED_CHARACTERS = 1_200_000;

  private static final String CONTEXT = "\"@context\":\"https://www.w3.org/ns/activitystreams\"";
  private static final String TYPE = ",\"type\":\"Create\"";
  private static final String ACTOR =
      ",\"actor\":{\"type\":\"Person\",\"id\":\"urn:viva:acme:user:1\"}";

  private MalformedLines() {}

  /**
   * Writes a line to be refused.
   *
   * @param reason one of {@link #REASONS}
   * @param number makes its ids unique
   * @param published epoch milliseconds, where the line needs a good time
   */
  static void write(RejectReason reason, long number, long published, JsonLine out) {
    String message = "urn:viva:acme:broken:" + number;
    String id = ",\"id\":\"" + message + "#create\"";
    String object = ",\"object\":{\"type\":\"Note\",\"id\":\"" + message + "\",\"content\":\"x\"}";
    String good = CONTEXT + TYPE;
    switch (reason) {
      case EMPTY -> {}
      case NOT_JSON -> put(out, "{" + good + id + ",\"published\":");
      case NOT_AN_OBJECT -> put(out, "[\"Create\",\"" + message + "\"]");
      case BAD_CONTEXT ->
          timed(out, "{\"@context\":\"https://example.org/other\"" + TYPE + id + ACTOR + object, published);
      case MISSING_TYPE -> timed(out, "{" + CONTEXT + id + ACTOR + object, published);
      case OUT_OF_PROFILE ->
          timed(out, "{" + CONTEXT + ",\"type\":\"Arrive\"" + id + ACTOR + object, published);
      case MISSING_ID -> timed(out, "{" + good + ACTOR + object, published);
      case BAD_ID -> timed(out, "{" + good + ",\"id\":\"number " + number + "\"" + ACTOR + object, published);
      case MISSING_ACTOR -> timed(out, "{" + good + id + object, published);
      case BAD_ACTOR -> timed(out, "{" + good + id + ",\"actor\":17" + object, published);
      case MISSING_OBJECT -> timed(out, "{" + good + id + ACTOR, published);
      case BAD_OBJECT -> timed(out, "{" + good + id + ACTOR + ",\"object\":{\"type\":\"Note\",\"content\":\"x\"}", published);
      case MISSING_CONTENT ->
          timed(
              out,
              "{" + good + id + ACTOR + ",\"object\":{\"type\":\"Note\",\"id\":\"" + message + "\"}",
              published);
      case BAD_PROPERTY ->
          timed(
              out,
              "{"
                  + good
                  + id
                  + ACTOR
                  + ",\"object\":{\"type\":\"Note\",\"id\":\""
                  + message
                  + "\",\"content\":42}",
              published);
      case MISSING_PUBLISHED -> put(out, "{" + good + id + ACTOR + object + "}");
      case BAD_PUBLISHED ->
          put(out, "{" + good + id + ACTOR + object + ",\"published\":\"yesterday\"}");
      case PUBLISHED_IN_FUTURE ->
          put(out, "{" + good + id + ACTOR + object + ",\"published\":\"2999-01-01T00:00:00.000Z\"}");
      case OVERSIZED -> {
        String start = "{" + good + id + ACTOR + ",\"object\":{\"type\":\"Note\",\"id\":\"" + message;
        timed(out, start + "\",\"content\":\"" + "x".repeat(OVERSIZED_CHARACTERS) + "\"}", published);
      }
      case DUPLICATE, LATE ->
          throw new IllegalArgumentException(reason + " is not a fault of a line");
    }
  }

  private static void timed(JsonLine out, String start, long published) {
    put(out, start);
    put(out, ",\"published\":\"");
    out.time(published);
    put(out, "\"}");
  }

  private static void put(JsonLine out, String json) {
    out.put(JsonLine.bytes(json));
  }
}

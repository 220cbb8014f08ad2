// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import org.iklim.schemas.avro.Disposition;

/**
 * Why a raw record did not become an activity. Each has a failing example beside the raw schema.
 */
public enum RejectReason {
  /** The value is empty, or null. */
  EMPTY(Disposition.REJECTED),
  /** The value is larger than the accepted size. */
  OVERSIZED(Disposition.REJECTED),
  /** The value is not UTF-8 or not JSON. */
  NOT_JSON(Disposition.REJECTED),
  /** The value is JSON, but not one object. */
  NOT_AN_OBJECT(Disposition.REJECTED),
  /** The context is not that of Activity Streams 2.0. */
  BAD_CONTEXT(Disposition.REJECTED),
  /** No type. */
  MISSING_TYPE(Disposition.REJECTED),
  /**
   * An activity or object type outside the profile: kept out, counted, no fault of the producer.
   */
  OUT_OF_PROFILE(Disposition.REJECTED),
  /** No id. */
  MISSING_ID(Disposition.REJECTED),
  /** An id that is not an absolute URI of at most 512 characters. */
  BAD_ID(Disposition.REJECTED),
  /** No actor. */
  MISSING_ACTOR(Disposition.REJECTED),
  /** An actor that is neither an id nor an object with an id. */
  BAD_ACTOR(Disposition.REJECTED),
  /** No object. */
  MISSING_OBJECT(Disposition.REJECTED),
  /** An object that is neither an id nor an object with an id, or lacks what its activity needs. */
  BAD_OBJECT(Disposition.REJECTED),
  /** A message without content, title or attachment. */
  MISSING_CONTENT(Disposition.REJECTED),
  /** A property whose JSON type is not the one of the profile. */
  BAD_PROPERTY(Disposition.REJECTED),
  /** No published, on an activity that needs one. */
  MISSING_PUBLISHED(Disposition.REJECTED),
  /** A published that is not an ISO 8601 time with offset. */
  BAD_PUBLISHED(Disposition.REJECTED),
  /** Published more than the allowed clock skew after Kafka got it. */
  PUBLISHED_IN_FUTURE(Disposition.REJECTED),
  /** Its event id was seen before. */
  DUPLICATE(Disposition.DUPLICATE),
  /** Published before the accepted horizon. */
  LATE(Disposition.LATE);

  private final Disposition disposition;

  RejectReason(Disposition disposition) {
    this.disposition = disposition;
  }

  /** How the record is counted. */
  public Disposition disposition() {
    return disposition;
  }
}

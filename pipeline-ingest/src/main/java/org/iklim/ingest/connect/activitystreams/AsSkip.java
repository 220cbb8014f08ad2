// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

/** Why a record gives no activity: the words of the reconciliation. */
final class AsSkip {
  /** Not UTF-8, not JSON, or more than one value. */
  static final String MALFORMED = "malformed";

  /** JSON, but a text, a number or an array. */
  static final String NOT_AN_OBJECT = "not_an_object";

  /** Of another vocabulary. */
  static final String OTHER_CONTEXT = "other_context";

  /** A property has a JSON type or form that the vocabulary does not allow. */
  static final String BAD_PROPERTY = "bad_property";

  /** Items of the wrong kind of collection, or a first page that is no page. */
  static final String BAD_COLLECTION = "bad_collection";

  /** A collection: its items are records of their own. */
  static final String COLLECTION = "collection";

  /** An item that is only the address of something. */
  static final String REFERENCE = "reference";

  /** An object that is no activity and does not say who published it when. */
  static final String NOT_AN_ACTIVITY = "not_an_activity";

  /** Addressed to persons only, and nobody asked to read such. */
  static final String DIRECT_CONVERSATION = "direct_conversation";

  /** Addressed to a group only, and nobody asked to read such. */
  static final String PRIVATE_GROUP = "private_group";

  /** A line longer than any activity may be. */
  static final String OVERSIZED = "oversized";

  private AsSkip() {}
}

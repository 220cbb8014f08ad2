// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Something that somebody did, as the network will report it. */
final class Event {
  /** What was done. */
  enum Kind {
    CREATE,
    EDIT,
    DELETE,
    LIKE,
    SHARE,
    ACCEPT,
    UNDO,
    FOLLOW,
    JOIN,
    LEAVE,
    PERSON_PROFILE,
    GROUP_PROFILE
  }

  final Kind kind;
  final Person actor;
  final Message message;
  final Community community;
  final Person other;
  final Event undone;

  /** Unique among the events of its kind on the same thing; for an edit 1, 2, …. */
  final long number;

  final long published;

  private Event(
      Kind kind,
      Person actor,
      Message message,
      Community community,
      Person other,
      Event undone,
      long number,
      long published) {
    this.kind = kind;
    this.actor = actor;
    this.message = message;
    this.community = community;
    this.other = other;
    this.undone = undone;
    this.number = number;
    this.published = published;
  }

  static Event create(Message message) {
    return new Event(
        Kind.CREATE,
        message.author,
        message,
        message.community,
        null,
        null,
        message.number,
        message.published);
  }

  /** Somebody does something to a message. */
  static Event on(Message message, Kind kind, Person actor, long number, long published) {
    return new Event(
        kind, actor, message, message.community, null, null, number, published);
  }

  static Event undo(Event undone, long published) {
    return new Event(
        Kind.UNDO,
        undone.actor,
        undone.message,
        undone.community,
        null,
        undone,
        undone.number,
        published);
  }

  static Event follow(Person actor, Person followed, long number, long published) {
    return new Event(Kind.FOLLOW, actor, null, null, followed, null, number, published);
  }

  /** Somebody joins or leaves a community. */
  static Event membership(
      Kind kind, Person actor, Community community, long number, long published) {
    return new Event(kind, actor, null, community, null, null, number, published);
  }

  /** The network states who has an account; community null for the network, or where the account is. */
  static Event personProfile(Person person, Community community, long number, long published) {
    return new Event(
        Kind.PERSON_PROFILE, person, null, community, null, null, number, published);
  }

  static Event groupProfile(Community community, Person steward, long published) {
    return new Event(
        Kind.GROUP_PROFILE, steward, null, community, null, null, community.index(), published);
  }

  Source source() {
    return community == null ? Source.NETWORK : community.source();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.iklim.ingest.connect.RawActivity;

/**
 * Makes the activities of the raw profile. An activity's id follows from what it says, so that
 * reading the same export twice, or a later export of the same network, gives the same ids.
 */
public final class Activities {
  private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";

  private Activities() {}

  /** A message was written. */
  public static RawActivity create(Actor actor, Instant published, Message message, Place place) {
    ObjectNode json = activity("Create", message.id() + "#create", Optional.of(published), actor);
    json.set("object", message.in(place));
    return addressed(json, place);
  }

  /**
   * A message was changed.
   *
   * @param edited when it was changed; {@link Message#published} says when it was first written
   */
  public static RawActivity edit(Actor actor, Instant edited, Message message, Place place) {
    String id = message.id() + "#update:" + edited.toEpochMilli();
    ObjectNode json = activity("Update", id, Optional.of(edited), actor);
    json.set("object", message.in(place));
    return addressed(json, place);
  }

  /** A message was withdrawn. */
  public static RawActivity delete(Actor actor, Instant deleted, String messageId, Place place) {
    ObjectNode json = activity("Delete", messageId + "#delete", Optional.of(deleted), actor);
    json.putObject("object").put("type", "Tombstone").put("id", messageId);
    return addressed(json, place);
  }

  /**
   * A reaction with a time of its own.
   *
   * @param reaction emoji or its name; empty for a plain like
   */
  public static RawActivity like(
      Actor actor, Instant published, String messageId, String reaction) {
    ObjectNode json = like(actor, Optional.of(published), messageId, reaction);
    json.put("object", messageId);
    return RawActivity.of(json);
  }

  /**
   * A reaction whose time the source does not keep: it carries that of the message instead.
   *
   * @param messagePublished when the message was written
   * @param reaction emoji or its name; empty for a plain like
   */
  public static RawActivity likeWithoutTime(
      Actor actor, String messageId, Instant messagePublished, String reaction) {
    ObjectNode json = like(actor, Optional.empty(), messageId, reaction);
    json.putObject("object").put("id", messageId).put("published", messagePublished.toString());
    return RawActivity.of(json);
  }

  /**
   * The same activity, said to concern a place: for reactions and shares, which name only a
   * message. A reader of the raw profile takes what names no readers for private.
   */
  public static RawActivity in(Place place, RawActivity activity) {
    ObjectNode json = activity.json().deepCopy();
    if (!place.groupId().isEmpty()) {
      json.set("audience", group(place));
    }
    return addressed(json, place);
  }

  /** A message was shared on. */
  public static RawActivity announce(Actor actor, Instant published, String messageId) {
    String id = messageId + "#announce:" + IdSpace.digest(actor.id(), published.toString());
    ObjectNode json = activity("Announce", id, Optional.of(published), actor);
    json.put("object", messageId);
    return RawActivity.of(json);
  }

  /** The asker takes an answer as the best one. */
  public static RawActivity accept(Actor asker, Instant published, String answerId) {
    ObjectNode json = activity("Accept", answerId + "#accept", Optional.of(published), asker);
    json.put("object", answerId);
    return RawActivity.of(json);
  }

  /** An account follows another. */
  public static RawActivity follow(Actor actor, Optional<Instant> published, Actor followed) {
    String id = followed.id() + "#follow:" + IdSpace.digest(actor.id());
    ObjectNode json = activity("Follow", id, published, actor);
    json.putObject("object").put("type", followed.type()).put("id", followed.id());
    return RawActivity.of(json);
  }

  /**
   * An account is, or became, a member of a group.
   *
   * @param published when it joined; empty where the source only lists members
   */
  public static RawActivity join(Actor actor, Optional<Instant> published, Place group) {
    return membership("Join", actor, published, group);
  }

  /** An account left a group. */
  public static RawActivity leave(Actor actor, Instant published, Place group) {
    return membership("Leave", actor, Optional.of(published), group);
  }

  /** A reaction, share, follow or acceptance was withdrawn. */
  public static RawActivity undo(Actor actor, Instant published, RawActivity withdrawn) {
    String id = withdrawn.id() + ":undo:" + published.toEpochMilli();
    ObjectNode json = activity("Undo", id, Optional.of(published), actor);
    json.putObject("object").put("type", withdrawn.type()).put("id", withdrawn.id());
    return RawActivity.of(json);
  }

  /**
   * What the source knows of an account; the only activity with an e-mail address. Its id changes
   * with its content, so that a later export can correct an earlier one.
   *
   * @param updated when the account last changed; empty where the source does not say
   * @param email address, empty where unknown
   */
  public static RawActivity profile(Actor account, Optional<Instant> updated, String email) {
    String version = IdSpace.digest(account.type(), account.name(), email);
    ObjectNode json = activity("Update", account.id() + "#profile:" + version, updated, account);
    ObjectNode object = actor(account);
    if (!email.isBlank()) {
      object.put("email", email.strip());
    }
    json.set("object", object);
    return RawActivity.of(json);
  }

  /**
   * What the source knows of a group: its name and who may read it.
   *
   * @param reporter account the change is laid to: its creator, or the source itself as a Service
   * @param updated when the group last changed; empty where the source does not say
   */
  public static RawActivity container(Actor reporter, Optional<Instant> updated, Place group) {
    String version = IdSpace.digest(group.name(), group.to().get(0));
    ObjectNode json =
        activity("Update", group.groupId() + "#profile:" + version, updated, reporter);
    json.set("object", group(group));
    return addressed(json, group);
  }

  static ObjectNode group(Place place) {
    return named("Group", place.groupId(), place.name());
  }

  private static ObjectNode like(
      Actor actor, Optional<Instant> published, String messageId, String reaction) {
    // A digest: the id outlives the pseudonymisation and must not carry the account's id.
    String id = messageId + "#like:" + IdSpace.digest(actor.id(), reaction);
    ObjectNode json = activity("Like", id, published, actor);
    if (!reaction.isEmpty()) {
      json.put("content", reaction);
    }
    return json;
  }

  private static RawActivity membership(
      String type, Actor actor, Optional<Instant> published, Place group) {
    String when = published.map(Instant::toString).orElse("");
    String id =
        group.groupId()
            + "#"
            + type.toLowerCase(Locale.ROOT)
            + ":"
            + IdSpace.digest(actor.id(), when);
    ObjectNode json = activity(type, id, published, actor);
    json.set("object", group(group));
    return addressed(json, group);
  }

  private static ObjectNode activity(
      String type, String id, Optional<Instant> published, Actor actor) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", CONTEXT).put("type", type).put("id", id);
    published.ifPresent(time -> json.put("published", time.toString()));
    json.set("actor", actor(actor));
    return json;
  }

  private static RawActivity addressed(ObjectNode json, Place place) {
    ArrayNode to = json.putArray("to");
    place.to().forEach(to::add);
    return RawActivity.of(json);
  }

  private static ObjectNode actor(Actor actor) {
    return named(actor.type(), actor.id(), actor.name());
  }

  private static ObjectNode named(String type, String id, String name) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
    if (!name.isEmpty()) {
      json.put("name", name);
    }
    return json;
  }
}

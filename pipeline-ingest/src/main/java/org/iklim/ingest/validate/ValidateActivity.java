// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.pseudonymize.PseudonymousActivity;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.ActorKind;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.Lineage;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.avro.Visibility;

/**
 * Checks a pseudonymous activity against the profile and makes it an event or a profile. The first
 * fault decides, in the order: context, type, id, actor, object, time, other properties.
 */
public final class ValidateActivity {
  /** A clock of a source may be wrong, or in another zone than it says, by up to a day. */
  private static final Duration ALLOWED_SKEW = Duration.ofDays(1);

  /** Longest reaction, in UTF-16 characters: names of emoji are short, messages are not. */
  private static final int LONGEST_REACTION = 64;

  private final String keyId;
  private final Optional<Instant> acceptSince;

  /**
   * Sets what the checks need to know.
   *
   * @param keyId id of the key that made the pseudonyms
   * @param acceptSince what was published before is late; empty: nothing is
   */
  public ValidateActivity(String keyId, Optional<Instant> acceptSince) {
    this.keyId = keyId;
    this.acceptSince = acceptSince;
  }

  /** Gives the event, the profile, or the reason why neither. */
  public Result apply(PseudonymousActivity activity, Origin origin) {
    try {
      return check(activity.json(), activity.issues(), origin);
    } catch (Refusal refusal) {
      return refusal.toResult();
    }
  }

  private Result check(ObjectNode json, SortedSet<String> issues, Origin origin) throws Refusal {
    if (!json.path("@context").asBoolean()) {
      throw new Refusal(RejectReason.BAD_CONTEXT, "@context");
    }
    String type = Read.text(json, "type", "type");
    if (type == null) {
      throw new Refusal(RejectReason.MISSING_TYPE, "type");
    }
    ActivityRule rule = ActivityRule.of(type);
    if (rule == null) {
      throw new Refusal(RejectReason.OUT_OF_PROFILE, "type");
    }
    String id = id(json);
    JsonNode actor = actor(json);
    ObjectNode object = object(json);
    ObjectType objectType = objectType(object, rule);
    if (rule.eventType() == EventType.UPDATE && objectType == ObjectType.PERSON) {
      return profile(json, object, origin);
    }
    return new Result.Activity(
        event(json, issues, origin, new Parts(id, rule, actor, object, objectType)));
  }

  /** What has been checked so far. */
  private record Parts(
      String id, ActivityRule rule, JsonNode actor, ObjectNode object, ObjectType objectType) {
    boolean isContent() {
      return ActivityRule.isContent(objectType) && needsContent();
    }

    boolean needsContent() {
      return rule.eventType() == EventType.CREATE || rule.eventType() == EventType.UPDATE;
    }
  }

  private ActivityEvent event(ObjectNode json, SortedSet<String> issues, Origin origin, Parts parts)
      throws Refusal {
    ObjectNode object = parts.object();
    Instant own = Read.time(json, "published", "published");
    Instant ofObject = Read.time(object, "published", "object.published");
    if (own == null
        && (parts.rule().needsOwnTime() || (parts.needsContent() && ofObject == null))) {
      throw new Refusal(RejectReason.MISSING_PUBLISHED, "published");
    }
    Instant occurred = own != null ? own : ofObject;
    checkHorizon(occurred, own != null ? "published" : "object.published", origin);
    boolean isGroup = parts.objectType() == ObjectType.GROUP;
    String title = isGroup ? null : Read.words(object, "name", "object.name");
    String text = Read.words(object, "content", "object.content");
    Integer attachments = Read.number(object, "attachment", "object.attachment");
    if (parts.isContent() && title == null && text == null && attachments == null) {
      throw new Refusal(RejectReason.MISSING_CONTENT, "object.content");
    }
    if (object.has("tag")) {
      throw new Refusal(RejectReason.BAD_PROPERTY, "object.tag");
    }
    String community = community(json, parts);
    return new ActivityEvent(
        parts.id(),
        parts.rule().eventType(),
        occurred,
        own != null ? TimeBasis.OWN : ofObject != null ? TimeBasis.OBJECT : TimeBasis.NONE,
        ActivityIds.source(parts.id()),
        key(parts.actor()),
        kind(parts.actor(), issues),
        objectId(parts),
        parts.objectType(),
        ofObject,
        parts.isContent() ? Read.id(object, "inReplyTo", "object.inReplyTo") : null,
        Read.id(object, "context", "object.context"),
        community,
        isGroup
            ? Read.words(object, "name", "object.name")
            : Read.words(object, "audienceName", "object.audience.name"),
        visibility(json, community),
        title,
        text,
        Read.text(object, PseudonymousActivity.LANGUAGE, "object.contentMap"),
        Read.distinctTexts(object, PseudonymousActivity.MENTIONS),
        Read.distinctTexts(object, PseudonymousActivity.HASHTAGS),
        reaction(json, parts),
        Read.number(object, "likes", "object.likes"),
        attachments == null ? 0 : attachments,
        List.copyOf(issues),
        new Lineage(
            origin.topic(),
            origin.partition(),
            origin.offset(),
            Instant.ofEpochMilli(origin.arrivedAt()),
            keyId));
  }

  private Result profile(ObjectNode json, ObjectNode object, Origin origin) throws Refusal {
    Instant observed = Read.time(json, "published", "published");
    if (observed == null) {
      throw new Refusal(RejectReason.MISSING_PUBLISHED, "published");
    }
    checkHorizon(observed, "published", origin);
    String id = json.get("id").textValue();
    String account = key(object);
    String person = Read.text(object, PseudonymousActivity.PERSON_KEY, "object.email");
    return new Result.Profile(
        id,
        new AccountProfile(
            account,
            person == null ? account : person,
            ActivityIds.source(id),
            isPerson(object) ? ActorKind.PERSON.name() : ActorKind.BOT.name(),
            Read.words(object, "name", "object.name"),
            observed,
            origin.topic(),
            origin.partition(),
            origin.offset(),
            keyId));
  }

  private void checkHorizon(Instant occurred, String field, Origin origin) throws Refusal {
    if (occurred == null) {
      return;
    }
    if (occurred.toEpochMilli() > origin.arrivedAt() + ALLOWED_SKEW.toMillis()) {
      throw new Refusal(RejectReason.PUBLISHED_IN_FUTURE, field);
    }
    if (acceptSince.isPresent() && occurred.isBefore(acceptSince.get())) {
      throw new Refusal(RejectReason.LATE, field);
    }
  }

  private static String id(ObjectNode json) throws Refusal {
    JsonNode id = json.get("id");
    if (id == null) {
      throw new Refusal(RejectReason.MISSING_ID, "id");
    }
    if (!id.isTextual() || !ActivityIds.isId(id.textValue())) {
      throw new Refusal(RejectReason.BAD_ID, "id");
    }
    return id.textValue();
  }

  private static JsonNode actor(ObjectNode json) throws Refusal {
    JsonNode actor = json.get("actor");
    if (actor == null) {
      throw new Refusal(RejectReason.MISSING_ACTOR, "actor");
    }
    if (!actor.path(PseudonymousActivity.KEY).isTextual()) {
      throw new Refusal(
          RejectReason.BAD_ACTOR, actor.has(PseudonymousActivity.KEY) ? "actor.id" : "actor");
    }
    return actor;
  }

  private static ObjectNode object(ObjectNode json) throws Refusal {
    JsonNode object = json.get("object");
    if (object == null) {
      throw new Refusal(RejectReason.MISSING_OBJECT, "object");
    }
    if (!(object instanceof ObjectNode node)) {
      throw new Refusal(RejectReason.BAD_OBJECT, "object");
    }
    return node;
  }

  private static ObjectType objectType(ObjectNode object, ActivityRule rule) throws Refusal {
    String type = Read.text(object, "type", "object.type");
    ObjectType known = type == null ? rule.untyped() : rule.objectTypes().get(type);
    if (known == null) {
      throw new Refusal(
          type == null ? RejectReason.BAD_OBJECT : RejectReason.OUT_OF_PROFILE, "object.type");
    }
    JsonNode id = object.get(known == ObjectType.PERSON ? PseudonymousActivity.KEY : "id");
    if (id == null) {
      // An account where the profile wants a message: a Delete of oneself, a Like of a person.
      throw object.has(PseudonymousActivity.KEY)
          ? new Refusal(RejectReason.OUT_OF_PROFILE, "object")
          : new Refusal(RejectReason.BAD_OBJECT, "object.id");
    }
    boolean fits =
        id.isTextual() && (known == ObjectType.PERSON || ActivityIds.isId(id.textValue()));
    if (!fits) {
      throw new Refusal(RejectReason.BAD_ID, "object.id");
    }
    return known;
  }

  private static String objectId(Parts parts) {
    return parts.objectType() == ObjectType.PERSON
        ? key(parts.object())
        : parts.object().get("id").textValue();
  }

  private static String key(JsonNode account) {
    return account.get(PseudonymousActivity.KEY).textValue();
  }

  private static ActorKind kind(JsonNode actor, SortedSet<String> issues) throws Refusal {
    String type = Read.text(actor, "type", "actor.type");
    if (type == null || type.equals("Person")) {
      return ActorKind.PERSON;
    }
    if (type.equals("Service") || type.equals("Application")) {
      return ActorKind.BOT;
    }
    issues.add("doubtful:actor.type");
    return ActorKind.PERSON;
  }

  private static boolean isPerson(ObjectNode account) {
    return account.path("type").asText("").equals("Person");
  }

  /** The group the message is in, else the one the activity names, else the one it is about. */
  private static String community(ObjectNode json, Parts parts) throws Refusal {
    if (parts.objectType() == ObjectType.GROUP) {
      return objectId(parts);
    }
    String ofObject = Read.id(parts.object(), "audience", "object.audience");
    return ofObject != null ? ofObject : Read.id(json, "audience", "audience");
  }

  /** An activity that names no readers is never taken for open. */
  private static Visibility visibility(ObjectNode json, String community) throws Refusal {
    String to = Read.text(json, "to", "to");
    if (to != null) {
      return Visibility.valueOf(to);
    }
    return community == null ? Visibility.DIRECT : Visibility.GROUP;
  }

  private static String reaction(ObjectNode json, Parts parts) throws Refusal {
    if (parts.rule().eventType() != EventType.LIKE) {
      return null;
    }
    String reaction = Read.words(json, "content", "content");
    if (reaction != null && reaction.length() > LONGEST_REACTION) {
      throw new Refusal(RejectReason.BAD_PROPERTY, "content");
    }
    return reaction;
  }
}

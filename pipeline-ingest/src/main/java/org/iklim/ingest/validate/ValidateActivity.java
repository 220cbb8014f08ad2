// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.decode.Value;
import org.iklim.ingest.pseudonymize.PseudonymousActivity;
import org.iklim.ingest.pseudonymize.Subject;
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
      return check(activity, origin);
    } catch (Refusal refusal) {
      return refusal.toResult();
    }
  }

  private Result check(PseudonymousActivity activity, Origin origin) throws Refusal {
    if (!activity.isAs2()) {
      throw new Refusal(RejectReason.BAD_CONTEXT, "@context");
    }
    String type = Read.value(activity.type(), "type");
    if (type == null) {
      throw new Refusal(RejectReason.MISSING_TYPE, "type");
    }
    ActivityRule rule = ActivityRule.of(type);
    if (rule == null) {
      throw new Refusal(RejectReason.OUT_OF_PROFILE, "type");
    }
    String id = id(activity);
    checkActor(activity.actor());
    Subject object = object(activity);
    if (object instanceof Subject.Content content) {
      ObjectType objectType = objectType(content.type(), rule);
      String objectId = contentId(content);
      return event(activity, origin, new Parts(id, rule, content, objectType, objectId));
    }
    Subject.Profile profile = (Subject.Profile) object;
    ObjectType objectType = objectType(profile.account().type(), rule);
    String account = accountId(profile.account(), objectType);
    return rule.eventType() == EventType.UPDATE
        ? profile(activity, origin, id, profile)
        : event(
            activity, origin, new Parts(id, rule, Subject.Content.NOTHING, objectType, account));
  }

  /** What has been checked so far. */
  private record Parts(
      String id,
      ActivityRule rule,
      Subject.Content object,
      ObjectType objectType,
      String objectId) {
    boolean isContent() {
      return ActivityRule.isContent(objectType) && needsContent();
    }

    boolean needsContent() {
      return rule.eventType() == EventType.CREATE || rule.eventType() == EventType.UPDATE;
    }
  }

  private Result event(PseudonymousActivity activity, Origin origin, Parts parts) throws Refusal {
    Subject.Content object = parts.object();
    Instant own = Read.time(activity.published(), "published");
    Instant ofObject = Read.time(object.published(), "object.published");
    if (own == null
        && (parts.rule().needsOwnTime() || (parts.needsContent() && ofObject == null))) {
      throw new Refusal(RejectReason.MISSING_PUBLISHED, "published");
    }
    Instant occurred = own != null ? own : ofObject;
    checkHorizon(occurred, own != null ? "published" : "object.published", origin);
    boolean isGroup = parts.objectType() == ObjectType.GROUP;
    String title = isGroup ? null : Read.words(object.name(), "object.name");
    String text = Read.words(object.content(), "object.content");
    Integer attachments = Read.value(object.attachments(), "object.attachment");
    if (parts.isContent() && title == null && text == null && attachments == null) {
      throw new Refusal(RejectReason.MISSING_CONTENT, "object.content");
    }
    Subject.Tags tags = Read.value(object.tags(), "object.tag");
    String community = community(activity, parts);
    return new Result.Activity(
        parts.id(),
        new ActivityEvent(
            activity.eventId().orNull(),
            parts.rule().eventType(),
            occurred,
            own != null ? TimeBasis.OWN : ofObject != null ? TimeBasis.OBJECT : TimeBasis.NONE,
            ActivityIds.source(parts.id()),
            activity.actor().key().orNull(),
            kind(activity),
            parts.objectId(),
            parts.objectType(),
            ofObject,
            parts.isContent() ? Read.id(object.inReplyTo(), "object.inReplyTo") : null,
            Read.id(object.context(), "object.context"),
            community,
            isGroup
                ? Read.words(object.name(), "object.name")
                : Read.words(object.audienceName(), "object.audience.name"),
            visibility(activity, community),
            title,
            text,
            object.language(),
            Read.distinct(tags.mentions()),
            Read.distinct(tags.hashtags()),
            reaction(activity, parts),
            Read.value(object.likes(), "object.likes"),
            attachments == null ? 0 : attachments,
            List.copyOf(activity.issues()),
            new Lineage(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                Instant.ofEpochMilli(origin.arrivedAt()),
                keyId)));
  }

  private Result profile(
      PseudonymousActivity activity, Origin origin, String id, Subject.Profile profile)
      throws Refusal {
    Instant observed = Read.time(activity.published(), "published");
    if (observed == null) {
      throw new Refusal(RejectReason.MISSING_PUBLISHED, "published");
    }
    checkHorizon(observed, "published", origin);
    String account = profile.account().key().orNull();
    boolean isPerson = "Person".equals(profile.account().type().orNull());
    return new Result.Profile(
        id,
        new AccountProfile(
            account,
            profile.personKey() == null ? account : profile.personKey(),
            ActivityIds.source(id),
            isPerson ? ActorKind.PERSON.name() : ActorKind.BOT.name(),
            Read.words(profile.name(), "object.name"),
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

  private static String id(PseudonymousActivity activity) throws Refusal {
    if (!activity.id().isThere()) {
      throw new Refusal(RejectReason.MISSING_ID, "id");
    }
    return anId(activity.id(), "id");
  }

  private static String anId(Value<String> value, String field) throws Refusal {
    String id = value.orNull();
    if (id == null || !ActivityIds.isId(id)) {
      throw new Refusal(RejectReason.BAD_ID, field);
    }
    return id;
  }

  private static void checkActor(Subject.Account actor) throws Refusal {
    if (actor == null) {
      throw new Refusal(RejectReason.MISSING_ACTOR, "actor");
    }
    if (actor.key().orNull() == null) {
      throw new Refusal(RejectReason.BAD_ACTOR, actor.key().isWrong() ? "actor.id" : "actor");
    }
  }

  private static Subject object(PseudonymousActivity activity) throws Refusal {
    if (activity.object() == null) {
      throw new Refusal(RejectReason.MISSING_OBJECT, "object");
    }
    if (activity.object() instanceof Subject.Wrong) {
      throw new Refusal(RejectReason.BAD_OBJECT, "object");
    }
    return activity.object();
  }

  private static ObjectType objectType(Value<String> value, ActivityRule rule) throws Refusal {
    String type = Read.value(value, "object.type");
    ObjectType known = type == null ? rule.untyped() : rule.objectTypes().get(type);
    if (known == null) {
      throw new Refusal(
          type == null ? RejectReason.BAD_OBJECT : RejectReason.OUT_OF_PROFILE, "object.type");
    }
    return known;
  }

  private static String contentId(Subject.Content object) throws Refusal {
    if (!object.id().isThere()) {
      throw new Refusal(RejectReason.BAD_OBJECT, "object.id");
    }
    return anId(object.id(), "object.id");
  }

  private static String accountId(Subject.Account account, ObjectType objectType) throws Refusal {
    if (!account.key().isThere()) {
      throw new Refusal(RejectReason.BAD_OBJECT, "object.id");
    }
    if (objectType != ObjectType.PERSON) {
      // An account where the profile wants a message: a Delete of oneself, a Like of a person.
      throw new Refusal(RejectReason.OUT_OF_PROFILE, "object");
    }
    if (account.key().isWrong()) {
      throw new Refusal(RejectReason.BAD_ID, "object.id");
    }
    return account.key().orNull();
  }

  private static ActorKind kind(PseudonymousActivity activity) throws Refusal {
    String type = Read.value(activity.actor().type(), "actor.type");
    if (type == null || type.equals("Person")) {
      return ActorKind.PERSON;
    }
    if (type.equals("Service") || type.equals("Application")) {
      return ActorKind.BOT;
    }
    activity.issues().add("doubtful:actor.type");
    return ActorKind.PERSON;
  }

  /** The group the message is in, else the one the activity names, else the one it is about. */
  private static String community(PseudonymousActivity activity, Parts parts) throws Refusal {
    if (parts.objectType() == ObjectType.GROUP) {
      return parts.objectId();
    }
    String ofObject = Read.id(parts.object().audience(), "object.audience");
    return ofObject != null ? ofObject : Read.id(activity.audience(), "audience");
  }

  /** An activity that names no readers is never taken for open. */
  private static Visibility visibility(PseudonymousActivity activity, String community) {
    if (activity.visibility() != null) {
      return activity.visibility();
    }
    return community == null ? Visibility.DIRECT : Visibility.GROUP;
  }

  private static String reaction(PseudonymousActivity activity, Parts parts) throws Refusal {
    if (parts.rule().eventType() != EventType.LIKE) {
      return null;
    }
    String reaction = Read.words(activity.content(), "content");
    if (reaction != null && reaction.length() > LONGEST_REACTION) {
      throw new Refusal(RejectReason.BAD_PROPERTY, "content");
    }
    return reaction;
  }
}

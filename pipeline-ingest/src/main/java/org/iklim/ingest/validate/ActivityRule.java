// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.ObjectType;

/**
 * What the profile asks of one type of activity.
 *
 * @param eventType its name downstream
 * @param objectTypes types its object may have
 * @param untyped type downstream of an object that says none; null where it must say one
 * @param needsOwnTime whether it must say when it was published
 */
record ActivityRule(
    EventType eventType,
    Map<String, ObjectType> objectTypes,
    ObjectType untyped,
    boolean needsOwnTime) {
  private static final Map<String, ObjectType> CONTENT =
      Map.of(
          "Note", ObjectType.NOTE,
          "Article", ObjectType.ARTICLE,
          "Question", ObjectType.QUESTION,
          "Page", ObjectType.PAGE,
          "Document", ObjectType.DOCUMENT);
  private static final Set<ObjectType> MESSAGES = EnumSet.copyOf(CONTENT.values());
  private static final Map<String, ObjectType> ACCOUNT =
      Map.of(
          "Person", ObjectType.PERSON,
          "Service", ObjectType.PERSON,
          "Application", ObjectType.PERSON);
  private static final Map<String, ObjectType> GROUP = Map.of("Group", ObjectType.GROUP);
  private static final Map<String, ObjectType> WITHDRAWABLE =
      Map.of(
          "Like", ObjectType.ACTIVITY,
          "Announce", ObjectType.ACTIVITY,
          "Accept", ObjectType.ACTIVITY,
          "Follow", ObjectType.ACTIVITY,
          "Join", ObjectType.ACTIVITY);

  private static final Map<String, ActivityRule> RULES =
      Map.of(
          "Create", new ActivityRule(EventType.CREATE, CONTENT, null, false),
          "Update", new ActivityRule(EventType.UPDATE, union(CONTENT, ACCOUNT, GROUP), null, true),
          "Delete",
              new ActivityRule(
                  EventType.DELETE,
                  union(CONTENT, Map.of("Tombstone", ObjectType.UNKNOWN), Map.of()),
                  ObjectType.UNKNOWN,
                  true),
          "Like", new ActivityRule(EventType.LIKE, CONTENT, ObjectType.UNKNOWN, false),
          "Announce", new ActivityRule(EventType.ANNOUNCE, CONTENT, ObjectType.UNKNOWN, false),
          "Accept", new ActivityRule(EventType.ACCEPT, CONTENT, ObjectType.UNKNOWN, false),
          "Follow",
              new ActivityRule(
                  EventType.FOLLOW, union(ACCOUNT, GROUP, Map.of()), ObjectType.PERSON, false),
          "Join", new ActivityRule(EventType.JOIN, GROUP, ObjectType.GROUP, false),
          "Leave", new ActivityRule(EventType.LEAVE, GROUP, ObjectType.GROUP, false),
          "Undo", new ActivityRule(EventType.UNDO, WITHDRAWABLE, ObjectType.ACTIVITY, false));

  /** The rule for a type of activity, or null if the profile has no such type. */
  static ActivityRule of(String type) {
    return RULES.get(type);
  }

  /** Types of activity in the profile. */
  static Set<String> types() {
    return RULES.keySet();
  }

  /** Whether the object is a message: something with a text or a title. */
  static boolean isContent(ObjectType type) {
    return MESSAGES.contains(type);
  }

  private static Map<String, ObjectType> union(
      Map<String, ObjectType> first,
      Map<String, ObjectType> second,
      Map<String, ObjectType> third) {
    Map<String, ObjectType> all = new HashMap<>(first);
    all.putAll(second);
    all.putAll(third);
    return Map.copyOf(all);
  }
}

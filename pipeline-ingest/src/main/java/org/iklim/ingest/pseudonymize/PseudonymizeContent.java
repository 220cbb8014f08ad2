// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.iklim.ingest.pseudonymize.PseudonymousActivity.WRONG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.iklim.ingest.decode.ActivityIds;

/** Rebuilds the object of an activity that is not a person: a message, a group, an activity. */
final class PseudonymizeContent {
  private static final Set<String> OBJECT =
      Set.of(
          "type",
          "id",
          "published",
          "content",
          "contentMap",
          "mediaType",
          "name",
          "inReplyTo",
          "context",
          "audience",
          "tag",
          "attachment",
          "likes",
          "attributedTo",
          "actor");

  private final Pseudonymizer pseudonymizer;

  PseudonymizeContent(Pseudonymizer pseudonymizer) {
    this.pseudonymizer = pseudonymizer;
  }

  /** Gives the object without names, or {@link PseudonymousActivity#WRONG}. */
  JsonNode apply(JsonNode raw, String source, SortedSet<String> issues) {
    ObjectNode safe = JsonNodeFactory.instance.objectNode();
    if (raw.isTextual()) {
      safe.set("id", raw);
      return safe;
    }
    if (!(raw instanceof ObjectNode object)) {
      return WRONG;
    }
    Ignored.note(object, OBJECT, "object.", issues);
    Copy.text(object, "type", safe);
    Copy.text(object, "id", safe);
    Copy.text(object, "published", safe);
    Copy.text(object, "mediaType", safe);
    Copy.reference(object, "inReplyTo", safe);
    Copy.reference(object, "context", safe);
    audience(object, safe);
    List<String> names = tags(object, source, safe, issues);
    Copy.text(object, "content", safe);
    translated(object, safe, issues);
    Copy.text(object, "name", safe);
    mask(safe, "content", names);
    mask(safe, "name", names);
    attachments(object, safe);
    likes(object, safe);
    return safe;
  }

  private static void mask(ObjectNode safe, String property, List<String> names) {
    JsonNode text = safe.get(property);
    if (text != null && text.isTextual()) {
      safe.put(property, MaskText.mask(text.textValue(), names));
    }
  }

  /** A content map of one language says the language; of more, the content stands for itself. */
  private static void translated(ObjectNode object, ObjectNode safe, SortedSet<String> issues) {
    JsonNode map = object.get("contentMap");
    if (map == null || map.isNull()) {
      return;
    }
    if (!map.isObject() || map.size() != 1) {
      issues.add("doubtful:object.contentMap");
      return;
    }
    Map.Entry<String, JsonNode> only = map.properties().iterator().next();
    if (only.getValue().isTextual()
        && only.getKey().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
      safe.put(PseudonymousActivity.LANGUAGE, only.getKey());
      if (!safe.has("content")) {
        safe.set("content", only.getValue());
      }
    } else {
      issues.add("doubtful:object.contentMap");
    }
  }

  private static void audience(ObjectNode object, ObjectNode safe) {
    JsonNode audience = Copy.single(object.get("audience"));
    if (audience == null) {
      return;
    }
    Copy.reference(object, "audience", safe);
    if (audience.path("name").isTextual()) {
      safe.put("audienceName", MaskText.mask(audience.path("name").textValue(), List.of()));
    }
  }

  /** Takes mentions and hashtags apart; gives the names of those mentioned, to be masked. */
  private List<String> tags(
      ObjectNode object, String source, ObjectNode safe, SortedSet<String> issues) {
    JsonNode tag = object.get("tag");
    if (tag == null || tag.isNull()) {
      return List.of();
    }
    if (!tag.isArray() && !tag.isObject()) {
      safe.set("tag", WRONG);
      return List.of();
    }
    List<String> names = new ArrayList<>();
    ArrayNode mentions = safe.putArray(PseudonymousActivity.MENTIONS);
    ArrayNode hashtags = safe.putArray(PseudonymousActivity.HASHTAGS);
    for (JsonNode each : tag.isArray() ? tag : List.of(tag)) {
      String name = each.path("name").asText("");
      switch (each.path("type").asText("")) {
        case "Mention" -> {
          String account = each.path("href").asText("");
          if (ActivityIds.isId(account)) {
            mentions.add(pseudonymizer.accountKey(source, account));
          } else {
            issues.add("doubtful:object.tag.href");
          }
          names.add(name);
        }
        case "Hashtag" -> {
          String word = name.startsWith("#") ? name.substring(1) : name;
          if (word.isBlank()) {
            issues.add("doubtful:object.tag.name");
          } else {
            hashtags.add(MaskText.mask(word.strip().toLowerCase(Locale.ROOT), List.of()));
          }
        }
        default -> issues.add("ignored:object.tag.type");
      }
    }
    return names;
  }

  private static void attachments(ObjectNode object, ObjectNode safe) {
    JsonNode attachment = object.get("attachment");
    if (attachment == null || attachment.isNull()) {
      return;
    }
    if (attachment.isArray()) {
      safe.put("attachment", attachment.size());
    } else {
      safe.set(
          "attachment",
          attachment.isObject() || attachment.isTextual() ? IntNode.valueOf(1) : WRONG);
    }
  }

  private static void likes(ObjectNode object, ObjectNode safe) {
    JsonNode likes = object.get("likes");
    if (likes == null || likes.isNull()) {
      return;
    }
    JsonNode total = likes.path("totalItems");
    boolean counts = total.isInt() && total.intValue() >= 0;
    if (counts) {
      safe.set("likes", total);
    } else if (!likes.isTextual()) {
      // A text is the link to a collection, which says nothing.
      safe.set("likes", WRONG);
    }
  }
}

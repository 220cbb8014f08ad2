// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.iklim.ingest.connect.raw.IdSpace;

/**
 * One way of writing where Activity Streams allows several: one type, one context, addressees as an
 * array of ids, the public named {@code as:Public}. What needs no change keeps its place and value.
 *
 * @param ids makes the ids of activities that have none
 */
record ProfileForm(IdSpace ids) {
  /** Puts an activity into the form of the profile, in place. */
  void apply(ObjectNode activity) {
    JsonNode context = activity.path("@context");
    if (!context.isTextual() || !context.textValue().equals(AsContext.NAME)) {
      activity.put("@context", AsContext.NAME);
    }
    plainKeywords(activity);
    for (String property : List.of("actor", "object")) {
      if (activity.path(property) instanceof ObjectNode nested) {
        plainKeywords(nested);
      }
    }
    Addressees.of(activity).writeTo(activity);
    if (!activity.has("id")) {
      String digest = IdSpace.digest(activity.toString());
      activity.put("id", ids.id("activity", digest));
    }
  }

  /**
   * A published message without its activity: who published it when is the activity, as servers of
   * ActivityPub conclude for a client that sends the message alone.
   */
  ObjectNode creation(ObjectNode message) {
    ObjectNode create = JsonNodeFactory.instance.objectNode();
    create.put("@context", AsContext.NAME).put("type", "Create");
    create.put("id", message.path("id").asText() + "#create");
    create.set("published", message.get("published"));
    JsonNode author = message.get("attributedTo");
    create.set("actor", author.isArray() ? author.get(0) : author);
    ObjectNode object = message.deepCopy();
    object.remove(List.of("@context", "to", "cc"));
    create.set("object", object);
    for (String property : List.of("to", "cc")) {
      if (message.has(property)) {
        create.set(property, message.get(property));
      }
    }
    return create;
  }

  private static void plainKeywords(ObjectNode object) {
    rename(object, "@type", "type");
    rename(object, "@id", "id");
    if (object.path("type").isArray()) {
      object.put("type", AsTypes.of(object.path("type")));
    }
  }

  private static void rename(ObjectNode object, String from, String to) {
    JsonNode value = object.remove(from);
    if (value != null && !object.has(to)) {
      object.set(to, value);
    }
  }
}

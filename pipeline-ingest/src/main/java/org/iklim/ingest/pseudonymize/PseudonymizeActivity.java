// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.iklim.ingest.pseudonymize.PseudonymousActivity.WRONG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.iklim.ingest.decode.ActivityIds;

/**
 * Rebuilds a decoded activity from an allow-list: whatever is not named here, names of people first
 * of all, does not go on. It never refuses anything; what is wrong is marked for the validation.
 */
public final class PseudonymizeActivity {
  private static final Set<String> ACTIVITY =
      Set.of("@context", "type", "id", "published", "actor", "object", "to", "content", "audience");
  private static final Set<String> ACTOR =
      Set.of("type", "id", "name", "preferredUsername", "icon", "url", "email");
  private static final Set<String> ACCOUNT_TYPES = Set.of("Person", "Service", "Application");

  private final Pseudonymizer pseudonymizer;
  private final PseudonymizeContent content;

  /** Pseudonymises with the key of this pseudonymizer. */
  public PseudonymizeActivity(Pseudonymizer pseudonymizer) {
    this.pseudonymizer = pseudonymizer;
    this.content = new PseudonymizeContent(pseudonymizer);
  }

  /** Id of the key in use. */
  public String keyId() {
    return pseudonymizer.keyId();
  }

  /** Gives the activity without names; the argument is not changed. */
  public PseudonymousActivity apply(ObjectNode raw) {
    ObjectNode safe = JsonNodeFactory.instance.objectNode();
    SortedSet<String> issues = new TreeSet<>();
    Ignored.note(raw, ACTIVITY, "", issues);
    Copy.context(raw, safe);
    Copy.text(raw, "type", safe);
    Copy.text(raw, "id", safe);
    Copy.text(raw, "published", safe);
    Copy.text(raw, "content", safe);
    Copy.reference(raw, "audience", safe);
    String source = source(safe);
    JsonNode actor = Copy.single(raw.get("actor"));
    if (actor != null) {
      safe.set("actor", account(actor, source, "actor.", issues));
    }
    JsonNode object = Copy.single(raw.get("object"));
    if (object != null) {
      boolean isAccount = isAccount(safe.path("type").asText(), object, actor);
      safe.set(
          "object",
          isAccount
              ? account(object, source, "object.", issues)
              : content.apply(object, source, issues));
    }
    String visibility = visibility(raw.get("to"), groups(raw, object));
    if (visibility == null) {
      issues.add("missing:to");
    } else {
      safe.put("to", visibility);
    }
    return new PseudonymousActivity(safe, issues);
  }

  private static String source(ObjectNode safe) {
    String id = safe.path("id").asText("");
    return ActivityIds.isId(id) ? ActivityIds.source(id) : "";
  }

  /**
   * Whether the object is somebody's account: its id is personal even where its type is not said.
   */
  private static boolean isAccount(String activityType, JsonNode object, JsonNode actor) {
    String type = object.path("type").asText("");
    if (ACCOUNT_TYPES.contains(type)) {
      return true;
    }
    if (!type.isEmpty()) {
      return false;
    }
    String id = idOf(object);
    return activityType.equals("Follow")
        || (actor != null && !id.isEmpty() && id.equals(idOf(actor)));
  }

  private static String idOf(JsonNode node) {
    return node.isTextual() ? node.textValue() : node.path("id").asText("");
  }

  private JsonNode account(JsonNode node, String source, String place, SortedSet<String> issues) {
    if (!node.isTextual() && !node.isObject()) {
      return WRONG;
    }
    ObjectNode safe = JsonNodeFactory.instance.objectNode();
    JsonNode id = node.isTextual() ? node : node.get("id");
    if (id != null && !id.isNull()) {
      if (id.isTextual() && ActivityIds.isId(id.textValue())) {
        safe.put(PseudonymousActivity.KEY, pseudonymizer.accountKey(source, id.textValue()));
      } else {
        safe.set(PseudonymousActivity.KEY, WRONG);
      }
    }
    if (node instanceof ObjectNode object) {
      Ignored.note(object, ACTOR, place, issues);
      Copy.text(object, "type", safe);
      if (place.equals("object.")) {
        profile(object, safe, issues);
      }
    }
    return safe;
  }

  private void profile(ObjectNode account, ObjectNode safe, SortedSet<String> issues) {
    Copy.text(account, "name", safe);
    String email = account.path("email").asText("").strip();
    if (email.indexOf('@') > 0 && email.indexOf('@') < email.length() - 1) {
      safe.put(PseudonymousActivity.PERSON_KEY, pseudonymizer.personKey(email));
    } else if (!email.isEmpty()) {
      issues.add("doubtful:object.email");
    }
  }

  /** Ids of the groups an activity may be addressed to: its audience, or the group it is about. */
  private static List<String> groups(ObjectNode raw, JsonNode object) {
    List<String> groups = new ArrayList<>(2);
    groups.add(idOf(raw.path("audience")));
    if (object != null) {
      groups.add(idOf(object.path("audience")));
      groups.add(idOf(object));
    }
    return groups;
  }

  /** PUBLIC, GROUP or DIRECT; null where nobody is addressed. */
  private static String visibility(JsonNode to, List<String> groups) {
    if (to == null || to.isNull() || (to.isEmpty() && !to.isTextual())) {
      return null;
    }
    boolean group = false;
    for (JsonNode each : to.isArray() ? to : List.of(to)) {
      String id = idOf(each);
      if (id.equals("as:Public")
          || id.equals("Public")
          || id.equals("https://www.w3.org/ns/activitystreams#Public")) {
        return "PUBLIC";
      }
      group |=
          each.path("type").asText("").equals("Group") || (!id.isEmpty() && groups.contains(id));
    }
    return group ? "GROUP" : "DIRECT";
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.AsActivity;
import org.iklim.ingest.decode.AsObject;
import org.iklim.ingest.decode.Term;
import org.iklim.ingest.decode.Value;
import org.iklim.schemas.avro.Visibility;

/**
 * Rebuilds a decoded activity from an allow-list: whatever is not named here, names of people first
 * of all, does not go on. It never refuses anything; what is wrong is marked for the validation.
 */
public final class PseudonymizeActivity {
  private static final Set<Term> ACTIVITY =
      EnumSet.of(
          Term.AT_CONTEXT,
          Term.TYPE,
          Term.ID,
          Term.PUBLISHED,
          Term.ACTOR,
          Term.OBJECT,
          Term.TO,
          Term.CONTENT,
          Term.AUDIENCE);
  private static final Set<Term> ACCOUNT =
      EnumSet.of(
          Term.TYPE, Term.ID, Term.NAME, Term.PREFERRED_USERNAME, Term.ICON, Term.URL, Term.EMAIL);
  private static final Set<String> ACCOUNT_TYPES = Set.of("Person", "Service", "Application");
  private static final Set<String> PUBLIC =
      Set.of("as:Public", "Public", "https://www.w3.org/ns/activitystreams#Public");

  private final Pseudonymizer pseudonymizer;
  private final PseudonymizeContent content;
  private final ActivityKeys keys;

  /** Pseudonymises with the key of this pseudonymizer. */
  public PseudonymizeActivity(Pseudonymizer pseudonymizer) {
    this.pseudonymizer = pseudonymizer;
    this.content = new PseudonymizeContent(pseudonymizer);
    this.keys = new ActivityKeys(pseudonymizer);
  }

  /** Id of the key in use. */
  public String keyId() {
    return pseudonymizer.keyId();
  }

  /** Gives the activity without names; the argument is not changed. */
  public PseudonymousActivity apply(AsActivity raw) {
    SortedSet<String> issues = new TreeSet<>();
    Ignored.note(raw.terms(), ACTIVITY, "", issues);
    String source = source(raw);
    Subject.Account actor =
        raw.actor() == null ? null : account(raw.actor(), source, "actor.", issues);
    Subject object = raw.object() == null ? null : subject(raw, source, issues);
    Visibility visibility = visibility(raw);
    if (visibility == null) {
      issues.add("missing:to");
    }
    return new PseudonymousActivity(
        raw.isAs2(),
        raw.type(),
        raw.id(),
        keys.eventId(raw),
        raw.published(),
        raw.content(),
        AsObject.reference(raw.audience()),
        actor,
        object,
        visibility,
        issues);
  }

  private static String source(AsActivity raw) {
    String id = raw.id().orNull();
    return id != null && ActivityIds.isId(id) ? ActivityIds.source(id) : "";
  }

  private Subject subject(AsActivity raw, String source, SortedSet<String> issues) {
    AsObject object = raw.object();
    if (object.form() == AsObject.Form.WRONG) {
      return new Subject.Wrong();
    }
    return isAccount(raw)
        ? profile(object, source, issues)
        : content.apply(object, keys.objectId(raw), source, issues);
  }

  /**
   * Whether the object is somebody's account: its id is personal even where its type is not said.
   */
  private static boolean isAccount(AsActivity raw) {
    String type = raw.object().type().orNull();
    if (type != null && !type.isEmpty()) {
      return ACCOUNT_TYPES.contains(type);
    }
    String id = idOf(raw.object());
    return "Follow".equals(raw.type().orNull()) || (!id.isEmpty() && id.equals(idOf(raw.actor())));
  }

  private static String idOf(AsObject named) {
    return named == null || named.id().orNull() == null ? "" : named.id().orNull();
  }

  private Subject.Account account(
      AsObject account, String source, String place, SortedSet<String> issues) {
    Ignored.note(account.terms(), ACCOUNT, place, issues);
    Value<String> key = account.id();
    if (key.isThere()) {
      String id = key.orNull();
      key =
          id != null && ActivityIds.isId(id)
              ? Value.of(pseudonymizer.accountKey(source, id))
              : Value.wrong();
    }
    return new Subject.Account(key, account.type());
  }

  private Subject.Profile profile(AsObject object, String source, SortedSet<String> issues) {
    String email = object.email().strip();
    String personKey = null;
    if (email.indexOf('@') > 0 && email.indexOf('@') < email.length() - 1) {
      personKey = pseudonymizer.personKey(email);
    } else if (!email.isEmpty()) {
      issues.add("doubtful:object.email");
    }
    return new Subject.Profile(
        account(object, source, "object.", issues), object.name(), personKey);
  }

  /** Null where nobody is addressed. */
  private static Visibility visibility(AsActivity raw) {
    Visibility visibility = null;
    for (AsObject each : raw.to()) {
      String id = idOf(each);
      if (PUBLIC.contains(id)) {
        return Visibility.PUBLIC;
      }
      boolean isGroup = "Group".equals(each.type().orNull()) || (!id.isEmpty() && isGroup(id, raw));
      visibility = isGroup || visibility == Visibility.GROUP ? Visibility.GROUP : Visibility.DIRECT;
    }
    return visibility;
  }

  /**
   * Whether it is the group the activity may be addressed to: its audience, or what it is about.
   */
  private static boolean isGroup(String id, AsActivity raw) {
    return id.equals(idOf(raw.audience()))
        || (raw.object() != null
            && (id.equals(idOf(raw.object().audience())) || id.equals(idOf(raw.object()))));
  }
}

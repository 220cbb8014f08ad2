// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.AsObject;
import org.iklim.ingest.decode.AsTag;
import org.iklim.ingest.decode.Term;
import org.iklim.ingest.decode.Value;

/** Rebuilds the object of an activity that is not a person: a message, a group, an activity. */
final class PseudonymizeContent {
  private static final Set<Term> OBJECT =
      EnumSet.of(
          Term.TYPE,
          Term.ID,
          Term.PUBLISHED,
          Term.CONTENT,
          Term.CONTENT_MAP,
          Term.MEDIA_TYPE,
          Term.NAME,
          Term.IN_REPLY_TO,
          Term.CONTEXT,
          Term.AUDIENCE,
          Term.TAG,
          Term.ATTACHMENT,
          Term.LIKES,
          Term.ATTRIBUTED_TO,
          Term.ACTOR);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

  private final Pseudonymizer pseudonymizer;

  PseudonymizeContent(Pseudonymizer pseudonymizer) {
    this.pseudonymizer = pseudonymizer;
  }

  /**
   * Gives the object without names.
   *
   * @param id its id as events carry it
   */
  Subject.Content apply(AsObject raw, Value<String> id, String source, SortedSet<String> issues) {
    Ignored.note(raw.terms(), OBJECT, "object.", issues);
    List<AsTag> tags = raw.tags().orNull();
    List<String> names = tags == null ? List.of() : names(tags);
    AsObject.Translation translation = translation(raw, issues);
    Value<String> content =
        translation == null || raw.content().isThere()
            ? raw.content()
            : Value.of(translation.content());
    AsObject audience = raw.audience();
    return new Subject.Content(
        raw.type(),
        id,
        raw.published(),
        masked(raw.name(), names),
        masked(content, names),
        translation == null ? null : translation.language(),
        AsObject.reference(raw.inReplyTo()),
        AsObject.reference(raw.context()),
        AsObject.reference(audience),
        audienceName(audience),
        raw.tags().isWrong() ? Value.wrong() : Value.of(tags(tags, source, issues)),
        raw.attachments(),
        raw.likes());
  }

  private static Value<String> audienceName(AsObject audience) {
    boolean isNamed = audience != null && audience.name().orNull() != null;
    return isNamed ? masked(audience.name(), List.of()) : Value.absent();
  }

  private static Value<String> masked(Value<String> text, List<String> names) {
    return text.orNull() == null ? text : Value.of(MaskText.mask(text.orNull(), names));
  }

  /** A content map of one language says the language; of more, the content stands for itself. */
  private static AsObject.Translation translation(AsObject raw, SortedSet<String> issues) {
    AsObject.Translation only = raw.translation().orNull();
    if (only != null && LANGUAGE.matcher(only.language()).matches()) {
      return only;
    }
    if (raw.translation().isThere()) {
      issues.add("doubtful:object.contentMap");
    }
    return null;
  }

  /** Names of those mentioned, to be masked. */
  private static List<String> names(List<AsTag> tags) {
    return tags.stream().filter(tag -> tag.type().equals("Mention")).map(AsTag::name).toList();
  }

  /** Takes mentions and hashtags apart. */
  private Subject.Tags tags(List<AsTag> tags, String source, SortedSet<String> issues) {
    if (tags == null) {
      return Subject.Tags.NONE;
    }
    List<String> mentions = new ArrayList<>();
    List<String> hashtags = new ArrayList<>();
    for (AsTag tag : tags) {
      switch (tag.type()) {
        case "Mention" -> {
          if (ActivityIds.isId(tag.href())) {
            mentions.add(pseudonymizer.accountKey(source, tag.href()));
          } else {
            issues.add("doubtful:object.tag.href");
          }
        }
        case "Hashtag" -> {
          String word = tag.name().startsWith("#") ? tag.name().substring(1) : tag.name();
          if (word.isBlank()) {
            issues.add("doubtful:object.tag.name");
          } else {
            hashtags.add(MaskText.mask(word.strip().toLowerCase(Locale.ROOT), List.of()));
          }
        }
        default -> issues.add("ignored:object.tag.type");
      }
    }
    return new Subject.Tags(mentions, hashtags);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.List;
import org.iklim.ingest.decode.Value;

/** What an activity is about, or by whom, without names of people. */
public sealed interface Subject {
  /**
   * Somebody's account.
   *
   * @param key its pseudonym
   * @param type Person, Service, Application
   */
  record Account(Value<String> key, Value<String> type) implements Subject {}

  /**
   * Somebody's account as the object of an activity, which may be its profile.
   *
   * @param account the account
   * @param name its display name, for the restricted topic esn.people only
   * @param personKey pseudonym by its e-mail address; null if there is none
   */
  record Profile(Account account, Value<String> name, String personKey) implements Subject {
    /** Names are for the eyes of those who may see people. */
    @Override
    public String toString() {
      return "Profile[" + account.key().orNull() + "]";
    }
  }

  /**
   * A message, a group, an activity. References to other objects are their ids.
   *
   * @param name title of a message, name of a group; masked
   * @param content text of a message; masked
   * @param language language of the content, where a content map says it; otherwise null
   * @param audienceName name of the group it is in, masked
   * @param tags what its tags say
   * @param attachments how many there are
   * @param likes the total that the source counts
   */
  record Content(
      Value<String> type,
      Value<String> id,
      Value<String> published,
      Value<String> name,
      Value<String> content,
      String language,
      Value<String> inReplyTo,
      Value<String> context,
      Value<String> audience,
      Value<String> audienceName,
      Value<Tags> tags,
      Value<Integer> attachments,
      Value<Integer> likes)
      implements Subject {
    /** Without any property. */
    public static final Content NOTHING = none();

    private static Content none() {
      Value<String> text = Value.absent();
      Value<Integer> number = Value.absent();
      return new Content(
          text,
          text,
          text,
          text,
          text,
          null,
          text,
          text,
          text,
          text,
          Value.of(Tags.NONE),
          number,
          number);
    }
  }

  /** Something of a JSON type that the profile does not allow there. */
  record Wrong() implements Subject {}

  /**
   * Tags of a message.
   *
   * @param mentions pseudonyms of mentioned accounts, in their order
   * @param hashtags lower case, without #, masked, in their order
   */
  record Tags(List<String> mentions, List<String> hashtags) {
    static final Tags NONE = new Tags(List.of(), List.of());
  }
}

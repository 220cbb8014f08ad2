// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.iklim.ingest.decode.ActivityIds;
import org.iklim.ingest.decode.DecodeActivity;
import org.iklim.ingest.decode.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityKeysTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String LIKE = "urn:slack:acme:C024:1#like:8d2f";

  private final PseudonymizeActivity pseudonymize = with(KEY);

  @ParameterizedTest
  @ValueSource(strings = {"Like", "Announce", "Accept", "Follow", "Join", "Leave", "Undo"})
  void theIdOfWhatSomebodyDidIsKeyed(String type) {
    PseudonymousActivity activity = apply(pseudonymize, type, LIKE, "urn:slack:acme:C024:1");

    assertThat(activity.eventId().orNull()).matches("urn:slack:acme:activity:[0-9a-f]{32}");
    assertThat(activity.id().orNull()).isEqualTo(LIKE);
    assertThat(apply(with(KEY.replace("MDEy", "MDEz")), type, LIKE, "urn:x:y:1").eventId())
        .isNotEqualTo(activity.eventId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create", "Update", "Delete"})
  void theIdOfAMessagesOwnActivityStays(String type) {
    String id = "urn:slack:acme:C024:1#x";

    assertThat(apply(pseudonymize, type, id, "urn:slack:acme:C024:1").eventId().orNull())
        .isEqualTo(id);
  }

  @Test
  void anUndoMeetsWhatItWithdraws() {
    PseudonymousActivity like = apply(pseudonymize, "Like", LIKE, "urn:slack:acme:C024:1");
    PseudonymousActivity undo = apply(pseudonymize, "Undo", LIKE + ":undo:7", LIKE);

    assertThat(((Subject.Content) undo.object()).id()).isEqualTo(like.eventId());
    assertThat(undo.eventId()).isNotEqualTo(like.eventId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:slack:acme:C024:1#like:8d2f",
        "URN:uuid:1-2-3",
        "urn:x",
        "https://user@Social.Example:8443/users/ann#likes/7",
        "http://social.example",
        "tag:social.example,2026:like/7"
      })
  void aKeyedIdIsAnIdOfTheSameSource(String id) {
    String keyed = apply(pseudonymize, "Like", id, "urn:x:y:1").eventId().orNull();

    assertThat(ActivityIds.isId(keyed)).isTrue();
    assertThat(ActivityIds.source(keyed)).isEqualTo(ActivityIds.source(id));
    assertThat(keyed).doesNotContain("8d2f", "ann", "1-2-3", "2026");
  }

  @Test
  void whatIsNoIdIsLeftToTheValidation() {
    assertThat(apply(pseudonymize, "Like", "no id", "urn:x:y:1").eventId().orNull())
        .isEqualTo("no id");
  }

  private static PseudonymizeActivity with(String key) {
    return new PseudonymizeActivity(new Pseudonymizer(PseudonymKey.ofBase64(key, "a test")));
  }

  private static PseudonymousActivity apply(
      PseudonymizeActivity pseudonymize, String type, String id, String object) {
    String json = "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"object\":\"" + object + "\"}";
    Decoded decoded = new DecodeActivity().apply(json.getBytes(StandardCharsets.UTF_8));
    return pseudonymize.apply(((Decoded.Activity) decoded).activity());
  }
}

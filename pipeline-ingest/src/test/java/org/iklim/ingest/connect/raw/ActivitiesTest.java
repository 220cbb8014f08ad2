// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.RawActivity;
import org.junit.jupiter.api.Test;

class ActivitiesTest {
  private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
  private static final Actor ANN = Actor.person("urn:x:y:ann", "Ann");
  private static final Place HELP = Place.open("urn:x:y:help", "#help");

  @Test
  void createIsTheOneOfTheProfile() {
    Message message =
        Message.question("urn:x:y:1")
            .title("VPN?")
            .text("down")
            .thread("urn:x:y:1")
            .mention("urn:x:y:budi")
            .hashtag("vpn")
            .attachment("")
            .likes(3);

    assertThat(Activities.create(ANN, NOON, message, HELP).json())
        .hasToString(
            "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\"Create\","
                + "\"id\":\"urn:x:y:1#create\",\"published\":\"2026-10-01T12:00:00Z\","
                + "\"actor\":{\"type\":\"Person\",\"id\":\"urn:x:y:ann\",\"name\":\"Ann\"},"
                + "\"object\":{\"type\":\"Question\",\"id\":\"urn:x:y:1\",\"name\":\"VPN?\","
                + "\"content\":\"down\",\"mediaType\":\"text/plain\",\"context\":\"urn:x:y:1\","
                + "\"tag\":[{\"type\":\"Mention\",\"href\":\"urn:x:y:budi\"},"
                + "{\"type\":\"Hashtag\",\"name\":\"#vpn\"}],\"attachment\":[{\"type\":\"Document\"}],"
                + "\"likes\":{\"type\":\"Collection\",\"totalItems\":3},"
                + "\"audience\":{\"type\":\"Group\",\"id\":\"urn:x:y:help\",\"name\":\"#help\"}},"
                + "\"to\":[\"as:Public\"]}");
  }

  @Test
  void likeWithoutTimeCarriesThatOfItsMessage() {
    RawActivity like = Activities.likeWithoutTime(ANN, "urn:x:y:1", NOON, "+1");

    assertThat(like.json().has("published")).isFalse();
    assertThat(like.json().at("/object/published").asText()).isEqualTo("2026-10-01T12:00:00Z");
    assertThat(like.json().path("content").asText()).isEqualTo("+1");
  }

  @Test
  void idOfALikeDoesNotNameWhoLikes() {
    assertThat(Activities.like(ANN, NOON, "urn:x:y:1", "").id())
        .startsWith("urn:x:y:1#like:")
        .doesNotContain("ann");
  }

  @Test
  void idsDifferWhereverTheActivitiesDo() {
    Actor budi = Actor.person("urn:x:y:budi", "Budi");

    assertThat(
            List.of(
                Activities.like(ANN, NOON, "urn:x:y:1", "+1").id(),
                Activities.like(ANN, NOON, "urn:x:y:1", "tada").id(),
                Activities.like(budi, NOON, "urn:x:y:1", "+1").id(),
                Activities.announce(ANN, NOON, "urn:x:y:1").id(),
                Activities.accept(ANN, NOON, "urn:x:y:1").id(),
                Activities.delete(ANN, NOON, "urn:x:y:1", HELP).id(),
                Activities.join(ANN, Optional.empty(), HELP).id(),
                Activities.join(ANN, Optional.of(NOON), HELP).id(),
                Activities.leave(ANN, NOON, HELP).id(),
                Activities.follow(ANN, Optional.empty(), budi).id(),
                Activities.profile(ANN, Optional.empty(), "").id(),
                Activities.profile(ANN, Optional.empty(), "ann@acme.example").id(),
                Activities.container(ANN, Optional.empty(), HELP).id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void undoNamesTheWithdrawnActivity() {
    RawActivity like = Activities.like(ANN, NOON, "urn:x:y:1", "+1");

    assertThat(Activities.undo(ANN, NOON, like).json().path("object"))
        .hasToString("{\"type\":\"Like\",\"id\":\"" + like.id() + "\"}");
  }

  @Test
  void talkToNobodyDoesNotPassForOpen() {
    assertThatThrownBy(() -> Place.direct(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.support.RawExamples;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.ActorKind;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.avro.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadRawRecordTest {
  private static final Origin ORIGIN = new Origin(Topics.RAW, 3, 42, RawExamples.ARRIVED_AT);
  private static final Instant PUBLISHED = Instant.parse("2026-10-01T08:15:00.123Z");
  private static final String ANN =
      RawExamples.pseudonymizer().accountKey("slack:acme", "urn:slack:acme:U123");
  private static final String BUDI =
      RawExamples.pseudonymizer().accountKey("slack:acme", "urn:slack:acme:U456");

  private final ReadRawRecord steps = RawExamples.steps();

  static List<Path> passes() throws IOException {
    return RawExamples.passes();
  }

  static List<Path> fails() throws IOException {
    return RawExamples.fails();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void everyPassingExampleIsValidAndHoldsNoName(Path example) throws IOException {
    Result result = steps.apply(Files.readAllBytes(example), ORIGIN);

    assertThat(result).isInstanceOf(Result.Valid.class);
    if (result instanceof Result.Activity activity) {
      assertThat(activity.event().toString())
          .doesNotContain("Ann", "Budi", "Santoso", "U123", "it-help@acme");
    }
  }

  @ParameterizedTest
  @MethodSource("fails")
  void everyFailingExampleIsRejectedForItsReason(Path example) throws IOException {
    Result result = steps.apply(RawExamples.bytes(example), ORIGIN);

    RejectReason reason = RawExamples.reason(example);
    if (reason == RejectReason.DUPLICATE) {
      // Seen on its own it is good; the test of the topology sends it twice.
      assertThat(result).isInstanceOf(Result.Activity.class);
    } else {
      assertThat(result)
          .isInstanceOfSatisfying(
              Result.Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }
  }

  @Test
  void otherEncodingsThanUtf8AreNotJson() throws IOException {
    String text = new String(RawExamples.pass("status"), StandardCharsets.UTF_8);
    byte[] latin = text.replace("down", "dówn").getBytes(StandardCharsets.ISO_8859_1);

    for (byte[] value :
        List.of(
            latin,
            text.getBytes(StandardCharsets.UTF_16),
            text.getBytes(StandardCharsets.UTF_16LE))) {
      assertThat(steps.apply(value, ORIGIN))
          .isEqualTo(new Result.Rejected(RejectReason.NOT_JSON, null));
    }
  }

  @Test
  void aTrueReplacementCharacterIsAllowed() throws IOException {
    assertThat(event("status", Map.of("down", "d\uFFFDwn")).getText()).contains("d\uFFFDwn");
  }

  @Test
  void deepNestingIsNotJson() {
    byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);

    assertThat(steps.apply(deep, ORIGIN))
        .isEqualTo(new Result.Rejected(RejectReason.NOT_JSON, null));
  }

  @Test
  void nullIsEmpty() {
    assertThat(steps.apply(null, ORIGIN)).isEqualTo(new Result.Rejected(RejectReason.EMPTY, null));
  }

  @Test
  void commentKeepsItsThreadAndLosesNamesAndAddresses() throws IOException {
    ActivityEvent comment = event("comment", Map.of());

    assertThat(comment.getEventType()).isEqualTo(EventType.CREATE);
    assertThat(comment.getObjectType()).isEqualTo(ObjectType.NOTE);
    assertThat(comment.getInReplyToId()).isEqualTo("urn:slack:acme:C024:1760000000.0001");
    assertThat(comment.getThreadId()).isEqualTo("urn:slack:acme:C024:1760000000.0001");
    assertThat(comment.getCommunityId()).isEqualTo("urn:slack:acme:C024");
    assertThat(comment.getCommunityName()).isEqualTo("#it-help");
    assertThat(comment.getText()).isEqualTo("Sudah normal lagi, @mention. Tanya @email.");
    assertThat(comment.getMentions()).containsExactly(BUDI);
    assertThat(comment.getActorKey()).isEqualTo(ANN);
    assertThat(comment.getSource()).isEqualTo("slack:acme");
    assertThat(comment.getOccurredAt()).isEqualTo(PUBLISHED);
    assertThat(comment.getVisibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(comment.getIssues()).isEmpty();
  }

  @Test
  void lineageSaysWhereTheRawRecordLies() throws IOException {
    ActivityEvent status = event("status", Map.of());

    assertThat(status.getLineage().getRawTopic()).isEqualTo(Topics.RAW);
    assertThat(status.getLineage().getRawPartition()).isEqualTo(3);
    assertThat(status.getLineage().getRawOffset()).isEqualTo(42);
    assertThat(status.getLineage().getRawAt().toEpochMilli()).isEqualTo(RawExamples.ARRIVED_AT);
    assertThat(status.getLineage().getKeyId()).isEqualTo(RawExamples.pseudonymizer().keyId());
  }

  @Test
  void mentionedNamesAreMaskedInTheText() throws IOException {
    ActivityEvent event =
        event("tags-and-likes", Map.of("Terima kasih @mention", "Terima kasih BUDI santoso"));

    assertThat(event.getText()).isEqualTo("Terima kasih @mention #SalesHero");
    assertThat(event.getTags()).containsExactly("saleshero");
    assertThat(event.getLikesTotalCount()).isEqualTo(3);
    assertThat(event.getAttachmentCount()).isEqualTo(2);
  }

  @Test
  void reactionWithoutTimeTakesThatOfItsMessageAndSaysSo() throws IOException {
    ActivityEvent reaction = event("reaction-without-time", Map.of());

    assertThat(reaction.getTimeBasis()).isEqualTo(TimeBasis.OBJECT);
    assertThat(reaction.getOccurredAt()).isEqualTo(PUBLISHED);
    assertThat(reaction.getReaction()).isEqualTo("tada");
    assertThat(reaction.getObjectType()).isEqualTo(ObjectType.UNKNOWN);
  }

  @Test
  void joinWithoutTimeHasNone() throws IOException {
    ActivityEvent join = event("join-without-time", Map.of());

    assertThat(join.getTimeBasis()).isEqualTo(TimeBasis.NONE);
    assertThat(join.getOccurredAt()).isNull();
    assertThat(join.getObjectType()).isEqualTo(ObjectType.GROUP);
    assertThat(join.getCommunityId()).isEqualTo("urn:slack:acme:C024");
  }

  @Test
  void followedPersonIsAPseudonymEvenWhereOnlyTheIdIsGiven() throws IOException {
    assertThat(event("follow-person", Map.of()).getObjectId()).isEqualTo(BUDI);
    assertThat(
            event(
                    "follow-person",
                    Map.of(
                        "\"type\": \"Person\",\n    \"id\": \"urn:slack:acme:U456\"",
                        "\"id\": \"urn:slack:acme:U456\""))
                .getObjectId())
        .isEqualTo(BUDI);
  }

  @Test
  void nameOfAFollowedPersonGoesNowhere() throws IOException {
    ActivityEvent follow =
        event(
            "follow-person",
            Map.of(
                "\"id\": \"urn:slack:acme:U456\"",
                "\"id\": \"urn:slack:acme:U456\", \"name\": \"Budi\""));

    assertThat(follow.getTitle()).isNull();
    assertThat(follow.toString()).doesNotContain("Budi");
  }

  @Test
  void ofAPropertyThatComesTwiceTheLastCounts() throws IOException {
    assertThat(
            event(
                    "status",
                    Map.of("\"type\": \"Create\"", "\"type\": \"Like\", \"type\": \"Create\""))
                .getEventType())
        .isEqualTo(EventType.CREATE);
  }

  @Test
  void timesKeepTheirOffset() throws IOException {
    ActivityEvent event = event("http-ids", Map.of());

    assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-10-01T08:15:00Z"));
    assertThat(event.getSource()).isEqualTo("social.acme.example");
    assertThat(event.getVisibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void withoutReadersNothingIsTakenForOpen() throws IOException {
    ActivityEvent group = event("status", Map.of("\"as:Public\"", ""));
    ActivityEvent direct = event("direct", Map.of("\"urn:slack:acme:U456\"", ""));

    assertThat(group.getVisibility()).isEqualTo(Visibility.GROUP);
    assertThat(group.getIssues()).containsExactly("missing:to");
    assertThat(direct.getVisibility()).isEqualTo(Visibility.DIRECT);
    assertThat(event("private-group", Map.of()).getVisibility()).isEqualTo(Visibility.GROUP);
  }

  @Test
  void unknownPropertiesAreNamedInWordsOfTheVocabularyOnly() throws IOException {
    assertThat(event("unknown-properties", Map.of()).getIssues())
        .containsExactly(
            "ignored:cc", "ignored:generator", "ignored:object.other", "ignored:object.summary");
  }

  @Test
  void botsAreToldApart() throws IOException {
    assertThat(event("bot-message", Map.of()).getActorKind()).isEqualTo(ActorKind.BOT);
    assertThat(profile("bot-profile").getKind()).isEqualTo("BOT");
  }

  @Test
  void profileTiesTheAccountToThePersonByTheAddress() throws IOException {
    AccountProfile profile = profile("person-profile");

    assertThat(profile.getAccountKey()).isEqualTo(ANN);
    assertThat(profile.getPersonKey())
        .isEqualTo(RawExamples.pseudonymizer().personKey("ann.wijaya@acme.example"));
    assertThat(profile.getDisplayName()).isEqualTo("Ann Wijaya");
    assertThat(profile("bot-profile").getPersonKey())
        .isEqualTo(profile("bot-profile").getAccountKey());
  }

  @Test
  void sameBytesGiveTheSameEvent() throws IOException {
    for (Path example : passes()) {
      byte[] value = Files.readAllBytes(example);
      assertThat(RawExamples.steps().apply(value, ORIGIN)).isEqualTo(steps.apply(value, ORIGIN));
    }
  }

  private ActivityEvent event(String example, Map<String, String> changes) throws IOException {
    String text = new String(RawExamples.pass(example), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      assertThat(text).contains(change.getKey());
      text = text.replace(change.getKey(), change.getValue());
    }
    Result result = steps.apply(text.getBytes(StandardCharsets.UTF_8), ORIGIN);
    assertThat(result).isInstanceOf(Result.Activity.class);
    return ((Result.Activity) result).event();
  }

  private AccountProfile profile(String example) throws IOException {
    return ((Result.Profile) steps.apply(RawExamples.pass(example), ORIGIN)).profile();
  }
}

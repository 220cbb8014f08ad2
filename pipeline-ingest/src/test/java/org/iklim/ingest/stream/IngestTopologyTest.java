// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.iklim.ingest.support.RawExamples;
import org.iklim.schemas.RejectReason;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.Disposition;
import org.iklim.schemas.avro.RejectedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IngestTopologyTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/topology.txt");
  private static final String STATUS_ID = "urn:slack:acme:C024:1760000000.0001#create";

  @TempDir private Path state;

  static List<Path> fails() throws IOException {
    return RawExamples.fails();
  }

  @Test
  void theFlowIsTheGoldenOne() throws IOException {
    Tally tally = new Tally();
    String described =
        DrivenIngest.topology(RawExamples.steps()::apply, tally, DrivenIngest.config(state, tally))
            .describe()
            .toString();

    assertThat(described.strip()).isEqualTo(Files.readString(GOLDEN).strip());
  }

  @Test
  void aStatusBecomesAnActivityKeyedByItsId() throws IOException {
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      ingest.send(STATUS_ID, RawExamples.pass("status"));

      assertThat(ingest.read(Topics.ACTIVITY))
          .singleElement()
          .satisfies(
              record -> {
                assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(STATUS_ID);
                assertThat(record.headers()).isEmpty();
                assertThat(ActivityEvent.getDecoder().decode(record.value()).getEventId())
                    .isEqualTo(STATUS_ID);
              });
      assertThat(ingest.profiles()).isEmpty();
      assertThat(ingest.rejected()).isEmpty();
      assertThat(ingest.quarantined()).isEmpty();
    }
  }

  @Test
  void aProfileGoesToThePeopleAndNowhereElse() throws IOException {
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      ingest.send("urn:slack:acme:profile:U123:1", RawExamples.pass("person-profile"));

      assertThat(ingest.profiles()).hasSize(1);
      assertThat(ingest.activities()).isEmpty();
      assertThat(ingest.rejected()).isEmpty();
      assertThat(ingest.quarantined()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("fails")
  void everyReasonIsToldWithCoordinatesOnly(Path example) throws IOException {
    RejectReason reason = RawExamples.reason(example);
    byte[] value = RawExamples.bytes(example);
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      if (reason == RejectReason.DUPLICATE) {
        ingest.send(STATUS_ID, value);
      }
      ingest.send(STATUS_ID, value);

      assertThat(ingest.rejected())
          .singleElement()
          .satisfies(
              rejected -> {
                assertThat(rejected.getReason()).isEqualTo(reason.name());
                assertThat(rejected.getDisposition()).isEqualTo(reason.disposition());
                assertThat(rejected.getRawBytes()).isEqualTo(value.length);
              });
      assertThat(ingest.activities()).hasSize(reason == RejectReason.DUPLICATE ? 1 : 0);
      assertThat(ingest.profiles()).isEmpty();
      assertThat(ingest.quarantined()).isEmpty();
    }
  }

  @Test
  void aRecordWithoutKeyTakesTheWayRoundAndKeepsItsOrigin() throws IOException {
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      ingest.send(STATUS_ID, RawExamples.pass("status"));
      ingest.send(null, RawExamples.pass("comment"), RawExamples.ARRIVED_AT);
      ingest.send(null, RawExamples.pass("status"), RawExamples.ARRIVED_AT);

      assertThat(ingest.read(Topics.RAW_REKEYED)).hasSize(2);
      assertThat(ingest.activities())
          .extracting(e -> e.getLineage().getRawTopic(), e -> e.getLineage().getRawOffset())
          .containsExactly(tuple(Topics.RAW, 0L), tuple(Topics.RAW, 1L));
      assertThat(ingest.rejected())
          .singleElement()
          .satisfies(
              duplicate -> {
                assertThat(duplicate.getDisposition()).isEqualTo(Disposition.DUPLICATE);
                assertThat(duplicate.getRawTopic()).isEqualTo(Topics.RAW);
                assertThat(duplicate.getRawOffset()).isEqualTo(2);
              });
      assertThat(ingest.quarantined()).isEmpty();
    }
  }

  @Test
  void theUnexpectedIsQuarantinedWithoutItsMessage() throws IOException {
    byte[] value = RawExamples.pass("status");
    try (DrivenIngest ingest =
        new DrivenIngest(
            state,
            (bytes, origin) -> {
              throw new IllegalStateException("quotes the record: VPN lagi down");
            })) {
      ingest.send(STATUS_ID, value);

      assertThat(ingest.quarantined())
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.value()).isEqualTo(value);
                assertThat(DrivenIngest.header(record.headers(), Topics.ORIGIN_HEADER))
                    .isEqualTo("esn.raw:0:0:" + RawExamples.ARRIVED_AT);
                assertThat(DrivenIngest.header(record.headers(), Quarantine.EXCEPTION_HEADER))
                    .isEqualTo("java.lang.IllegalStateException");
                assertThat(record.headers().toString()).doesNotContain("VPN");
              });
      assertThat(ingest.activities()).isEmpty();
      assertThat(ingest.rejected()).isEmpty();
      assertThat(ingest.tally.of(Outcome.QUARANTINED)).isEqualTo(1);
    }
  }

  @Test
  void anIdIsForgottenAfterItsTimeAndItsPlaceGivenBack() throws IOException {
    long later = RawExamples.ARRIVED_AT + DrivenIngest.REMEMBER.toMillis() + 1;
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      ingest.send(STATUS_ID, RawExamples.pass("status"));
      assertThat(ingest.remembered()).isEqualTo(1);
      ingest.send(
          "urn:slack:acme:join:1".getBytes(StandardCharsets.UTF_8),
          RawExamples.pass("join"),
          later);

      assertThat(ingest.remembered()).isEqualTo(1);
      ingest.send(STATUS_ID.getBytes(StandardCharsets.UTF_8), RawExamples.pass("status"), later);
      assertThat(ingest.activities()).hasSize(3);
      assertThat(ingest.rejected()).isEmpty();
    }
  }

  @Test
  void aTextThatGrowsBeyondTheTopicIsOversized() throws IOException {
    String text =
        new String(RawExamples.pass("tags-and-likes"), StandardCharsets.UTF_8)
            .replace("Budi Santoso", "Al")
            .replace("Terima kasih", "Al ".repeat(20_000));
    assertThat(text.length()).isLessThan(DrivenIngest.LARGEST_OUTPUT);
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      ingest.send(
          "urn:slack:acme:C024:1760000200.0003#create", text.getBytes(StandardCharsets.UTF_8));

      assertThat(ingest.rejected())
          .extracting(RejectedEvent::getReason)
          .containsExactly(RejectReason.OVERSIZED.name());
      assertThat(ingest.activities()).isEmpty();
      assertThat(ingest.remembered()).isZero();
    }
  }

  @Test
  void liveVolumeOfAMinuteIsToldAfterItsEnd() throws IOException {
    String published = "2026-10-02T00:00:05Z";
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      for (int i = 0; i < 7; i++) {
        String id = "urn:slack:acme:C024:" + i + "#create";
        ingest.send(id, live(id, published));
      }
      // Published the day before: a back-fill.
      ingest.send(STATUS_ID, RawExamples.pass("status"));
      assertThat(ingest.read(Topics.LIVE_VOLUME)).isEmpty();

      ingest.advance(Duration.ofMinutes(3));

      JsonNode volume = new ObjectMapper().readTree(ingest.read(Topics.LIVE_VOLUME).get(0).value());
      assertThat(volume.path("community_id").asText()).isEqualTo("urn:slack:acme:C024");
      assertThat(volume.path("minute_at").asText()).isEqualTo("2026-10-02T00:00:00Z");
      assertThat(volume.path("messages_count").asInt()).isEqualTo(7);
      assertThat(volume.path("velocity").isNull()).isTrue();
      assertThat(ingest.read(Topics.LIVE_SPIKES)).isEmpty();
      assertThat(ingest.activities()).hasSize(8);
    }
  }

  private static byte[] live(String id, String published) throws IOException {
    return new String(RawExamples.pass("status"), StandardCharsets.UTF_8)
        .replace(STATUS_ID, id)
        .replace("2026-10-01T08:15:00.123Z", published)
        .getBytes(StandardCharsets.UTF_8);
  }
}

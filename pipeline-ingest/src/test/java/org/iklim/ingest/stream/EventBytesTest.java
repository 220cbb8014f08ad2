// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.message.BinaryMessageEncoder;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.support.RawExamples;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.ActorKind;
import org.iklim.schemas.avro.Disposition;
import org.iklim.schemas.avro.EventType;
import org.iklim.schemas.avro.Lineage;
import org.iklim.schemas.avro.ObjectType;
import org.iklim.schemas.avro.RejectedEvent;
import org.iklim.schemas.avro.TimeBasis;
import org.iklim.schemas.avro.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventBytesTest {
  private static final Origin ORIGIN = new Origin(Topics.RAW, 3, 42, RawExamples.ARRIVED_AT);

  private final EventBytes bytes = new EventBytes();

  static List<Path> passes() throws IOException {
    return RawExamples.passes();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void everyPassingExampleHasTheBytesOfTheGeneratedEncoder(Path example) throws IOException {
    Result result = RawExamples.steps().apply(Files.readAllBytes(example), ORIGIN);

    if (result instanceof Result.Activity activity) {
      assertThat(bytes.of(activity.event()))
          .isEqualTo(generated(ActivityEvent.getEncoder(), activity.event()));
    } else {
      assertThat(result).isInstanceOf(Result.Profile.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "sudah normal",
        "d\u00f3wn",
        "\ud83d\udc4d \u0001",
        "half \ud83d",
        "\u4f60"
      })
  void textsOfAnyLengthHaveTheBytesOfTheGeneratedEncoder(String text) throws IOException {
    for (int times : new int[] {1, 63, 64, 5_000, 100_000, 1}) {
      ActivityEvent event = saying(text, text.repeat(times), times);

      assertThat(bytes.of(event)).isEqualTo(generated(ActivityEvent.getEncoder(), event));
    }
  }

  @Test
  void rejectionsHaveTheBytesOfTheGeneratedEncoder() throws IOException {
    for (Disposition disposition : Disposition.values()) {
      for (String field : new String[] {null, "object.published"}) {
        RejectedEvent event =
            new RejectedEvent(
                disposition, "BAD_ID", field, Topics.RAW, 1, 1L << 40, Instant.EPOCH, 1_000_000);

        assertThat(bytes.of(event)).isEqualTo(generated(RejectedEvent.getEncoder(), event));
      }
    }
  }

  private static ActivityEvent saying(String title, String text, int number) {
    return new ActivityEvent(
        "urn:slack:acme:1",
        EventType.UNDO,
        Instant.ofEpochMilli(Long.MIN_VALUE / number),
        TimeBasis.OBJECT,
        "slack:acme",
        "actor",
        ActorKind.BOT,
        "urn:slack:acme:2",
        ObjectType.UNKNOWN,
        Instant.EPOCH,
        null,
        "",
        null,
        title,
        Visibility.DIRECT,
        title,
        text,
        null,
        List.of(),
        List.of(title, text),
        null,
        number - 70_000,
        number,
        List.of("missing:to"),
        new Lineage(Topics.RAW, 1, (long) number, Instant.EPOCH, "key"));
  }

  private static <T> byte[] generated(BinaryMessageEncoder<T> encoder, T event) throws IOException {
    ByteBuffer buffer = encoder.encode(event);
    byte[] array = new byte[buffer.remaining()];
    buffer.get(array);
    return array;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.streams.test.TestRecord;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.iklim.ingest.support.RawExamples;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.RejectedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged records: nothing crashes, each has exactly one outcome, and no word of a message or a
 * name shows in a rejection, a log or a metric. {@code -Diklim.fuzz.records} says how many, {@code
 * -Diklim.fuzz.seed} which.
 */
class FuzzTest {
  private static final int RECORDS = Integer.getInteger("iklim.fuzz.records", 20_000);
  private static final long SEED = Long.getLong("iklim.fuzz.seed", 20261121L);
  private static final String SECRET = "Xq7zsecret";
  private static final int AT_ONCE = 1_000;

  @TempDir private Path state;

  private final LogCapture logs = new LogCapture();

  @BeforeEach
  void listen() {
    logs.start();
    ((Logger) LogManager.getRootLogger()).addAppender(logs);
  }

  @AfterEach
  void stopListening() {
    ((Logger) LogManager.getRootLogger()).removeAppender(logs);
  }

  @Test
  void everyDamagedRecordHasOneOutcomeAndTellsNothing() throws IOException {
    Mutations mutations = new Mutations(SEED);
    List<byte[]> examples = planted();
    try (DrivenIngest ingest = new DrivenIngest(state)) {
      for (int sent = 0; sent < RECORDS; sent += AT_ONCE) {
        for (int i = sent; i < sent + AT_ONCE; i++) {
          byte[] value = mutations.apply(examples.get(i % examples.size()));
          ingest.send(null, value, RawExamples.ARRIVED_AT);
        }
        assertThat(outcomes(ingest, sent)).isEqualTo(AT_ONCE);
      }
      assertThat(ingest.tally.of(Outcome.QUARANTINED)).isZero();
      assertThat(ingest.tally.of(Outcome.REJECTED)).isPositive();
      assertThat(ingest.tally.of(Outcome.ACTIVITY)).isPositive();
      assertThat(ingest.metrics()).isNotEmpty().noneMatch(metric -> metric.contains(SECRET));
    }
    assertThat(logs.lines).noneMatch(line -> line.contains(SECRET));
  }

  /** Reads what came out of one batch; each raw offset of the batch exactly once. */
  private static int outcomes(DrivenIngest ingest, int firstOffset) throws IOException {
    Set<Long> offsets = new HashSet<>();
    int count = 0;
    for (TestRecord<byte[], byte[]> record : ingest.read(Topics.REJECTED)) {
      assertThat(new String(record.value(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
      assertThat(record.key()).isNull();
      offsets.add(RejectedEvent.getDecoder().decode(record.value()).getRawOffset());
      count++;
    }
    for (ActivityEvent event : ingest.activities()) {
      assertThat(event.getActorKey()).matches("[0-9a-f]{32}");
      offsets.add(event.getLineage().getRawOffset());
      count++;
    }
    for (AccountProfile profile : ingest.profiles()) {
      offsets.add(profile.getRawOffset());
      count++;
    }
    for (TestRecord<byte[], byte[]> record : ingest.quarantined()) {
      assertThat(record.headers().toString()).doesNotContain(SECRET);
      count++;
    }
    ingest.read(Topics.RAW_REKEYED);
    assertThat(offsets).allMatch(offset -> offset >= firstOffset);
    assertThat(offsets).hasSize(count);
    return count;
  }

  private static List<byte[]> planted() throws IOException {
    List<byte[]> examples = new ArrayList<>();
    for (Path example : RawExamples.passes()) {
      String text =
          Files.readString(example)
              .replace("VPN", SECRET + " VPN")
              .replace("\"Ann", "\"" + SECRET)
              .replace("Terima kasih", SECRET)
              .replace("Ann.Wijaya@", SECRET + "@");
      examples.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return examples;
  }

  private static final class LogCapture extends AbstractAppender {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogCapture() {
      super("capture", null, null, true, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
    }
  }
}

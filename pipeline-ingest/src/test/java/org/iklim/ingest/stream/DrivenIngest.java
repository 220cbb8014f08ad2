// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.iklim.ingest.decode.Origin;
import org.iklim.ingest.support.RawExamples;
import org.iklim.ingest.validate.Result;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.RejectedEvent;

/** The topology in a test driver, with one partition and the clock of the examples. */
final class DrivenIngest implements AutoCloseable {
  static final Duration REMEMBER = Duration.ofDays(30);

  static final int LARGEST_OUTPUT = 100_000;

  final Tally tally = new Tally();
  private final TopologyTestDriver driver;

  DrivenIngest(Path state) {
    this(state, RawExamples.steps()::apply);
  }

  DrivenIngest(Path state, BiFunction<byte[], Origin, Result> read) {
    StreamsConfig config = config(state, tally);
    Properties properties = new Properties();
    properties.putAll(config.originals());
    driver =
        new TopologyTestDriver(
            topology(read, tally, config),
            properties,
            Instant.ofEpochMilli(RawExamples.ARRIVED_AT));
  }

  static Topology topology(
      BiFunction<byte[], Origin, Result> read, Tally tally, StreamsConfig config) {
    return IngestTopology.of(new IngestSteps(read, tally, 1, REMEMBER, LARGEST_OUTPUT), config);
  }

  static StreamsConfig config(Path state, Tally tally) {
    Properties client = new Properties();
    client.setProperty("bootstrap.servers", "localhost:1");
    return new StreamSettings(state, "test", 1, Duration.ofMillis(100)).config(client, tally);
  }

  /** Sends a raw record with its activity's id as key. */
  void send(String id, byte[] value) {
    send(id.getBytes(StandardCharsets.UTF_8), value, RawExamples.ARRIVED_AT);
  }

  void send(byte[] key, byte[] value, long arrivedAt) {
    var bytes = new ByteArraySerializer();
    driver
        .createInputTopic(Topics.RAW, bytes, bytes)
        .pipeInput(new TestRecord<>(key, value, Instant.ofEpochMilli(arrivedAt)));
  }

  void advance(Duration duration) {
    driver.advanceWallClockTime(duration);
  }

  List<TestRecord<byte[], byte[]>> read(String topic) {
    var bytes = new ByteArrayDeserializer();
    return driver.createOutputTopic(topic, bytes, bytes).readRecordsToList();
  }

  List<ActivityEvent> activities() {
    return decoded(Topics.ACTIVITY, bytes -> ActivityEvent.getDecoder().decode(bytes));
  }

  List<AccountProfile> profiles() {
    return decoded(Topics.PEOPLE, bytes -> AccountProfile.getDecoder().decode(bytes));
  }

  List<RejectedEvent> rejected() {
    return decoded(Topics.REJECTED, bytes -> RejectedEvent.getDecoder().decode(bytes));
  }

  List<TestRecord<byte[], byte[]>> quarantined() {
    return read(Topics.QUARANTINE);
  }

  /** What Kafka Streams measures, with names, tags and values: all that goes to Prometheus. */
  List<String> metrics() {
    return driver.metrics().values().stream()
        .map(metric -> metric.metricName() + " " + metric.metricValue())
        .toList();
  }

  static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** How many ids are remembered. */
  long remembered() {
    AtomicLong ids = new AtomicLong();
    try (KeyValueIterator<Long, byte[]> pages = seenPages().all()) {
      pages.forEachRemaining(
          page -> SeenPage.ofBytes(page.value).forEach(id -> ids.incrementAndGet()));
    }
    return ids.get();
  }

  KeyValueStore<Long, byte[]> seenPages() {
    return ((SeenPagesStore) driver.getStateStore(IngestTopology.SEEN_STORE)).pages();
  }

  @Override
  public void close() {
    driver.close();
  }

  private <T> List<T> decoded(String topic, Decoder<T> decoder) {
    List<T> records = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record : read(topic)) {
      try {
        records.add(decoder.decode(record.value()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return records;
  }

  private interface Decoder<T> {
    T decode(byte[] bytes) throws IOException;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.iklim.schemas.Topics;

/**
 * Tells whether everything that was sent to the raw topics has been dealt with. It goes by the
 * committed offsets, so that "idle" means that the results are committed, too.
 */
final class IdleWatch implements AutoCloseable {
  private static final Duration PROBE = Duration.ofMillis(500);

  private final Properties clientProperties;
  private final Admin admin;
  private final int partitions;

  IdleWatch(Properties clientProperties, int partitions) {
    this.clientProperties = TopicSetup.kafkaProperties(clientProperties);
    this.admin = Admin.create(this.clientProperties);
    this.partitions = partitions;
  }

  /**
   * Whether the committed offsets have reached the ends of esn.raw and esn.raw.rekeyed. In that
   * order: what the first has sent to the second is there once the first is done.
   */
  boolean isDone() throws ExecutionException, InterruptedException {
    return isDone(Topics.RAW) && isDone(Topics.RAW_REKEYED);
  }

  /** Records not yet dealt with; transaction markers may be counted among them. */
  long lag() throws ExecutionException, InterruptedException {
    return Stream.of(Topics.RAW, Topics.RAW_REKEYED)
        .map(this::partitions)
        .mapToLong(topic -> remaining(topic).values().stream().mapToLong(Remaining::length).sum())
        .sum();
  }

  /**
   * Whether readers of committed records see everything that was sent to the topics: the markers of
   * a transaction come a moment after its offsets are committed.
   */
  boolean isVisible(Collection<String> topics) throws ExecutionException, InterruptedException {
    List<TopicPartition> all =
        admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(p -> new TopicPartition(topic.name(), p.partition())))
            .toList();
    return ends(all, IsolationLevel.READ_COMMITTED)
        .equals(ends(all, IsolationLevel.READ_UNCOMMITTED));
  }

  @Override
  public void close() {
    admin.close();
  }

  private record Remaining(long from, long to) {
    long length() {
      return Math.max(0, to - from);
    }
  }

  private boolean isDone(String topic) {
    Map<TopicPartition, Remaining> remaining = remaining(partitions(topic));
    remaining.values().removeIf(r -> r.length() == 0);
    // Few offsets may be left that are no records, but markers of transactions at the end.
    return remaining.isEmpty()
        || (remaining.values().stream().allMatch(r -> r.length() <= 2) && holdsNoRecord(remaining));
  }

  private List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList();
  }

  private Map<TopicPartition, Remaining> remaining(List<TopicPartition> topic) {
    try {
      Map<TopicPartition, Long> ends = ends(topic, IsolationLevel.READ_UNCOMMITTED);
      Map<TopicPartition, Long> starts =
          offsets(topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(StreamSettings.APPLICATION_ID)
              .partitionsToOffsetAndMetadata()
              .get();
      Map<TopicPartition, Remaining> remaining = new HashMap<>();
      for (TopicPartition partition : topic) {
        OffsetAndMetadata at = committed.get(partition);
        long start = starts.get(partition);
        remaining.put(
            partition,
            new Remaining(at == null ? start : Math.max(start, at.offset()), ends.get(partition)));
      }
      return remaining;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not tell its offsets", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while offsets were asked for", e);
    }
  }

  private boolean holdsNoRecord(Map<TopicPartition, Remaining> remaining) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    properties.put("auto.offset.reset", "earliest");
    var bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes)) {
      consumer.assign(remaining.keySet());
      remaining.forEach((partition, r) -> consumer.seek(partition, r.from()));
      boolean empty = consumer.poll(PROBE).isEmpty();
      return empty
          && remaining.entrySet().stream()
              .allMatch(r -> consumer.position(r.getKey()) >= r.getValue().to());
    }
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> topic, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    return offsets(topic, OffsetSpec.latest(), isolation);
  }

  private Map<TopicPartition, Long> offsets(
      List<TopicPartition> topic, OffsetSpec spec, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            topic.stream().collect(Collectors.toMap(p -> p, p -> spec)),
            new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }
}

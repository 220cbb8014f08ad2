// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.iklim.ingest.decode.Origin;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.AccountProfile;
import org.iklim.schemas.avro.ActivityEvent;
import org.iklim.schemas.avro.RejectedEvent;

/** Everything that readers of committed records see downstream, and the law of conservation. */
final class CommittedOutcomes {
  /** Names of outcomes by raw partition:offset. */
  final Map<String, List<String>> byOrigin = new TreeMap<>();

  final Set<String> eventIds = new HashSet<>();

  private CommittedOutcomes() {}

  static CommittedOutcomes read(Properties clientProperties) throws IOException {
    CommittedOutcomes outcomes = new CommittedOutcomes();
    for (String topic :
        List.of(Topics.ACTIVITY, Topics.PEOPLE, Topics.REJECTED, Topics.QUARANTINE)) {
      for (ConsumerRecord<byte[], byte[]> record : all(clientProperties, topic)) {
        outcomes.add(topic, record);
      }
    }
    return outcomes;
  }

  /** How many raw records ended so. */
  long count(String outcome) {
    return byOrigin.values().stream().filter(each -> each.contains(outcome)).count();
  }

  /** Each raw record has exactly one outcome, and each event came once. */
  void assertConservation(Properties clientProperties) {
    int raw = 0;
    for (ConsumerRecord<byte[], byte[]> record : all(clientProperties, Topics.RAW)) {
      assertThat(byOrigin)
          .hasEntrySatisfying(
              record.partition() + ":" + record.offset(),
              outcomes -> assertThat(outcomes).hasSize(1));
      raw++;
    }
    assertThat(byOrigin).hasSize(raw);
    assertThat(eventIds).hasSize((int) count("ACTIVITY"));
  }

  private void add(String topic, ConsumerRecord<byte[], byte[]> record) throws IOException {
    switch (topic) {
      case Topics.ACTIVITY -> {
        ActivityEvent event = ActivityEvent.getDecoder().decode(record.value());
        assertThat(event.getLineage().getRawTopic()).isEqualTo(Topics.RAW);
        eventIds.add(event.getEventId());
        add(event.getLineage().getRawPartition(), event.getLineage().getRawOffset(), "ACTIVITY");
      }
      case Topics.PEOPLE -> {
        AccountProfile profile = AccountProfile.getDecoder().decode(record.value());
        add(profile.getRawPartition(), profile.getRawOffset(), "PROFILE");
      }
      case Topics.REJECTED -> {
        RejectedEvent rejected = RejectedEvent.getDecoder().decode(record.value());
        add(rejected.getRawPartition(), rejected.getRawOffset(), rejected.getReason());
      }
      default -> {
        byte[] header = record.headers().lastHeader(Topics.ORIGIN_HEADER).value();
        Origin origin = Origin.ofHeader(new String(header, StandardCharsets.US_ASCII));
        add(origin.partition(), origin.offset(), "QUARANTINED");
      }
    }
  }

  private void add(int partition, long offset, String outcome) {
    byOrigin.computeIfAbsent(partition + ":" + offset, key -> new ArrayList<>()).add(outcome);
  }

  private static List<ConsumerRecord<byte[], byte[]>> all(
      Properties clientProperties, String topic) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put("isolation.level", "read_committed");
    var bytes = new ByteArrayDeserializer();
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}

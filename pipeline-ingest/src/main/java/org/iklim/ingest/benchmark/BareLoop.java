// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.schemas.Topics;

/**
 * Reads esn.raw and writes each record as it is to another topic: no parsing, no transactions, no
 * memory. What the clients and the broker can do at all.
 */
final class BareLoop {
  private final Properties clientProperties;
  private final String target;

  BareLoop(Properties clientProperties, String target) {
    this.clientProperties = clientProperties;
    this.target = target;
  }

  /** Copies everything there is, with so many threads, each with its share of the partitions. */
  long copy(int partitions, int threads) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> copies = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        List<TopicPartition> share = new ArrayList<>();
        for (int p = thread; p < partitions; p += threads) {
          share.add(new TopicPartition(Topics.RAW, p));
        }
        copies.add(pool.submit(() -> copy(share)));
      }
      long copied = 0;
      for (Future<Long> copy : copies) {
        copied += copy.get();
      }
      return copied;
    } finally {
      pool.shutdown();
    }
  }

  private long copy(List<TopicPartition> share) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put("max.poll.records", "2000");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "50");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    var in = new ByteArrayDeserializer();
    var out = new ByteArraySerializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, in, in);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, out, out)) {
      consumer.assign(share);
      consumer.seekToBeginning(share);
      Map<TopicPartition, Long> ends = consumer.endOffsets(share);
      long copied = 0;
      while (share.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          var unused = producer.send(new ProducerRecord<>(target, record.key(), record.value()));
          copied++;
        }
      }
      producer.flush();
      return copied;
    }
  }
}

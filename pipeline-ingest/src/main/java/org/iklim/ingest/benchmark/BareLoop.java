// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.schemas.Topics;

/**
 * Reads esn.raw and sends each record, key and value as they are, to another topic: no parsing and
 * no memory. Reads committed records, waits for all replicas, is idempotent, and has the sizes and
 * the compression of the ingest's clients. What the clients and the broker can do at all.
 */
final class BareLoop {
  /** What the copies are worth. */
  enum Guarantee {
    /** Each at least once. */
    PLAIN,
    /** Exactly once: records and offsets in transactions as long as the ingest's. */
    EXACTLY_ONCE
  }

  private static final Duration POLL = Duration.ofMillis(100);

  private final Properties clientProperties;
  private final String target;
  private final Duration commitInterval;

  /**
   * A loop.
   *
   * @param target topic that takes the copies
   * @param commitInterval length of a transaction
   */
  BareLoop(Properties clientProperties, String target, Duration commitInterval) {
    this.clientProperties = clientProperties;
    this.target = target;
    this.commitInterval = commitInterval;
  }

  /** Copies everything there is, with so many threads, each with its share of the partitions. */
  long copy(Guarantee guarantee, int partitions, int threads)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> copies = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        List<TopicPartition> share = new ArrayList<>();
        for (int p = thread; p < partitions; p += threads) {
          share.add(new TopicPartition(Topics.RAW, p));
        }
        String name = "bare-loop-" + thread;
        copies.add(pool.submit(() -> copy(guarantee, share, name)));
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

  private long copy(Guarantee guarantee, List<TopicPartition> share, String name) {
    Properties properties = properties(name);
    boolean exactlyOnce = guarantee == Guarantee.EXACTLY_ONCE;
    if (exactlyOnce) {
      properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    }
    var in = new ByteArrayDeserializer();
    var out = new ByteArraySerializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, in, in);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, out, out)) {
      if (exactlyOnce) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      consumer.assign(share);
      consumer.seekToBeginning(share);
      Map<TopicPartition, Long> ends = consumer.endOffsets(share);
      long committedAt = System.nanoTime();
      long copied = 0;
      while (share.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          var unused = producer.send(new ProducerRecord<>(target, record.key(), record.value()));
          copied++;
        }
        if (exactlyOnce && System.nanoTime() - committedAt >= commitInterval.toNanos()) {
          commit(consumer, producer, share);
          producer.beginTransaction();
          committedAt = System.nanoTime();
        }
      }
      if (exactlyOnce) {
        commit(consumer, producer, share);
      } else {
        producer.flush();
      }
      return copied;
    }
  }

  private static void commit(
      KafkaConsumer<byte[], byte[]> consumer,
      KafkaProducer<byte[], byte[]> producer,
      List<TopicPartition> share) {
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    share.forEach(p -> read.put(p, new OffsetAndMetadata(consumer.position(p))));
    producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
    producer.commitTransaction();
  }

  /** Sizes as in the settings of the ingest. */
  private Properties properties(String name) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, name);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "50");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, "67108864");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return properties;
  }
}

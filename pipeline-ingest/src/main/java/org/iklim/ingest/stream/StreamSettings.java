// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Configuration of the Streams application.
 *
 * @param state folder of the stores
 * @param instance name of this process in the group, the same after a restart: whoever comes back
 *     under its name takes its work up at once, and nobody waits for the dead
 * @param threads stream threads
 * @param commitInterval how often a transaction is committed; until then nothing is visible
 */
record StreamSettings(Path state, String instance, int threads, Duration commitInterval) {
  static final String APPLICATION_ID = "iklim-ingest";

  /** A member that was killed is given up after this; the broker's least is 6 s. */
  private static final int SESSION_TIMEOUT_MILLIS = 10_000;

  /** Of all threads together: the pages of ids of a commit interval at full speed. */
  private static final long CACHE_BYTES = 16L * 1024 * 1024;

  /** The whole configuration, over that of the clients (bootstrap servers, TLS, SASL). */
  StreamsConfig config(Properties clientProperties, Tally tally) {
    Map<String, Object> config = new HashMap<>();
    TopicSetup.kafkaProperties(clientProperties)
        .forEach((name, value) -> config.put((String) name, value));
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    config.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, ArrivalTime.class);
    config.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        QuarantineOnDeserialization.class);
    config.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineOnProcessing.class);
    config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailOnProduction.class);
    config.put(Quarantine.TALLY_CONFIG, tally);
    // A record that is as old as the newest of another partition need not wait for that one.
    config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    config.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 2_000);
    consumer(config, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    consumer(config, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer(config, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    consumer(config, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MILLIS / 4);
    consumer(config, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    producer(config, ProducerConfig.LINGER_MS_CONFIG, 50);
    producer(config, ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    producer(config, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer(config, ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    producer(config, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.OUTPUT_MAX_BYTES);
    return new StreamsConfig(config);
  }

  private static void consumer(Map<String, Object> config, String name, Object value) {
    config.put(StreamsConfig.mainConsumerPrefix(name), value);
  }

  private static void producer(Map<String, Object> config, String name, Object value) {
    config.put(StreamsConfig.producerPrefix(name), value);
  }
}

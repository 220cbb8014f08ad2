// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.options.UnreachableBrokerException;
import org.iklim.schemas.Topics;

/**
 * Writes to the raw topic, keyed by the activity's id, idempotently and acknowledged by all
 * replicas. Memory is bounded by the producer's buffer: a slow broker slows the import down. The
 * first record that fails for good ends the import; running it again is safe, for the ids are the
 * same.
 */
public final class KafkaOutput implements RawOutput {
  /** More than the overhead of a batch and a record: 61 and at most 21 bytes. */
  private static final int OVERHEAD_BYTES = 512;

  private final KafkaProducer<byte[], byte[]> producer;
  private final int maxBytes;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * Connects, and creates the topic if it is missing.
   *
   * @param clientProperties where the brokers are and how to reach them
   * @throws UnreachableBrokerException if no broker answers
   */
  public KafkaOutput(Properties clientProperties) throws IOException {
    maxBytes = RawTopic.ensure(clientProperties) - OVERHEAD_BYTES;
    Properties properties = new Properties();
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(256 << 10));
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(64 << 20));
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.putAll(clientProperties);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    // One request at a time. Of two, a broker that is just becoming leader may refuse the first
    // and take the second; the first then never fits any more and runs into its time limit
    // (KAFKA-14359, KAFKA-15591).
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
    properties.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(maxBytes + OVERHEAD_BYTES));
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public boolean write(RawActivity activity) throws IOException {
    check();
    byte[] key = activity.id().getBytes(StandardCharsets.UTF_8);
    byte[] value = activity.bytes();
    if ((long) key.length + value.length > maxBytes) {
      return false;
    }
    Future<RecordMetadata> ignored =
        producer.send(
            new ProducerRecord<>(Topics.RAW, key, value),
            (metadata, error) -> {
              if (error != null) {
                failure.compareAndSet(null, error);
              }
            });
    return true;
  }

  @Override
  public void finish() throws IOException {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw new IOException("interrupted before Kafka had everything; import again", e);
    }
    check();
  }

  /** Gives up what is not written yet: after {@link #finish} nothing. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private void check() throws IOException {
    Exception error = failure.get();
    if (error instanceof TimeoutException) {
      throw new UnreachableBrokerException(
          "the Kafka broker stopped answering; import again once it runs: nothing comes twice");
    }
    if (error != null) {
      throw new IOException(
          "Kafka refused a record (" + error.getClass().getSimpleName() + ")", error);
    }
  }
}

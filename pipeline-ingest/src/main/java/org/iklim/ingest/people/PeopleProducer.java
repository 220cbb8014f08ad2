// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.ingest.options.UnreachableBrokerException;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.PersonAttributes;

/**
 * Writes one HR file to esn.people in one transaction: readers see all of it or, after a kill at
 * any moment, nothing.
 */
final class PeopleProducer implements PeopleSink, AutoCloseable {
  /** Fixed, so that a new run ends the transaction a killed one left open. */
  private static final String TRANSACTIONAL_ID = "iklim-people";

  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration BLOCK = Duration.ofSeconds(20);

  private final Producer<byte[], byte[]> producer;

  /**
   * Begins the transaction.
   *
   * @throws UnreachableBrokerException if no broker answers
   */
  PeopleProducer(Properties clientProperties) throws IOException {
    Properties properties = new Properties();
    clientProperties.stringPropertyNames().stream()
        .filter(name -> !name.startsWith("iklim."))
        .forEach(name -> properties.setProperty(name, clientProperties.getProperty(name)));
    properties.setProperty(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    properties.setProperty(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, String.valueOf(TRANSACTION_TIMEOUT.toMillis()));
    properties.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, String.valueOf(BLOCK.toMillis()));
    properties.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      producer.beginTransaction();
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw told(e);
    }
  }

  @Override
  public void send(PersonAttributes row) throws IOException {
    byte[] key = row.getHrKey().getBytes(StandardCharsets.UTF_8);
    byte[] value = PersonAttributes.getEncoder().encode(row).array();
    try {
      // Not waited for: the commit flushes, and fails if any of them failed.
      var unused = producer.send(new ProducerRecord<>(Topics.PEOPLE, key, value));
    } catch (KafkaException e) {
      throw told(e);
    }
  }

  /** Makes everything sent visible at once. */
  void commit() throws IOException {
    try {
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw told(e);
    }
  }

  /** Ends the transaction; what was not committed never becomes visible. */
  @Override
  public void close() {
    producer.close(BLOCK);
  }

  private static IOException told(KafkaException e) {
    IOException told;
    if (e instanceof ProducerFencedException) {
      told =
          new UnreachableBrokerException(
              "another 'iklim people' writes to the same cluster; try again when it is done");
    } else if (e instanceof TimeoutException) {
      told = new UnreachableBrokerException("the Kafka broker does not answer; try again");
    } else {
      told = new IOException("the Kafka cluster refused the rows: " + e.getMessage());
    }
    told.initCause(e);
    return told;
  }
}

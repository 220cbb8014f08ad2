// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.ingest.support.RawExamples;
import org.iklim.schemas.Topics;

/**
 * Raw records of every kind, by number: of ten, six are statuses with their key, one is a duplicate
 * without a key in whatever partition, one a profile, one is broken, one is late.
 */
final class MixedInput {
  static final int KINDS = 10;

  private static final String STATUS_ID = "urn:slack:acme:C024:1760000000.0001";

  private final String status;
  private final String profile;

  MixedInput() throws IOException {
    status = new String(RawExamples.pass("status"), StandardCharsets.UTF_8);
    profile = new String(RawExamples.pass("person-profile"), StandardCharsets.UTF_8);
  }

  /** Sends records first (inclusive) to last (exclusive) and waits until they are taken. */
  void send(Properties clientProperties, int first, int last) {
    var bytes = new ByteArraySerializer();
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put("linger.ms", "20");
    // As the connectors do: a broker that comes back must not take a second request before a first.
    properties.put("max.in.flight.requests.per.connection", "1");
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, bytes, bytes)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = first; i < last; i++) {
        sent.add(producer.send(record(i)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the input was not taken", e);
    }
  }

  private ProducerRecord<byte[], byte[]> record(int number) {
    return switch (number % KINDS) {
      case 6 -> new ProducerRecord<>(Topics.RAW, null, status(number - 1));
      case 7 ->
          record(
              "urn:slack:acme:profile:" + number,
              profile.replace("urn:slack:acme:profile:U123:1", "urn:slack:acme:profile:" + number));
      case 8 -> record("broken", "{\"type\":");
      case 9 ->
          record(
              id(number), text(number).replace("2026-10-01T08:15:00.123Z", "1999-12-31T00:00:00Z"));
      default -> record(id(number), text(number));
    };
  }

  private static ProducerRecord<byte[], byte[]> record(String key, String value) {
    return new ProducerRecord<>(
        Topics.RAW, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] status(int number) {
    return text(number).getBytes(StandardCharsets.UTF_8);
  }

  private String text(int number) {
    return status.replace(STATUS_ID, "urn:slack:acme:C024:" + number);
  }

  private static String id(int number) {
    return "urn:slack:acme:C024:" + number + "#create";
  }
}

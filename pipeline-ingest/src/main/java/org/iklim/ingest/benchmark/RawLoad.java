// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.iklim.schemas.Topics;

/**
 * Raw activities for a benchmark: posts, comments and reactions of 5,000 accounts in 200 channels,
 * about 400 bytes each, one in a hundred a duplicate. The same number gives the same bytes.
 */
final class RawLoad {
  private static final int ACCOUNTS = 5_000;
  private static final int CHANNELS = 200;
  private static final int DUPLICATE_EVERY = 100;
  private static final long START_SECOND = Instant.parse("2026-01-05T08:00:00Z").getEpochSecond();

  private static final String[] WORDS = {
    "jaringan", "kantor", "lagi", "lambat", "apakah", "ada", "yang", "tahu", "solusinya", "please",
    "update", "status", "tiket", "server", "sudah", "normal", "terima", "kasih", "tim", "besok"
  };

  private RawLoad() {}

  /** Sends so many records to esn.raw. */
  static void send(Properties clientProperties, int records) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    var bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, bytes, bytes)) {
      for (int i = 0; i < records; i++) {
        int number = i % DUPLICATE_EVERY == DUPLICATE_EVERY - 1 ? i - 1 : i;
        var unused =
            producer.send(
                new ProducerRecord<>(
                    Topics.RAW,
                    id(number).getBytes(StandardCharsets.US_ASCII),
                    json(number).getBytes(StandardCharsets.UTF_8)),
                (metadata, exception) -> {
                  if (exception != null) {
                    throw new IllegalStateException("the load was not taken", exception);
                  }
                });
      }
    }
  }

  private static String id(int number) {
    return message(number) + (number % 4 == 3 ? "#like" : "#create");
  }

  private static String message(int number) {
    return "urn:slack:acme:C" + number % CHANNELS + ":" + (START_SECOND + number) + ".000100";
  }

  static String json(int number) {
    String actor = "urn:slack:acme:U" + ((number * 2_654_435_761L) & 0x7fffffff) % ACCOUNTS;
    String published = Instant.ofEpochSecond(START_SECOND + number).toString();
    String head =
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\""
            + (number % 4 == 3 ? "Like" : "Create")
            + "\",\"id\":\""
            + id(number)
            + "\",\"published\":\""
            + published
            + "\",\"actor\":{\"type\":\"Person\",\"id\":\""
            + actor
            + "\",\"name\":\"Person "
            + actor.length()
            + "\"},";
    if (number % 4 == 3) {
      return head
          + "\"content\":\"👍\",\"object\":\""
          + message(number - 1)
          + "\",\"to\":[\"as:Public\"]}";
    }
    return head
        + "\"object\":{\"type\":\"Note\",\"id\":\""
        + message(number)
        + "\",\"content\":\""
        + text(number)
        + "\",\"mediaType\":\"text/plain\""
        + (number % 4 == 0 ? "" : ",\"inReplyTo\":\"" + message(number - number % 4) + "\"")
        + ",\"context\":\""
        + message(number - number % 4)
        + "\",\"audience\":{\"type\":\"Group\",\"id\":\"urn:slack:acme:C"
        + number % CHANNELS
        + "\",\"name\":\"#channel-"
        + number % CHANNELS
        + "\"}},\"to\":[\"as:Public\"]}";
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6 + number % 12; i++) {
      text.append(WORDS[Math.floorMod(number * 31 + i * 17, WORDS.length)]).append(' ');
    }
    return text.toString();
  }
}

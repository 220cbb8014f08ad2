// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.iklim.ingest.broker.EmbeddedBroker;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.options.UnreachableBrokerException;
import org.iklim.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KafkaOutputTest {
  @TempDir private Path folder;

  @Test
  void everythingArrivesUnderItsIdAndWhatIsTooLargeIsSaid() throws IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      List<RawActivity> activities =
          IntStream.range(0, 1000).mapToObj(i -> activity("urn:x:y:" + i, "text")).toList();
      boolean large;
      try (KafkaOutput output = new KafkaOutput(client(broker))) {
        for (RawActivity activity : activities) {
          assertThat(output.write(activity)).isTrue();
        }
        // Compressed it would fit; the limit holds for what it is.
        large = output.write(activity("urn:x:y:large", "x".repeat(16 << 20)));
        output.finish();
      }

      assertThat(large).isFalse();
      assertThat(received(client(broker), activities.size()))
          .containsExactlyInAnyOrderElementsOf(
              activities.stream()
                  .map(a -> a.id() + "=" + new String(a.bytes(), StandardCharsets.UTF_8))
                  .toList());
    }
  }

  @Test
  void brokerThatGoesAwayEndsTheImportWithTryAgain() throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
    Properties impatient = client(broker);
    impatient.setProperty("request.timeout.ms", "500");
    impatient.setProperty("delivery.timeout.ms", "1000");
    impatient.setProperty("max.block.ms", "1000");
    try (KafkaOutput output = new KafkaOutput(impatient)) {
      assertThat(output.write(activity("urn:x:y:1", "text"))).isTrue();
      output.finish();
      broker.close();

      assertThatThrownBy(
              () -> {
                output.write(activity("urn:x:y:2", "secret"));
                output.finish();
              })
          .isInstanceOf(UnreachableBrokerException.class)
          .hasMessageContaining("import again")
          .hasMessageNotContaining("secret");
    }
  }

  private static RawActivity activity(String id, String content) {
    return RawActivity.of(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Create")
            .put("id", id)
            .put("content", content));
  }

  private static Properties client(EmbeddedBroker broker) {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", broker.bootstrapServers());
    return properties;
  }

  private static List<String> received(Properties properties, int count) {
    properties.setProperty("auto.offset.reset", "earliest");
    List<String> received = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(Topics.RAW).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList());
      while (received.size() < count) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
          received.add(text(record.key()) + "=" + text(record.value()));
        }
      }
    }
    return received;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

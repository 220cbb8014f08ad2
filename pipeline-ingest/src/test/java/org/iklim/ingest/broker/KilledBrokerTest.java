// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.iklim.ingest.IngestMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBrokerTest {
  private static final String TOPIC = "esn.activity";
  private static final int TRANSACTIONS = 30;
  private static final int TRANSACTION_TIMEOUT_MILLIS = 1_000;

  @TempDir Path data;

  /** Each of them runs out while the broker is away, and is ended when it comes back. */
  @Test
  void noTransactionStaysOpenWhenTheBrokerIsKilled() throws Exception {
    Process killed = startProcess();
    try {
      openTransactions(endpoint());
    } finally {
      killed.destroyForcibly().waitFor();
    }
    TimeUnit.MILLISECONDS.sleep(TRANSACTION_TIMEOUT_MILLIS);

    try (EmbeddedBroker broker = EmbeddedBroker.start(folder(), 0);
        Admin admin = admin(broker.bootstrapServers())) {
      for (int looks = 0; looks < 60 && !openIn(admin).isEmpty(); looks++) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
      assertThat(openIn(admin)).isEmpty();
    }
  }

  @Test
  void aBrokerThatStoppedInOrderLeavesNoRegistration() throws Exception {
    assertThat(KilledBroker.leftItsRegistration(folder().resolve("log"))).isFalse();
    EmbeddedBroker.start(folder(), 0).close();
    assertThat(KilledBroker.leftItsRegistration(folder().resolve("log"))).isFalse();

    Process killed = startProcess();
    killed.destroyForcibly().waitFor();
    assertThat(KilledBroker.leftItsRegistration(folder().resolve("log"))).isTrue();
  }

  private Process startProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                IngestMain.class.getName(),
                "broker",
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("broker.out").toFile())
            .start();
    while (!Files.exists(folder().resolve("endpoint"))) {
      assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
          .as("the broker ended; see broker.out")
          .isFalse();
    }
    return process;
  }

  private Path folder() {
    return data.resolve("kafka");
  }

  private String endpoint() throws Exception {
    return Files.readString(folder().resolve("endpoint")).strip();
  }

  /** Leaves transactions open, as processes do that are killed together with the broker. */
  private static void openTransactions(String servers) throws Exception {
    try (Admin admin = admin(servers)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    for (int n = 0; n < TRANSACTIONS; n++) {
      KafkaProducer<String, String> producer =
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers",
                  servers,
                  "transactional.id",
                  "killed-" + n,
                  "transaction.timeout.ms",
                  TRANSACTION_TIMEOUT_MILLIS,
                  "key.serializer",
                  StringSerializer.class,
                  "value.serializer",
                  StringSerializer.class));
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, 0, "key", "value")).get();
      // Neither committed nor aborted: a close that may take no time leaves it open.
      producer.close(Duration.ZERO);
    }
  }

  private static List<Long> openIn(Admin admin) throws Exception {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    return admin
        .describeProducers(List.of(partition))
        .partitionResult(partition)
        .get()
        .activeProducers()
        .stream()
        .filter(state -> state.currentTransactionStartOffset().isPresent())
        .map(ProducerState::producerId)
        .toList();
  }

  private static Admin admin(String servers) {
    return Admin.create(Map.of("bootstrap.servers", (Object) servers));
  }
}

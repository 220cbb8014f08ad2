// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.broker.EmbeddedBroker;
import org.iklim.schemas.Topics;
import org.iklim.schemas.avro.PersonAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PeopleProducerTest {
  @TempDir private Path folder;

  @Test
  void readersSeeAWholeFileOrNothingOfIt() throws IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
      String servers = broker.bootstrapServers();
      String good = "PersonId,EffectiveDate\n1,2026-01-01\n2,2026-01-01\n1,2026-02-01\n";
      assertThat(people(servers, good + "3,never\n", "--strict")).isEqualTo(3);
      assertThat(received(servers)).isEmpty();

      Properties clients = new Properties();
      clients.setProperty("bootstrap.servers", servers);
      // As after a kill: the transaction is left open, and the next run ends it.
      PeopleProducer killed = new PeopleProducer(clients);
      killed.send(row("half-sent"));

      assertThat(people(servers, good)).isZero();
      List<PersonAttributes> rows = received(servers);
      assertThat(rows).hasSize(3).noneMatch(row -> row.getPersonKey().equals("half-sent"));
      assertThat(rows)
          .extracting(row -> row.getEffectiveDate().toString())
          .containsExactlyInAnyOrder("2026-01-01", "2026-01-01", "2026-02-01");
      killed.close();
    }
  }

  private int people(String servers, String csv, String... options) throws IOException {
    Files.writeString(folder.resolve("hr.csv"), csv);
    List<String> args =
        new ArrayList<>(
            List.of(
                "people",
                folder.resolve("hr.csv").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--key-file",
                folder.resolve("keys/pseudonym.key").toString(),
                "--bootstrap-servers",
                servers));
    args.addAll(List.of(options));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return IngestMain.commandLine()
        .setOut(nowhere)
        .setErr(nowhere)
        .execute(args.toArray(String[]::new));
  }

  private static PersonAttributes row(String key) {
    return PersonAttributes.newBuilder()
        .setPersonKey(key)
        .setHrKey(key)
        .setEffectiveDate(LocalDate.of(2026, 1, 1))
        .setKeyId("k")
        .build();
  }

  /** Everything committed on the topic now. */
  private static List<PersonAttributes> received(String servers) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", servers);
    properties.setProperty("isolation.level", "read_committed");
    List<PersonAttributes> rows = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.PEOPLE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          PersonAttributes row =
              PersonAttributes.getDecoder().decode(ByteBuffer.wrap(record.value()));
          assertThat(new String(record.key(), StandardCharsets.UTF_8))
              .as("by PersonId: rows stay in order whatever the address is")
              .isEqualTo(row.getHrKey());
          rows.add(row);
        }
      }
    }
    return rows;
  }
}

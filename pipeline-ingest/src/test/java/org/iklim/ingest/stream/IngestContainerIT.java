// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.iklim.ingest.support.RawExamples;
import org.iklim.ingest.validate.ReadRawRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The same ingest on a broker in a container, which is killed in mid-stream and comes back with its
 * data. Skipped where there is no container engine.
 */
class IngestContainerIT {
  private static final String IMAGE = "apache/kafka:4.3.1";
  private static final int RECORDS = 20_000;
  private static final Duration COMES_BACK = Duration.ofMinutes(3);

  @TempDir private Path state;

  private static KafkaContainer kafka;

  @BeforeAll
  static void startContainer() throws IOException {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no container engine: the suite with a broker in a container is skipped");
    kafka =
        new KafkaContainer(IMAGE)
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            // The registration of the killed broker is over before the next one leads anything:
            // what that can lead to is told where the embedded broker ends it.
            .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000")
            .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");
    // Fixed, because a container that is started again would get another one.
    kafka.setPortBindings(List.of(freePort() + ":9092"));
    kafka.start();
  }

  @AfterAll
  static void stopContainer() {
    if (kafka != null) {
      kafka.stop();
    }
  }

  @Test
  void nothingIsLostOrDoubledWhenTheBrokerIsKilled() throws Exception {
    Properties client = new Properties();
    client.setProperty("bootstrap.servers", kafka.getBootstrapServers());
    int partitions = TopicSetup.ensure(client);
    MixedInput input = new MixedInput();
    input.send(client, 0, RECORDS / 2);
    Tally tally = new Tally();
    IngestSteps steps =
        new IngestSteps(
            new ReadRawRecord(RawExamples.pseudonymizer(), Optional.of(RawExamples.ACCEPT_SINCE))
                ::apply,
            tally,
            partitions,
            Duration.ofDays(30),
            TopicSetup.LARGEST_OUTPUT);
    IngestRun run = IngestRun.start(client, steps, state, 2, Duration.ofMillis(200));
    try (run) {
      awaitSome(tally);
      killAndStartAgain(client);
      input.send(client, RECORDS / 2, RECORDS);
      run.awaitIdle();
    }
    assertThat(run.hasFailed()).isFalse();
    run.awaitVisible();

    CommittedOutcomes outcomes = CommittedOutcomes.read(client);
    outcomes.assertConservation(client);
    int tenth = RECORDS / MixedInput.KINDS;
    assertThat(outcomes.byOrigin).hasSize(RECORDS);
    assertThat(outcomes.count("ACTIVITY")).isEqualTo(6 * tenth);
    assertThat(outcomes.count("DUPLICATE")).isEqualTo(tenth);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitSome(Tally tally) throws InterruptedException {
    while (tally.total() < RECORDS / 20) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** The same container, so the same data and port. */
  private static void killAndStartAgain(Properties client) throws Exception {
    var docker = kafka.getDockerClient();
    docker.killContainerCmd(kafka.getContainerId()).withSignal("KILL").exec();
    docker.startContainerCmd(kafka.getContainerId()).exec();
    long deadline = System.nanoTime() + COMES_BACK.toNanos();
    while (System.nanoTime() < deadline) {
      try (Admin admin = Admin.create(TopicSetup.adminProperties(client))) {
        admin.describeCluster().nodes().get();
        return;
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(TimeoutException.class);
      }
    }
    throw new AssertionError("the broker did not come back");
  }
}

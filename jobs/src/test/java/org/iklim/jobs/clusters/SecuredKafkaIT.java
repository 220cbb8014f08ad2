// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iklim.jobs.support.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Import, people, ingest and land against a Kafka with TLS, passwords and rights, by nothing but
 * the file of {@code --kafka-config}; and what each of them says where that file is wrong.
 */
class SecuredKafkaIT {
  private static final int BAD_INPUT = 2;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static SecuredBroker kafka;
  private static Path company;
  private static Installation installation;

  @BeforeAll
  static void startBroker() throws Exception {
    kafka = SecuredBroker.start(folder.resolve("kafka"));
    installation = new Installation(Files.createDirectory(folder.resolve("installation")));
    company = folder.resolve("company");
    installation.finish(
        installation.ingest(
            Map.of(),
            Stream.concat(
                    Stream.of("generate", "--people", "40", "--weeks", "4", "--seed", "3"),
                    Stream.of("--out", company.toString()))
                .toArray(String[]::new)),
        "generate");
  }

  @AfterAll
  static void stopBroker() throws InterruptedException {
    if (kafka != null) {
      kafka.close();
    }
  }

  @Test
  void everyCommandWorksThroughTheFileAndSaysNoPassword() throws Exception {
    Path ingest = kafka.clientConfig(SecuredBroker.INGEST);
    for (List<String> command : ingestCommands()) {
      installation.finish(run(false, command, ingest), command.get(0));
    }
    Path land = kafka.clientConfig(SecuredBroker.LAND);
    installation.finish(run(true, List.of("land"), land), "land");

    List<JsonNode> landed =
        installation.sql(
            "SELECT (SELECT count(*) FROM activity.messages) AS messages,"
                + " (SELECT count(*) FROM people.attributes) AS attributes");
    assertThat(landed).hasSize(1);
    assertThat(landed.get(0).path("messages").asLong()).isGreaterThan(100);
    assertThat(landed.get(0).path("attributes").asLong()).isGreaterThanOrEqualTo(40);
    assertNoPasswordIn(installation.outputs());
  }

  @Test
  void aWrongPasswordIsBadInputAndIsNotRepeated() throws Exception {
    Path config =
        kafka.clientConfig(
            SecuredBroker.INGEST,
            "staple-of-somebody-else",
            folder.resolve("kafka/truststore.p12"));
    assertEveryCommandRefuses(config, "SaslAuthenticationException", "user and password");
  }

  @Test
  void aCertificateThatIsNotTrustedIsBadInput() throws Exception {
    Path other = Certificates.keyStore(folder.resolve("other.p12"));
    Path config =
        kafka.clientConfig(
            SecuredBroker.INGEST,
            SecuredBroker.password(SecuredBroker.INGEST),
            Certificates.trustStore(other, folder.resolve("other-trust.p12")));
    assertEveryCommandRefuses(config, "SSLHandshakeException", "certificate");
  }

  @Test
  void aTrustStoreThatIsNotThereIsBadInput() throws Exception {
    Path config =
        kafka.clientConfig(
            SecuredBroker.INGEST,
            SecuredBroker.password(SecuredBroker.INGEST),
            folder.resolve("nowhere.p12"));
    assertEveryCommandRefuses(config, "nowhere.p12");
  }

  @Test
  void aMissingRightIsBadInputThatNamesTheTopic() throws Exception {
    assertEveryCommandRefuses(
        kafka.clientConfig(SecuredBroker.GUEST), "TopicAuthorizationException", "[esn.");
  }

  private static List<List<String>> ingestCommands() {
    return List.of(
        List.of("people", company.resolve("people.csv").toString()),
        List.of(
            "import",
            "activitystreams",
            company.resolve("activities.ndjson").toString(),
            "--include-private=generated"),
        List.of("ingest", "--until-idle"));
  }

  private static void assertEveryCommandRefuses(Path config, String... said) throws Exception {
    for (List<String> command : ingestCommands()) {
      assertRefused(run(false, command, config), command.get(0), said);
    }
    assertRefused(run(true, List.of("land"), config), "land", said);
  }

  private static void assertRefused(Process process, String command, String... said)
      throws Exception {
    int code = process.waitFor();
    String errors = Files.readString(installation.errors());
    assertThat(errors).as(command).contains(said).doesNotContain("\tat ");
    assertThat(code).as(command + ": " + errors).isEqualTo(BAD_INPUT);
    assertNoPasswordIn(List.of(installation.output(), installation.errors()));
  }

  private static void assertNoPasswordIn(List<Path> files) throws IOException {
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(file).content().doesNotContain("staple-of", Certificates.PASSWORD);
    }
  }

  private static Process run(boolean onSpark, List<String> command, Path config)
      throws IOException {
    String[] arguments =
        Stream.concat(command.stream(), Stream.of("--kafka-config", config.toString()))
            .toArray(String[]::new);
    return onSpark
        ? installation.spark(Map.of(), arguments)
        : installation.ingest(Map.of(), arguments);
  }
}

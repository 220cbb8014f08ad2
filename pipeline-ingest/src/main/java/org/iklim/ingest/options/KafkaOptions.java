// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Kafka cluster: a configured one, else the embedded broker that runs on the data folder. */
public final class KafkaOptions {
  @Mixin private DataOptions data;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description =
          "Kafka cluster to use instead of the embedded broker (also IKLIM_BOOTSTRAP_SERVERS).",
      defaultValue = "${env:IKLIM_BOOTSTRAP_SERVERS:-}")
  private String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Properties file passed to every Kafka client: TLS, SASL, … (also IKLIM_KAFKA_CONFIG).",
      defaultValue = "${env:IKLIM_KAFKA_CONFIG:-}")
  private String kafkaConfig;

  /** The data folder. */
  public DataOptions data() {
    return data;
  }

  /**
   * Properties for any Kafka client: the passed-through file, and where the brokers are.
   *
   * @throws UnreachableBrokerException if no cluster is configured and no embedded broker runs
   */
  public Properties clientProperties() throws IOException {
    Properties properties = new Properties();
    if (!kafkaConfig.isBlank()) {
      try (Reader reader = Files.newBufferedReader(Path.of(kafkaConfig))) {
        properties.load(reader);
      }
    }
    if (!bootstrapServers.isBlank()) {
      properties.setProperty("bootstrap.servers", bootstrapServers);
    } else if (!properties.containsKey("bootstrap.servers")) {
      Path endpoint = data.brokerEndpoint();
      if (!Files.exists(endpoint)) {
        throw new UnreachableBrokerException(
            "no Kafka broker: none is configured and the embedded one does not run on "
                + data.data()
                + ". Start it with './iklim broker', or give --bootstrap-servers.");
      }
      properties.setProperty("bootstrap.servers", Files.readString(endpoint).strip());
    }
    return properties;
  }
}

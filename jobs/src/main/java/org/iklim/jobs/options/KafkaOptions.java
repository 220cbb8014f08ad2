// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which Kafka cluster: a configured one, else the embedded broker that runs on the data folder. */
public final class KafkaOptions {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

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

  /**
   * Properties for any Kafka client: the passed-through file, and where the brokers are.
   *
   * @throws UnreachableBrokerException if no cluster is configured and no embedded broker runs
   */
  public Map<String, String> clientProperties(DataOptions data) throws IOException {
    Properties file = new Properties();
    if (!kafkaConfig.isBlank()) {
      try (Reader reader = Files.newBufferedReader(Path.of(kafkaConfig))) {
        file.load(reader);
      }
    }
    Map<String, String> properties = new TreeMap<>();
    file.stringPropertyNames().forEach(name -> properties.put(name, file.getProperty(name)));
    if (!bootstrapServers.isBlank()) {
      properties.put(BOOTSTRAP_SERVERS, bootstrapServers);
    } else if (!properties.containsKey(BOOTSTRAP_SERVERS)) {
      Path endpoint = data.brokerEndpoint();
      if (!Files.exists(endpoint)) {
        throw new UnreachableBrokerException(
            "no Kafka broker: none is configured and the embedded one does not run on "
                + data.data()
                + ". Start it with './iklim broker', or give --bootstrap-servers.");
      }
      properties.put(BOOTSTRAP_SERVERS, Files.readString(endpoint).strip());
    }
    return properties;
  }
}

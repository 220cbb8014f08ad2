// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.iklim.jobs.support.Installation;
import org.iklim.jobs.support.Packaged;
import org.iklim.schemas.Topics;

/**
 * A Kafka that takes nobody without TLS, a name, a password (SCRAM-SHA-512) and a right to what is
 * asked for. The rights are those that docs/run-on-a-cluster.md tells an administrator to give.
 */
final class SecuredBroker implements AutoCloseable {
  /** Who imports and ingests. */
  static final String INGEST = "iklim";

  /** Who lands. */
  static final String LAND = "lander";

  /** Who has no right to anything. */
  static final String GUEST = "guest";

  private static final String ADMIN = "admin";
  private static final String CLUSTER_ID = "4L6g3nShT-eMCtK--X86sw";
  private static final List<String> USERS = List.of(ADMIN, INGEST, LAND, GUEST);
  private static final String MECHANISM = "SCRAM-SHA-512";

  private final Path folder;
  private final int port;
  private final Path trusted;
  private final Process broker;

  private SecuredBroker(Path folder, int port, Path trusted, Process broker) {
    this.folder = folder;
    this.port = port;
    this.trusted = trusted;
    this.broker = broker;
  }

  /** Starts it, with the users and their rights. */
  static SecuredBroker start(Path folder) throws Exception {
    Files.createDirectories(folder);
    int port = Installation.freePort();
    Path key = Certificates.keyStore(folder.resolve("broker.p12"));
    Path trusted = Certificates.trustStore(key, folder.resolve("truststore.p12"));
    Path settings = folder.resolve("server.properties");
    store(serverSettings(folder, port, key, trusted), settings);
    List<String> java =
        List.of(
            Packaged.java(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Packaged.classPath("pipeline-ingest").orElseThrow());
    List<String> users = new ArrayList<>();
    for (String user : USERS) {
      users.add("--add-scram");
      users.add(MECHANISM + "=[name=" + user + ",password=" + password(user) + "]");
    }
    Processes.run(
        Processes.join(
            List.of(
                java,
                List.of("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID),
                List.of("-c", settings.toString()),
                users)),
        folder.resolve("format.log"));
    Path log = folder.resolve("broker.log");
    Process broker =
        Processes.start(
            Processes.join(List.of(java, List.of("kafka.Kafka", settings.toString()))),
            log,
            Map.of());
    SecuredBroker started = new SecuredBroker(folder, port, trusted, broker);
    try {
      Processes.awaitPort(broker, port, log);
      started.grant();
    } catch (Exception e) {
      started.close();
      throw e;
    }
    return started;
  }

  /** A password that must be found nowhere. */
  static String password(String user) {
    return "staple-of-" + user;
  }

  /** The file of {@code --kafka-config} for a user, as one writes it. */
  Path clientConfig(String user) throws IOException {
    return clientConfig(user, password(user), trusted);
  }

  /** The same with a password and a trust store of one's own. */
  Path clientConfig(String user, String password, Path trustStore) throws IOException {
    Path file = Files.createTempFile(folder, "kafka-of-" + user + "-", ".properties");
    Files.writeString(
        file,
        """
        bootstrap.servers=localhost:%s
        security.protocol=SASL_SSL
        sasl.mechanism=%s
        sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
        ssl.truststore.location=%s
        ssl.truststore.password=%s
        iklim.topic.partitions=2
        """
            .formatted(port, MECHANISM, user, password, trustStore, Certificates.PASSWORD));
    return file;
  }

  private void grant() throws Exception {
    Properties admin = new Properties();
    try (var reader = Files.newBufferedReader(clientConfig(ADMIN))) {
      admin.load(reader);
    }
    List<AclBinding> rights = new ArrayList<>();
    for (String prefix : List.of("esn.", "iklim-ingest-")) {
      rights.add(right(INGEST, ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.ALL));
    }
    for (ResourceType type : List.of(ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
      rights.add(right(INGEST, type, "iklim-", PatternType.PREFIXED, AclOperation.ALL));
    }
    for (String topic :
        List.of(Topics.ACTIVITY, Topics.PEOPLE, Topics.REJECTED, Topics.QUARANTINE)) {
      rights.add(right(LAND, ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ));
    }
    try (Admin client = Admin.create(admin)) {
      client.createAcls(rights).all().get();
    }
  }

  private static AclBinding right(
      String user, ResourceType type, String name, PatternType pattern, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }

  private static Properties serverSettings(Path folder, int port, Path key, Path trusted)
      throws IOException {
    String controller = "127.0.0.1:" + Installation.freePort();
    Properties settings = new Properties();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", "1@" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listeners", "CLIENT://localhost:" + port + ",CONTROLLER://" + controller);
    settings.put("listener.security.protocol.map", "CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "CLIENT");
    settings.put("sasl.enabled.mechanisms", MECHANISM);
    settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    settings.put(
        "listener.name.client.scram-sha-512.sasl.jaas.config",
        ("org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\""
                + " password=\"%s\";")
            .formatted(ADMIN, password(ADMIN)));
    settings.put("ssl.keystore.location", key.toString());
    settings.put("ssl.keystore.password", Certificates.PASSWORD);
    settings.put("ssl.truststore.location", trusted.toString());
    settings.put("ssl.truststore.password", Certificates.PASSWORD);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
    settings.put("log.dirs", folder.resolve("log").toString());
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private static void store(Properties settings, Path file) throws IOException {
    Collection<String> lines =
        settings.stringPropertyNames().stream()
            .map(name -> name + "=" + settings.getProperty(name))
            .toList();
    Files.write(file, lines);
  }

  @Override
  public void close() throws InterruptedException {
    Processes.stop(broker);
  }
}

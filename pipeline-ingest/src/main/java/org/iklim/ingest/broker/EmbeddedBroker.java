// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process, on localhost, with its log in a folder. It survives kill -9:
 * what was acknowledged is there after the next start, on the same port if that is still free, so
 * that clients find it again.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String HOST = "localhost";
  private static final int NODE_ID = 1;

  /** What one broker on its own needs, and what makes it small enough for a laptop. */
  private static final Map<String, String> SMALL_BROKER =
      Map.ofEntries(
          // Topics are made with their retention and sizes, never by a typing error.
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          // One client group of few members: nobody to wait for.
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          // With much less, a busy machine fences its broker.
          Map.entry("broker.session.timeout.ms", "6000"),
          Map.entry("broker.heartbeat.interval.ms", "1000"),
          // Small enough for a laptop.
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "2"),
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
          Map.entry("log.index.size.max.bytes", "2097152"),
          Map.entry("log.segment.bytes", "268435456"),
          Map.entry("message.max.bytes", "8388608"),
          Map.entry("replica.fetch.max.bytes", "8388608"));

  private final Path folder;
  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(Path folder, FolderLock lock, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker and returns when it answers.
   *
   * @param folder where its log lies; {@code endpoint} in it holds host:port while the broker runs
   * @param wantedPort port to listen on; 0 for that of the last time, or any
   * @throws LockedException if a broker runs on the folder already
   */
  public static EmbeddedBroker start(Path folder, int wantedPort) throws IOException {
    FolderLock lock = FolderLock.take(folder, "an embedded broker");
    try {
      // What a killed broker left behind.
      Files.deleteIfExists(folder.resolve("endpoint"));
      int port = wantedPort == 0 ? lastOrFreePort(folder) : wantedPort;
      Path log = folder.resolve("log");
      boolean wasKilled = KilledBroker.leftItsRegistration(log);
      format(log);
      int controllerPort = freePort(0);
      if (wasKilled) {
        KilledBroker.endRegistration(controllerConfig(log, controllerPort));
      }
      KafkaRaftServer server =
          new KafkaRaftServer(
              new KafkaConfig(config(log, port, controllerPort), false), Time.SYSTEM);
      server.startup();
      EmbeddedBroker broker = new EmbeddedBroker(folder, lock, server, port);
      broker.announce();
      return broker;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Where clients find it: host:port. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** Waits until the broker has stopped. */
  public void awaitShutdown() {
    server.awaitShutdown();
  }

  /** Stops the broker in order, so that the next start needs no recovery. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("endpoint"));
    server.shutdown();
    server.awaitShutdown();
    lock.close();
  }

  private void announce() throws IOException {
    write("port", String.valueOf(port));
    write("endpoint", bootstrapServers());
  }

  private void write(String name, String text) throws IOException {
    Path draft = folder.resolve(name + ".draft");
    Files.writeString(draft, text + "\n");
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void format(Path log) throws IOException {
    Files.createDirectories(log);
    // Written last by the formatter: a format that was cut off is done again.
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE_ID)
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot prepare the broker's folder " + log, e);
    }
  }

  /** Of a controller without a broker, which is to end the session of a killed one at once. */
  private static Map<String, Object> controllerConfig(Path log, int controllerPort) {
    Map<String, Object> config = new HashMap<>(quorum(log, controllerPort));
    config.put("process.roles", "controller");
    config.put("listeners", listener("CONTROLLER", controllerPort));
    config.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT");
    config.put("broker.session.timeout.ms", "300");
    config.put("broker.heartbeat.interval.ms", "100");
    return config;
  }

  private static Map<String, Object> config(Path log, int port, int controllerPort) {
    Map<String, Object> config = new HashMap<>(quorum(log, controllerPort));
    config.put("process.roles", "broker,controller");
    config.put(
        "listeners", listener("CLIENT", port) + "," + listener("CONTROLLER", controllerPort));
    config.put("advertised.listeners", listener("CLIENT", port));
    config.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("inter.broker.listener.name", "CLIENT");
    config.putAll(SMALL_BROKER);
    return config;
  }

  /** The one voter that both are. */
  private static Map<String, Object> quorum(Path log, int controllerPort) {
    return Map.of(
        "node.id",
        NODE_ID,
        "controller.quorum.voters",
        NODE_ID + "@" + HOST + ":" + controllerPort,
        "controller.listener.names",
        "CONTROLLER",
        "log.dirs",
        log.toString());
  }

  private static String listener(String name, int port) {
    return name + "://" + HOST + ":" + port;
  }

  private static int lastOrFreePort(Path folder) throws IOException {
    Path last = folder.resolve("port");
    if (Files.exists(last)) {
      int port = Integer.parseInt(Files.readString(last).strip());
      try {
        return freePort(port);
      } catch (IOException e) {
        // Taken by somebody else in the meantime.
        return freePort(0);
      }
    }
    return freePort(0);
  }

  private static int freePort(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), wanted));
      return socket.getLocalPort();
    }
  }
}

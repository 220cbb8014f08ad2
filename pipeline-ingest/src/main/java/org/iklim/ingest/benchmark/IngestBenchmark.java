// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.stream.IngestTrial;
import org.iklim.ingest.stream.TopicSetup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Speed of the ingest, exactly once, beside a bare consume-produce loop on the same records and the
 * same broker, which runs in a JVM of its own. Prints a table.
 */
@Command(
    name = "ingest-benchmark",
    description = "Measures the ingest beside a bare consume-produce loop.",
    mixinStandardHelpOptions = true)
public final class IngestBenchmark implements Callable<Integer> {
  private static final String BARE_TOPIC = "benchmark.bare";
  private static final Duration BROKER_START = Duration.ofSeconds(60);
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "Raw records (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int records;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of both (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int threads;

  /** Runs the benchmark. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestBenchmark()).execute(args));
  }

  /** One measured part. */
  private record Measured(String name, long records, double seconds, double cpuSeconds) {
    double rate() {
      return records / seconds;
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "%-22s %,12d %,10.1f %,14.0f %,18.1f",
          name,
          records,
          seconds,
          rate(),
          cpuSeconds * 1e6 / records);
    }
  }

  @Override
  public Integer call() throws Exception {
    Path data = Files.createTempDirectory("iklim-ingest-benchmark");
    Process broker = startBroker(data);
    try {
      Properties client = new Properties();
      client.setProperty("bootstrap.servers", awaitEndpoint(broker, data));
      int partitions = TopicSetup.ensure(client);
      makeTopic(client, partitions);
      RawLoad.send(client, records);
      Measured bare =
          measured(
              "bare loop",
              broker,
              () -> new BareLoop(client, BARE_TOPIC).copy(partitions, threads));
      PseudonymKey key = PseudonymKey.ofBase64(KEY, "the benchmark");
      Measured ingest =
          measured(
              "ingest, exactly once",
              broker,
              () ->
                  IngestTrial.run(client, key, data.resolve("streams-state"), partitions, threads));
      System.out.printf(
          Locale.ROOT,
          "%-22s %12s %10s %14s %18s%n%s%n%s%nratio %.2f%n",
          "",
          "records",
          "seconds",
          "records/s",
          "CPU-s per million",
          bare.row(),
          ingest.row(),
          ingest.rate() / bare.rate());
      return 0;
    } finally {
      broker.destroy();
      broker.waitFor();
      delete(data);
    }
  }

  /** Wall time and the CPU time of this process and the broker's. */
  private static Measured measured(String name, Process broker, Callable<Long> work)
      throws Exception {
    double cpu = cpuSeconds(broker);
    long start = System.nanoTime();
    long records = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(name, records, seconds, cpuSeconds(broker) - cpu);
  }

  private static double cpuSeconds(Process broker) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Optional<Duration> ofBroker = broker.toHandle().info().totalCpuDuration();
    return system.getProcessCpuTime() / 1e9 + ofBroker.orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private static Process startBroker(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // A broker copies bytes: compiling it to the last degree costs more than it brings.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestMain.class.getName(),
                "broker",
                "--data",
                data.toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String awaitEndpoint(Process broker, Path data) throws Exception {
    Path endpoint = data.resolve("kafka").resolve("endpoint");
    long deadline = System.nanoTime() + BROKER_START.toNanos();
    while (!Files.exists(endpoint)) {
      if (!broker.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the broker did not start");
      }
      Thread.sleep(50);
    }
    return Files.readString(endpoint, StandardCharsets.US_ASCII).strip();
  }

  private static void makeTopic(Properties client, int partitions) throws Exception {
    try (Admin admin = Admin.create(client)) {
      NewTopic topic =
          new NewTopic(BARE_TOPIC, Optional.of(partitions), Optional.empty()).configs(Map.of());
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}

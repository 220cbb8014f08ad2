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
import java.util.ArrayList;
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
import org.iklim.ingest.benchmark.BareLoop.Guarantee;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.stream.IngestTrial;
import org.iklim.ingest.stream.TopicSetup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Speed of the ingest, exactly once, beside a bare consume-produce loop on the same records and the
 * same broker, which runs in a JVM of its own. Prints a table: each cold, start and compilation
 * included, and warm: the loop a second time, the ingest after its first third. The yardstick is
 * the plain loop in one thread, before and after the ingest; loops with the ingest's guarantee and
 * threads stand beside it.
 */
@Command(
    name = "ingest-benchmark",
    description = "Measures the ingest beside a bare consume-produce loop.",
    mixinStandardHelpOptions = true)
public final class IngestBenchmark implements Callable<Integer> {
  private static final String BARE_TOPIC = "benchmark.bare";
  private static final Duration BROKER_START = Duration.ofSeconds(180);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(15);
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "Raw records (default: ${DEFAULT-VALUE}).",
      defaultValue = "3000000")
  private int records;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the ingest (default: ${DEFAULT-VALUE}).",
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

    /** Both as one. */
    Measured and(Measured other) {
      return new Measured(
          name, records + other.records, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "%-26s %,12d %,10.1f %,14.0f %,18.1f",
          name,
          records,
          seconds,
          rate(),
          cpuPerRecord() * 1e6);
    }

    double cpuPerRecord() {
      return cpuSeconds / records;
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
      BareLoop loop = new BareLoop(client, BARE_TOPIC, IngestTrial.COMMIT_INTERVAL);
      List<Measured> loops = loops(loop, partitions, broker);
      List<Measured> ingest = ingest(client, data, partitions, broker);
      // A shared machine is not as fast afterwards as before: the ingest stands between both.
      Measured again =
          measured(
              "bare loop, afterwards", broker, () -> loop.copy(Guarantee.PLAIN, partitions, 1));
      print(loops, ingest, again);
      return 0;
    } finally {
      broker.destroy();
      broker.waitFor();
      delete(data);
    }
  }

  /** The yardstick cold and warm, then its variants, warm. */
  private List<Measured> loops(BareLoop loop, int partitions, Process broker) throws Exception {
    return List.of(
        measured("bare loop, cold", broker, () -> loop.copy(Guarantee.PLAIN, partitions, 1)),
        measured("bare loop", broker, () -> loop.copy(Guarantee.PLAIN, partitions, 1)),
        measured(
            "bare loop, exactly once",
            broker,
            () -> loop.copy(Guarantee.EXACTLY_ONCE, partitions, 1)),
        measured(
            "bare loop, " + threads + " threads",
            broker,
            () -> loop.copy(Guarantee.PLAIN, partitions, threads)),
        measured(
            "the same, exactly once",
            broker,
            () -> loop.copy(Guarantee.EXACTLY_ONCE, partitions, threads)));
  }

  private static void print(List<Measured> loops, List<Measured> ingest, Measured again) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %12s %10s %14s %18s%n",
        "",
        "records",
        "seconds",
        "records/s",
        "CPU-s per million");
    Stream.of(loops, ingest, List.of(again))
        .flatMap(List::stream)
        .map(Measured::row)
        .forEach(System.out::println);
    Measured warm = ingest.get(1);
    System.out.printf(
        Locale.ROOT,
        "ingest, cold / bare loop, cold: %.2f of its records/s, %.2f of its records per CPU-second%n",
        ingest.get(0).rate() / loops.get(0).rate(),
        loops.get(0).cpuPerRecord() / ingest.get(0).cpuPerRecord());
    for (Measured loop : loops.subList(1, loops.size())) {
      System.out.printf(
          Locale.ROOT,
          "ingest, warm / %s: %.2f of its records/s, %.2f of its records per CPU-second%n",
          loop.name(),
          warm.rate() / loop.rate(),
          loop.cpuPerRecord() / warm.cpuPerRecord());
    }
    Measured plain = loops.get(1).and(again);
    System.out.printf(
        Locale.ROOT,
        "ingest, warm / bare loop before and after: %.2f of its records/s (at least 0.35), "
            + "%.2f of its records per CPU-second%n",
        warm.rate() / plain.rate(),
        plain.cpuPerRecord() / warm.cpuPerRecord());
  }

  /** The whole run, from start to stop; and its part after a third of the records. */
  private List<Measured> ingest(Properties client, Path data, int partitions, Process broker)
      throws Exception {
    PseudonymKey key = PseudonymKey.ofBase64(KEY, "the benchmark");
    Path state = data.resolve("streams-state");
    List<Measured> steady = new ArrayList<>();
    Measured whole =
        measured(
            "ingest, cold",
            broker,
            () -> {
              try (IngestTrial trial = IngestTrial.start(client, key, state, partitions, threads)) {
                awaitDone(trial, records / 3);
                long before = trial.done();
                steady.add(
                    measured(
                        "ingest, warm",
                        broker,
                        () -> {
                          awaitDone(trial, records);
                          return trial.done() - before;
                        }));
                trial.awaitIdle();
                return trial.done();
              }
            });
    return List.of(whole, steady.get(0));
  }

  private static void awaitDone(IngestTrial trial, long target) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
    while (trial.done() < target) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the ingest does not get on");
      }
      Thread.sleep(10);
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
                "-XX:+UseParallelGC",
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

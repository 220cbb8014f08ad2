// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.iklim.ingest.options.ExitCodes;
import org.iklim.ingest.options.KafkaOptions;
import org.iklim.ingest.pseudonymize.KeyOptions;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.iklim.ingest.validate.ReadRawRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim ingest}: the Kafka Streams application, until stopped or idle. */
@Command(
    name = "ingest",
    description =
        "Reads esn.raw: pseudonymises, validates, de-duplicates and routes each activity, exactly once.",
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(IngestCommand.class);

  @Mixin private KafkaOptions kafka;
  @Mixin private KeyOptions key;
  @Spec private CommandSpec spec;

  @Option(
      names = "--until-idle",
      description = "End when everything sent so far is dealt with, instead of waiting for more.")
  private boolean untilIdle;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Stream threads (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int threads;

  @Option(
      names = "--commit-interval",
      paramLabel = "MS",
      description =
          "Milliseconds between commits; results show after one (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private long commitMillis;

  @Option(
      names = "--accept-since",
      paramLabel = "DATE",
      description =
          "Count as late what was published before this UTC date, as in 2024-01-01 (default: nothing is late).")
  private LocalDate acceptSince;

  @Option(
      names = "--remember-days",
      paramLabel = "DAYS",
      description =
          "Days for which an activity's id is remembered to find duplicates (default: ${DEFAULT-VALUE}); the landing finds older ones.",
      defaultValue = "30")
  private int rememberDays;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of topics that are yet to be made, as in 8 (default: 4).")
  private Integer partitions;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "Serve /live, /ready and /metrics on this port; 0 (default) for not at all.",
      defaultValue = "0")
  private int metricsPort;

  @Option(
      names = "--metrics-host",
      paramLabel = "HOST",
      description = "Where the metrics are served, as in 0.0.0.0 (default: ${DEFAULT-VALUE}).",
      defaultValue = "localhost")
  private String metricsHost;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  /** Prints a summary of counts by outcome on standard output at the end. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1 || commitMillis < 1 || rememberDays < 1) {
      throw new IllegalArgumentException(
          "--threads, --commit-interval and --remember-days must be at least 1");
    }
    Path data = kafka.data().data();
    Properties clientProperties = kafka.clientProperties();
    if (partitions != null) {
      clientProperties.setProperty(TopicSetup.PARTITIONS, String.valueOf(partitions));
    }
    Pseudonymizer pseudonymizer = new Pseudonymizer(key.key(data));
    Tally tally = new Tally();
    IngestSteps steps =
        new IngestSteps(
            FaultPoint.in(
                new ReadRawRecord(
                        pseudonymizer,
                        Optional.ofNullable(acceptSince)
                            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                    ::apply),
            tally,
            TopicSetup.ensure(clientProperties),
            Duration.ofDays(rememberDays),
            TopicSetup.LARGEST_OUTPUT);
    IngestRun run =
        IngestRun.start(
            clientProperties,
            steps,
            data.resolve("streams-state"),
            threads,
            Duration.ofMillis(commitMillis));
    boolean failed = runToEnd(run, tally);
    IngestSummary summary = new IngestSummary(tally);
    spec.commandLine().getOut().println(json ? summary.json() : summary.text().stripTrailing());
    spec.commandLine().getOut().flush();
    return failed ? ExitCodes.INTERNAL_ERROR : ExitCodes.DONE;
  }

  private boolean runToEnd(IngestRun run, Tally tally) throws IOException, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(run, closed), "stop-ingest");
    Runtime.getRuntime().addShutdownHook(stop);
    try (MetricsServer metrics = metrics(run, tally)) {
      if (untilIdle) {
        run.awaitIdle();
      } else {
        run.awaitEnd();
      }
    } finally {
      run.close();
      closed.countDown();
    }
    boolean failed = run.hasFailed();
    if (!failed) {
      run.awaitVisible();
    }
    return failed;
  }

  /** Null where no metrics are wanted, which try-with-resources passes over. */
  private MetricsServer metrics(IngestRun run, Tally tally) throws IOException {
    if (metricsPort == 0) {
      return null;
    }
    MetricsServer server =
        new MetricsServer(new InetSocketAddress(metricsHost, metricsPort), run.streams(), tally);
    LOG.info("/live, /ready and /metrics on http://{}:{}", metricsHost, server.port());
    return server;
  }

  private static void stop(IngestRun run, CountDownLatch closed) {
    try {
      run.close();
      closed.await(1, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.error("the ingest did not stop in order; its next start goes on from the last commit", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.broker;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.iklim.ingest.options.DataOptions;
import org.iklim.ingest.options.ExitCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim broker}: the embedded broker until it is stopped. */
@Command(
    name = "broker",
    description = "Runs the embedded Kafka broker on the data folder until stopped.",
    mixinStandardHelpOptions = true)
public final class BrokerCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerCommand.class);

  @Mixin private DataOptions data;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port on localhost, as in 9092; 0 (default) for that of the last time, or any free one.",
      defaultValue = "0")
  private int port;

  /** Prints host:port on standard output when the broker answers, then waits for the end. */
  @Override
  public Integer call() throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(data.brokerEndpoint().getParent(), port);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop-broker"));
    spec.commandLine().getOut().println(broker.bootstrapServers());
    spec.commandLine().getOut().flush();
    broker.awaitShutdown();
    return ExitCodes.DONE;
  }

  private static void stop(EmbeddedBroker broker) {
    try {
      broker.close();
    } catch (IOException e) {
      LOG.error("the broker did not stop in order; its next start recovers the log", e);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest;

import org.iklim.ingest.broker.BrokerCommand;
import org.iklim.ingest.connect.ImportCommand;
import org.iklim.ingest.generate.GenerateCommand;
import org.iklim.ingest.options.ExitCodes;
import org.iklim.ingest.people.PeopleCommand;
import org.iklim.ingest.people.PersonKeyCommand;
import org.iklim.ingest.stream.IngestCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the process that talks to Kafka; {@code ./iklim} starts it. */
@Command(
    name = "iklim",
    description = "Iklim: the climate of an organisation from its own conversations.",
    mixinStandardHelpOptions = true,
    version = "iklim 0.1.0",
    subcommands = {
      GenerateCommand.class,
      ImportCommand.class,
      PeopleCommand.class,
      PersonKeyCommand.class,
      IngestCommand.class,
      BrokerCommand.class,
    })
public final class IngestMain {
  private IngestMain() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, for main and for tests. */
  public static CommandLine commandLine() {
    return new CommandLine(new IngestMain())
        .setExecutionExceptionHandler(new ExitCodes())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }
}

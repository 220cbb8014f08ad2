// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.iklim.jobs.options.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the process that runs Spark; {@code ./iklim} or spark-submit starts it. */
@Command(
    name = "iklim",
    description = "Iklim: the climate of an organisation from its own conversations.",
    mixinStandardHelpOptions = true,
    version = "iklim 0.1.0",
    subcommands = {
      LandCommand.class,
      LanguageCommand.class,
      NetworkCommand.class,
      MetricsCommand.class,
      RunCommand.class,
      ReportCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      BacktestCommand.class,
      SentimentCommand.class,
      TrainSentimentCommand.class,
      GraphExportCommand.class,
      ExpertsCommand.class,
      GraphCommand.class,
    })
public final class Jobs {
  private Jobs() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    // Ids and names are any text, whatever the locale of the terminal.
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine().setOut(out).execute(args));
  }

  /** The command line, for main and for tests. */
  public static CommandLine commandLine() {
    return new CommandLine(new Jobs())
        .setExecutionExceptionHandler(new ExitCodes())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }
}

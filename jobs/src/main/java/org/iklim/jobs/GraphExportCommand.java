// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.iklim.analytics.ties.FourWeeks;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.query.GraphExport;
import org.iklim.jobs.query.NetworkFiles;
import org.iklim.schemas.tables.Ties;
import org.iklim.schemas.tables.UnitFlows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim graph-export}. */
@Command(
    name = "graph-export",
    mixinStandardHelpOptions = true,
    description =
        "Write the network of units or people of four weeks for other tools: the vivainsights"
            + " packages, Gephi, any that reads an edge list.")
final class GraphExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Option(
      names = "--of",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "units")
  private Network network;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "graphml")
  private GraphExport.Format format;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "A day of the last week of the period (default: the newest period).")
  private LocalDate date;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description =
          "Level of the unit tree, 1 below the root (default: ${DEFAULT-VALUE}); units only.",
      defaultValue = "1")
  private int depth;

  @Option(
      names = "--include-people",
      paramLabel = "REASON",
      description =
          "Needed for people: they leave the lake, under pseudonyms; the reason is logged.")
  private String reason;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  /** Whose network. */
  enum Network {
    UNITS,
    PEOPLE
  }

  @Override
  public Integer call() throws Exception {
    if (network == Network.PEOPLE) {
      checkReason();
    }
    String table = network == Network.PEOPLE ? Ties.TABLE : UnitFlows.PUBLISHED;
    if (!new LakeTables(lake.session()).exists(table)) {
      throw new IllegalArgumentException(
          table + " was not made yet: './iklim run' makes it. Looked in " + lake.data().lake());
    }
    NetworkFiles files = new NetworkFiles(lake.session(), start(table));
    Path file =
        network == Network.PEOPLE ? files.people(format, out) : files.units(depth, format, out);
    results.print(spec.commandLine().getOut(), Map.of("file", file.toString()), file.toString());
    return ExitCodes.DONE;
  }

  private void checkReason() {
    if (reason == null) {
      throw new DataRefusedException(
          "the network of people is about single persons: only units leave the lake. Give"
              + " --include-people=REASON if you are entitled to take it out.");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "--include-people needs a reason, for example --include-people='study 12'");
    }
    new Progress(spec.commandLine().getErr())
        .say("export", "the network of people leaves the lake; reason given: " + reason.strip());
  }

  private LocalDate start(String table) throws Exception {
    Row newest =
        lake.session()
            .table(table)
            .where(
                date == null
                    ? col(Ties.PERIOD_START).isNotNull()
                    : FourWeeks.lastDay(col(Ties.PERIOD_START)).lt(Date.valueOf(date.plusDays(7))))
            .agg(max(col(Ties.PERIOD_START)))
            .first();
    if (newest.isNullAt(0)) {
      throw new IllegalArgumentException(table + " has no period up to that day");
    }
    return newest.getDate(0).toLocalDate();
  }
}

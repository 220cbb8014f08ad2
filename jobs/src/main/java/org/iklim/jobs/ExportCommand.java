// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.DataRefusedException;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.query.Export;
import org.iklim.schemas.Contracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a published table as one plain file.")
final class ExportCommand implements Callable<Integer> {
  private static final String PUBLISHED = "reports.";

  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Parameters(paramLabel = "TABLE", description = "Such as reports.measures.")
  private String table;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "parquet")
  private Export.Format format;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Option(
      names = "--restricted",
      description = "Also export tables that did not pass the disclosure gate.")
  private boolean restricted;

  @Override
  public Integer call() throws Exception {
    if (!Contracts.tables().contains(table)) {
      throw new IllegalArgumentException(
          "there is no table '" + table + "'; there are: " + Contracts.tables());
    }
    if (!table.startsWith(PUBLISHED) && !restricted) {
      throw new DataRefusedException(
          table
              + " is about single people or small groups: only reports.* leave the lake. Give"
              + " --restricted if you are entitled to take it out.");
    }
    if (!new LakeTables(lake.session()).exists(table)) {
      throw new IllegalArgumentException(
          table + " was not made yet: './iklim run' makes it. Looked in " + lake.data().lake());
    }
    Path file = new Export(lake.session()).write(table, format, out);
    results.print(spec.commandLine().getOut(), Map.of("file", file.toString()), file.toString());
    return ExitCodes.DONE;
  }
}

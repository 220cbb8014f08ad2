// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.query.Printer;
import org.iklim.jobs.query.ReadOnlySql;
import org.iklim.jobs.query.ReadOnlySql.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim sql}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Run one reading statement on the tables, such as \"SHOW TABLES IN reports\".")
final class SqlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;

  @Parameters(paramLabel = "SQL", description = "The statement, in Spark SQL.")
  private String sql;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private Printer.Format format;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Option(
      names = "--restricted",
      description = "Let the statement read people.identities, which holds names.")
  private boolean restricted;

  @Override
  public Integer call() throws Exception {
    try {
      ReadOnlySql statements = new ReadOnlySql(lake.session());
      new Printer(spec.commandLine().getOut())
          .print(
              statements.run(sql, restricted ? Access.RESTRICTED : Access.PSEUDONYMS),
              json ? Printer.Format.JSON : format);
      return ExitCodes.DONE;
    } catch (Exception e) {
      // Scala throws it undeclared, so it cannot be caught by its name.
      if (e instanceof AnalysisException) {
        throw new IllegalArgumentException(
            e.getMessage().lines().findFirst().orElse("not a statement"), e);
      }
      throw e;
    }
  }
}

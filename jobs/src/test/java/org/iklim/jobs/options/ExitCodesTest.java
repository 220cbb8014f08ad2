// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ExitCodesTest {
  @Command(name = "failing")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private final StringWriter said = new StringWriter();

  private int code(Exception failure) {
    return new CommandLine(new Failing(failure))
        .setErr(new PrintWriter(said, true))
        .setExecutionExceptionHandler(new ExitCodes())
        .execute();
  }

  @Test
  void aWriterThatWasOvertakenSaysWhichTableItWas() {
    var lost = new CommitFailedException("stale");
    assertThat(code(new TryAgainException("table a.b was changed", lost)))
        .isEqualTo(ExitCodes.TRY_AGAIN);
    assertThat(said.toString().strip()).isEqualTo("iklim: table a.b was changed");
  }

  @Test
  void aDatabaseThatLetsNobodyInIsBadInput() {
    var refused = new SQLException("no", "28P01");
    assertThat(code(new UncheckedSQLException(refused, "the catalog")))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(said.toString()).startsWith("iklim: the catalog's database does not let");
  }

  @Test
  void whatNobodyKnowsIsAnInternalError() {
    assertThat(code(new IllegalStateException("odd"))).isEqualTo(ExitCodes.INTERNAL_ERROR);
  }
}

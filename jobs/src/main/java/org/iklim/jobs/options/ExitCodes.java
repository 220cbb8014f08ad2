// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Exit codes of every command, and how an exception becomes one. */
public final class ExitCodes implements IExecutionExceptionHandler {
  public static final int DONE = 0;
  public static final int INTERNAL_ERROR = 1;
  public static final int BAD_INPUT = 2;
  public static final int DATA_REFUSED = 3;
  public static final int TRY_AGAIN = 75;

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) throws Exception {
    Optional<String> refusal = KafkaRefusal.behind(exception);
    if (refusal.isPresent()) {
      commandLine.getErr().println("iklim: " + refusal.get());
      return BAD_INPUT;
    }
    int code;
    if (exception instanceof IllegalArgumentException) {
      code = BAD_INPUT;
    } else if (exception instanceof NoSuchFileException
        || exception instanceof FileNotFoundException) {
      commandLine.getErr().println("iklim: there is no file " + exception.getMessage());
      return BAD_INPUT;
    } else if (exception instanceof DataRefusedException) {
      code = DATA_REFUSED;
    } else if (exception instanceof TryAgainException
        || exception instanceof UnreachableBrokerException) {
      code = TRY_AGAIN;
    } else {
      CatalogRefusal catalog = CatalogRefusal.behind(exception).orElseThrow(() -> exception);
      commandLine.getErr().println("iklim: " + catalog.message());
      return catalog.code();
    }
    commandLine.getErr().println("iklim: " + exception.getMessage());
    return code;
  }
}

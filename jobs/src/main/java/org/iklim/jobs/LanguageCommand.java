// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.Map;
import java.util.concurrent.Callable;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.LanguageOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.stage.ReadLanguage;
import org.iklim.jobs.stage.SharedInputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code iklim language}. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description =
        "Read the messages that have changed: language, sentiment, questions, aspects and business"
            + " functions.")
final class LanguageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private LanguageOptions language;
  @Mixin private Results results;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(spec.commandLine().getErr());
    MessageLanguage step = language.step();
    try (DataLock lock = lake.lock();
        SharedInputs inputs = new SharedInputs(lake.session())) {
      Map<String, Long> written = new ReadLanguage(lake.session(), inputs, progress, step).run();
      results.print(spec.commandLine().getOut(), written, Results.rowsByTable(written));
    }
    return ExitCodes.DONE;
  }
}

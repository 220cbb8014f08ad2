// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.options.StepOptions;
import org.iklim.jobs.stage.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code iklim network}. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description =
        "Build threads and replies, ties of people, emergent communities and who knows what from what has changed.")
final class NetworkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private StepOptions steps;
  @Mixin private Results results;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(spec.commandLine().getErr());
    int atATime = steps.sideBySide();
    try (DataLock lock = lake.lock();
        Stages stages = new Stages(lake.session(), progress, atATime)) {
      Map<String, Long> written = stages.network(Optional.empty());
      results.print(spec.commandLine().getOut(), written, Results.rowsByTable(written));
    }
    return ExitCodes.DONE;
  }
}

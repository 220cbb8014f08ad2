// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.Map;
import java.util.concurrent.Callable;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.options.AsOfOptions;
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

/** {@code iklim metrics}. */
@Command(
    name = "metrics",
    mixinStandardHelpOptions = true,
    description =
        "Compute the metrics of the days and periods that have changed, and publish what passes the"
            + " disclosure gate.")
final class MetricsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private AsOfOptions date;
  @Mixin private StepOptions steps;
  @Mixin private Results results;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(spec.commandLine().getErr());
    int atATime = steps.sideBySide();
    try (DataLock lock = lake.lock();
        Stages stages = new Stages(lake.session(), progress, atATime)) {
      Map<String, Long> written = stages.metrics(date.asOf());
      results.print(spec.commandLine().getOut(), written, Results.rowsByTable(written));
    }
    return ExitCodes.DONE;
  }
}

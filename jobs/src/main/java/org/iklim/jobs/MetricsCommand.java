// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.iklim.analytics.reports.DisclosureGate;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.options.AsOfOptions;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.stage.BuildNetwork;
import org.iklim.jobs.stage.BuildTies;
import org.iklim.jobs.stage.ComputeMetrics;
import org.iklim.jobs.stage.ComputeNetworkMetrics;
import org.iklim.jobs.stage.PublishNetwork;
import org.iklim.jobs.stage.PublishReports;
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
  @Mixin private Results results;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(spec.commandLine().getErr());
    try (DataLock lock = lake.lock()) {
      BuildNetwork network = new BuildNetwork(lake.session(), progress);
      Map<String, Long> written = new TreeMap<>(network.run());
      written.putAll(new BuildTies(lake.session(), progress).run());
      written.putAll(new ComputeMetrics(lake.session(), progress).run(date.asOf()));
      written.putAll(new ComputeNetworkMetrics(lake.session(), progress).run());
      DisclosureGate gate = new DisclosureGate(DisclosureGate.FLOOR);
      written.putAll(new PublishReports(lake.session(), progress, gate).run());
      written.putAll(new PublishNetwork(lake.session(), progress, gate).run());
      results.print(spec.commandLine().getOut(), written, Results.rowsByTable(written));
    }
    return ExitCodes.DONE;
  }
}

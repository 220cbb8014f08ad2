// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.Map;
import java.util.concurrent.Callable;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.io.KafkaTopics;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.LandReport;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.AsOfOptions;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.KafkaOptions;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.LanguageOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.options.StepOptions;
import org.iklim.jobs.stage.Stages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code iklim run}: the nightly job, every stage in one session. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Land, read the language, build the network, compute and publish metrics, write the report. Each stage does"
            + " what is new; ended anywhere, the next run does the rest.")
final class RunCommand implements Callable<Integer> {
  private static final String REPORT = "report";

  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private KafkaOptions kafka;
  @Mixin private AsOfOptions date;
  @Mixin private LanguageOptions language;
  @Mixin private StepOptions steps;
  @Mixin private Results results;

  /**
   * What a run did.
   *
   * @param land what was landed
   * @param written rows written to each table after that
   */
  public record Done(LandReport land, Map<String, Long> written) {}

  @Override
  public Integer call() throws Exception {
    KafkaTopics topics = new KafkaTopics(kafka.clientProperties(lake.data()));
    Progress progress = new Progress(spec.commandLine().getErr());
    int atATime = steps.sideBySide();
    MessageLanguage reader = language.step();
    try (DataLock lock = lake.lock();
        Stages stages = new Stages(lake.session(), progress, atATime)) {
      LandReport land = new Landing(lake.session(), topics, progress).run(Gaps.REFUSE);
      Map<String, Long> written = stages.everything(reader, date.asOf());
      results.print(
          spec.commandLine().getOut(),
          new Done(land, written),
          land.text() + Results.rowsByTable(written));
    }
    return writeReport();
  }

  /** The page is a command of its own; here it reads through the session that runs already. */
  private int writeReport() {
    CommandLine report = spec.parent().subcommands().get(REPORT);
    return report == null
        ? ExitCodes.DONE
        : report.execute(lake.asArguments().toArray(String[]::new));
  }
}

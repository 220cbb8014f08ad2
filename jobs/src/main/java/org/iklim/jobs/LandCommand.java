// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.util.concurrent.Callable;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.io.KafkaTopics;
import org.iklim.jobs.io.ReadPlan.Gaps;
import org.iklim.jobs.land.LandReport;
import org.iklim.jobs.land.Landing;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.KafkaOptions;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim land}. */
@Command(
    name = "land",
    mixinStandardHelpOptions = true,
    description = "Land what was ingested: rows and Kafka offsets in one commit; nothing twice.")
final class LandCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private KafkaOptions kafka;
  @Mixin private Results results;

  @Option(
      names = "--reset-offsets",
      description =
          "Accept that records were removed from Kafka before they were landed, or that a topic or"
              + " the cluster is a new one, and land what is there.")
  private boolean resetOffsets;

  @Override
  public Integer call() throws Exception {
    KafkaTopics topics = new KafkaTopics(kafka.clientProperties(lake.data()));
    Progress progress = new Progress(spec.commandLine().getErr());
    try (DataLock lock = lake.lock()) {
      Landing landing = new Landing(lake.session(), topics, progress);
      LandReport report = landing.run(resetOffsets ? Gaps.ACCEPT : Gaps.REFUSE);
      results.print(spec.commandLine().getOut(), report, report.text());
    }
    return ExitCodes.DONE;
  }
}

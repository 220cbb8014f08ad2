// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertBacktest;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.RankingScore;
import org.iklim.analytics.experts.TopicsOfTalk;
import org.iklim.jobs.experts.ActivityFile;
import org.iklim.jobs.experts.PlantedExperts;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim backtest experts}. */
@Command(
    name = "experts",
    mixinStandardHelpOptions = true,
    description =
        "Rank experts on the past of a community and look who gives the accepted answers later,"
            + " beside simple rankings. Reads one file; needs no lake and no broker.")
final class BacktestExpertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Results results;

  @Parameters(paramLabel = "FILE", description = "Activity Streams, one a line, plain or gzip.")
  private Path file;

  @Option(
      names = "--cut",
      paramLabel = "SHARE",
      description = "Share of the good answers that are past (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.6")
  private double cut;

  @Option(
      names = "--until",
      paramLabel = "SHARE",
      description = "Share up to which the future goes (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private double until;

  @Option(
      names = "--least",
      paramLabel = "N",
      description =
          "Later good answers that a topic needs to be judged (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int least;

  @Option(
      names = "-k",
      paramLabel = "K",
      description = "Places looked at (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int k;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "truth.json of a generated company, people.csv beside it: say how many of the planted"
              + " experts are found, instead.")
  private Path truth;

  @Override
  public Integer call() throws Exception {
    ActivityFile.Contents contents = ActivityFile.read(file);
    DatedTalk talk = TopicsOfTalk.in(contents.talk());
    if (truth == null) {
      ExpertBacktest.Result result =
          new ExpertBacktest(ExpertModel.STANDARD, cut, until, least, k).on(talk);
      results.print(spec.commandLine().getOut(), result, text(result));
    } else {
      PlantedExperts.Found found =
          PlantedExperts.read(truth).among(contents, talk, ExpertModel.STANDARD, 5);
      results.print(
          spec.commandLine().getOut(),
          found,
          String.format(
              Locale.ROOT,
              "%d of %d planted experts among the first %d of their topic: %.3f",
              found.found(),
              found.experts(),
              found.k(),
              found.share()));
    }
    return ExitCodes.DONE;
  }

  private String text(ExpertBacktest.Result result) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format("%d topics, %s answers after the cut%n", result.topics().size(), result.outcome());
    List<String> topics = new ArrayList<>();
    result.topics().forEach((topic, later) -> topics.add(topic + " " + later));
    text.format("%s%n%n", String.join(", ", topics));
    text.format("%-12s %8s %8s %8s%n", "", "nDCG@" + k, "MRR", "P@" + k);
    for (Map.Entry<String, RankingScore> each : result.scores().entrySet()) {
      RankingScore score = each.getValue();
      text.format(
          "%-12s %8.3f %8.3f %8.3f%n",
          each.getKey(), score.ndcg(), score.reciprocalRank(), score.precision());
    }
    text.format("%nnDCG against the best of the others: %+.1f %%", 100 * result.gain());
    return text.toString();
  }
}

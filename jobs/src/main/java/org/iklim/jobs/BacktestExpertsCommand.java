// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.stage.ExpertEvidence;
import org.iklim.schemas.tables.Messages;
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
            + " beside simple rankings. Reads the tables, or one file without tables and broker.")
final class BacktestExpertsCommand implements Callable<Integer> {
  /** Where the topics come from that are judged. */
  private enum Judged {
    NAMED,
    WORDS
  }

  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "Activity Streams, one a line, plain or gzip (default: the public talk in the tables).")
  private Path file;

  @Option(
      names = "--at",
      paramLabel = "YYYY-MM-DD",
      description = "First day that is the future, instead of a share (UTC).")
  private LocalDate at;

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
      names = "--judge",
      paramLabel = "TOPICS",
      description =
          "Topics to judge: NAMED by tags, channels and aspects, or those that WORDS tell, key"
              + " phrases among them (default: ${DEFAULT-VALUE}). The rankings see both.",
      defaultValue = "NAMED")
  private Judged judge;

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
    if (k < 1 || least < 1) {
      throw new IllegalArgumentException(
          "-k is " + k + " and --least is " + least + "; both are 1 or more");
    }
    if (truth != null) {
      return planted();
    }
    TopicsOfTalk topics = file == null ? landed() : ActivityFile.read(file).topics();
    DatedTalk talk = topics.told();
    DatedTalk judged = judge == Judged.NAMED ? topics.talk() : talk.ofWords();
    ExpertBacktest backtest = new ExpertBacktest(ExpertModel.STANDARD, cut, until, least, k);
    ExpertBacktest.Result result =
        at == null ? backtest.on(talk, judged) : backtest.on(talk, judged, at.toEpochDay());
    results.print(spec.commandLine().getOut(), result, text(result));
    return ExitCodes.DONE;
  }

  private TopicsOfTalk landed() throws IOException {
    if (!new LakeTables(lake.session()).exists(Messages.TABLE)) {
      throw new IllegalArgumentException(
          "there is nothing to rank on yet; run 'iklim land', or give a file");
    }
    ExpertEvidence evidence = new ExpertEvidence(lake.session());
    return new TopicsOfTalk(evidence.talk(), evidence.names());
  }

  private int planted() throws IOException {
    if (file == null) {
      throw new IllegalArgumentException(
          "--truth needs the file of activities that 'iklim generate' wrote beside it");
    }
    ActivityFile.Contents contents = ActivityFile.read(file);
    PlantedExperts.Found found =
        PlantedExperts.read(truth)
            .among(contents, contents.topics().told(), ExpertModel.STANDARD, 5);
    String text =
        String.format(
            Locale.ROOT,
            "%d of %d planted experts among the first %d of their topic: %.3f",
            found.found(),
            found.experts(),
            found.k(),
            found.share());
    results.print(spec.commandLine().getOut(), found, text);
    return ExitCodes.DONE;
  }

  private String text(ExpertBacktest.Result result) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format(
        "%d topics, %s answers after the cut of %s%n",
        result.topics().size(),
        result.outcome(),
        LocalDate.ofEpochDay((long) Math.floor(result.cutDay())));
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

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.ExpertBacktest;
import org.iklim.analytics.experts.ExpertModel;
import org.iklim.analytics.experts.KnownBacktest;
import org.iklim.analytics.experts.TopicsOfTalk;
import org.iklim.jobs.experts.ActivityFile;
import org.iklim.jobs.experts.Actors;
import org.iklim.jobs.experts.KnownExperts;
import org.iklim.jobs.experts.KnownReport;
import org.iklim.jobs.experts.PlantedExperts;
import org.iklim.jobs.experts.ScoreTable;
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
            + " or where the people of a list stand, beside simple rankings. Reads the tables, or"
            + " one file without tables and broker.")
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
      description =
          "Share of the good answers that are past (default: ${DEFAULT-VALUE}; with --known"
              + " everything is past unless --at or --cut is given).",
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
          "Later good answers that a topic needs to be judged (default: ${DEFAULT-VALUE}), or known"
              + " experts with --known (default: 1).",
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

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description =
          "CSV with the columns topic,person, a row for each known expert: say where they stand,"
              + " instead. A person is the id, e-mail address or name of an actor of the file, or a"
              + " pseudonym of the tables.")
  private Path known;

  @Override
  public Integer call() throws Exception {
    if (k < 1 || least < 1) {
      throw new IllegalArgumentException(
          "-k is " + k + " and --least is " + least + "; both are 1 or more");
    }
    if (known != null) {
      return known();
    }
    if (truth != null) {
      return planted();
    }
    TopicsOfTalk topics = file == null ? landed() : ActivityFile.read(file).topics();
    DatedTalk talk = topics.told();
    DatedTalk judged = judge == Judged.NAMED ? topics.talk() : talk.ofWords();
    ExpertBacktest backtest = backtest();
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

  private int known() throws IOException {
    for (String option : List.of("--until", "--judge", "--truth")) {
      if (isGiven(option)) {
        throw new IllegalArgumentException(option + " does not go with --known");
      }
    }
    if (at != null && isGiven("--cut")) {
      throw new IllegalArgumentException("--at and --cut both say what is past; give one of them");
    }
    KnownExperts list = KnownExperts.read(known);
    DatedTalk talk;
    Actors actors;
    if (file == null) {
      talk = landed().told();
      actors = Actors.of(new ExpertEvidence(lake.session()).people(), talk.firstDays().keySet());
    } else {
      ActivityFile.Contents contents = ActivityFile.read(file);
      talk = contents.topics().told();
      actors = contents.actors();
    }
    KnownBacktest backtest =
        new KnownBacktest(ExpertModel.STANDARD, isGiven("--least") ? least : 1, k);
    KnownReport report = KnownReport.of(backtest, talk, list.in(talk, actors), cutDay(talk));
    results.print(spec.commandLine().getOut(), report, report.text(k));
    return ExitCodes.DONE;
  }

  /** The first day that is the future; nothing where none is asked for. */
  private OptionalDouble cutDay(DatedTalk talk) {
    if (at != null) {
      return OptionalDouble.of(at.toEpochDay());
    }
    return isGiven("--cut") ? OptionalDouble.of(backtest().cutDay(talk)) : OptionalDouble.empty();
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private ExpertBacktest backtest() {
    return new ExpertBacktest(ExpertModel.STANDARD, cut, until, least, k);
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
    return text + new ScoreTable(result, k).text();
  }
}

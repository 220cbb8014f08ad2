// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.iklim.analytics.warnings.Backtest;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.query.PastIncidents;
import org.iklim.jobs.query.PastWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim backtest}. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description =
        "Compare the warnings that the rules would have raised on the whole history with incidents"
            + " that were: how many were found, how many warnings were false, how many days after"
            + " the first day they came. Changes nothing.",
    subcommands = BacktestExpertsCommand.class)
final class BacktestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Past incidents: truth.json of 'iklim generate', a JSON array of {group, from, to[,"
              + " aspect]}, or a CSV file with these columns. Groups are unit paths, days"
              + " YYYY-MM-DD.")
  private Path truth;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "Of truth.json, look for incidents of at least so many points of tone (default:"
              + " ${DEFAULT-VALUE}).")
  private double points;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description =
          "Judge the days from this one on (default: the first of the data). The days before it"
              + " are the past to compare with.")
  private LocalDate from;

  /**
   * What a backtest prints.
   *
   * @param summary all incidents together
   * @param incidents one by one
   * @param judgedFrom first day that was judged
   * @param judgedTo last day
   * @param outside incidents that began on no day between, which are left out
   */
  public record Compared(
      Totals summary, List<Line> incidents, String judgedFrom, String judgedTo, int outside) {}

  /**
   * {@link Backtest.Summary} with null for what cannot be told.
   *
   * @param incidents how many there were
   * @param found how many of them were warned of
   * @param sameUnit how many of these at exactly their unit
   * @param warnings how many were raised
   * @param falseWarnings how many of them were of no incident
   * @param recall found of incidents
   * @param precision warnings that are not false, of all
   * @param falsePerMonth false warnings a month
   * @param medianDays median days from onset to warning
   */
  public record Totals(
      int incidents,
      int found,
      int sameUnit,
      int warnings,
      int falseWarnings,
      Double recall,
      Double precision,
      double falsePerMonth,
      Double medianDays) {
    static Totals of(Backtest.Summary summary) {
      return new Totals(
          summary.incidents(),
          summary.found(),
          summary.sameUnit(),
          summary.warnings(),
          summary.falseWarnings(),
          orNull(summary.recall()),
          orNull(summary.precision()),
          summary.falsePerMonth(),
          orNull(summary.medianDays()));
    }

    private static Double orNull(OptionalDouble value) {
      return value.isPresent() ? value.getAsDouble() : null;
    }
  }

  /**
   * One incident.
   *
   * @param group its unit
   * @param from its first day
   * @param aspect what it was about, if known
   * @param warnedOf group of the first warning of it; null if there was none
   * @param warnedAspect what the warning said it is about
   * @param days from the first day to the warning
   */
  public record Line(
      String group, String from, String aspect, String warnedOf, String warnedAspect, Long days) {}

  @Override
  public Integer call() throws Exception {
    if (truth == null) {
      throw new IllegalArgumentException(
          "name the incidents that were with --truth FILE, or say 'iklim backtest experts FILE'");
    }
    PastIncidents incidents = PastIncidents.read(truth, points);
    try (DataLock lock = lake.lock()) {
      PastWarnings past = PastWarnings.scan(lake.session(), Optional.ofNullable(from));
      List<Backtest.Incident> wanted =
          incidents.wanted().stream().filter(incident -> past.judges(incident.from())).toList();
      List<Backtest.Outcome> outcomes = Backtest.outcomes(wanted, past.raised());
      Backtest.Summary summary =
          Backtest.summary(
              outcomes,
              past.raised().size(),
              Backtest.falseOnes(incidents.all(), past.raised()).size(),
              past.days());
      Compared compared =
          new Compared(
              Totals.of(summary),
              outcomes.stream().map(BacktestCommand::line).toList(),
              past.from().toString(),
              past.to().toString(),
              incidents.wanted().size() - wanted.size());
      results.print(spec.commandLine().getOut(), compared, text(summary, compared));
    }
    return ExitCodes.DONE;
  }

  private static Line line(Backtest.Outcome outcome) {
    return new Line(
        outcome.incident().group(),
        outcome.incident().from().toString(),
        outcome.incident().aspect().orElse(null),
        outcome.found().map(Backtest.Raised::group).orElse(null),
        outcome.found().map(Backtest.Raised::aspect).orElse(null),
        outcome.found().isPresent() ? outcome.days() : null);
  }

  private static String text(Backtest.Summary summary, Compared compared) {
    Formatter text = new Formatter(Locale.ROOT);
    for (Line line : compared.incidents()) {
      text.format("%s  %-44s  ", line.from(), line.group());
      if (line.warnedOf() == null) {
        text.format("not found%n");
      } else {
        text.format("%s, %s, after %d days%n", line.warnedOf(), line.warnedAspect(), line.days());
      }
    }
    text.format(
        "%njudged           %s to %s; incidents that began outside, left out: %d%n",
        compared.judgedFrom(), compared.judgedTo(), compared.outside());
    return text.format("%s", Backtest.text(summary)).toString();
  }
}

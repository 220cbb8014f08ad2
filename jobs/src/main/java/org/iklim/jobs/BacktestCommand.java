// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.iklim.analytics.warnings.Backtest;
import org.iklim.jobs.io.DataLock;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Results;
import org.iklim.jobs.query.PastIncidents;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Warnings;
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
        "Compare the warnings with incidents that were: how many were found, how many warnings were"
            + " false, how many days after the first day they came.",
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

  /**
   * What a backtest prints.
   *
   * @param summary all incidents together
   * @param incidents one by one
   */
  public record Compared(Totals summary, List<Line> incidents) {}

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
      if (!new LakeTables(lake.session()).exists(Warnings.TABLE)) {
        throw new IllegalArgumentException(
            "there are no warnings in this lake yet: run 'iklim run' first");
      }
      List<Backtest.Raised> raised = raised();
      List<Backtest.Outcome> outcomes = Backtest.outcomes(incidents.wanted(), raised);
      Backtest.Summary summary =
          Backtest.summary(
              outcomes, raised.size(), Backtest.falseOnes(incidents.all(), raised).size(), days());
      List<Line> lines = outcomes.stream().map(BacktestCommand::line).toList();
      results.print(
          spec.commandLine().getOut(),
          new Compared(Totals.of(summary), lines),
          text(summary, lines));
    }
    return ExitCodes.DONE;
  }

  private List<Backtest.Raised> raised() throws IOException {
    List<Backtest.Raised> raised = new ArrayList<>();
    for (Row row :
        lake.session()
            .table(Warnings.TABLE)
            .where(col(Warnings.WITHIN_BUDGET))
            .groupBy(Warnings.WARNING_ID)
            .agg(
                min(struct(
                        col(Warnings.WEEK_START),
                        col(Warnings.GROUP_ID),
                        col(Warnings.ASPECT),
                        col(Warnings.FIRST_SEEN_DAY)))
                    .as("first"))
            .select(Warnings.WARNING_ID, "first.*")
            .orderBy(Warnings.WARNING_ID)
            .collectAsList()) {
      raised.add(
          new Backtest.Raised(
              row.getAs(Warnings.WARNING_ID),
              row.getAs(Warnings.GROUP_ID),
              row.getAs(Warnings.ASPECT),
              row.<Date>getAs(Warnings.FIRST_SEEN_DAY).toLocalDate()));
    }
    return raised;
  }

  /** Days of which messages have been read. */
  private long days() throws IOException {
    Row span =
        lake.session()
            .table(LanguageMessages.TABLE)
            .agg(
                min(LanguageMessages.CREATED_DAY).as("first"),
                max(LanguageMessages.CREATED_DAY).as("last"))
            .first();
    if (span.isNullAt(0)) {
      throw new IllegalArgumentException("no message stands in this lake: nothing to look back on");
    }
    LocalDate first = span.<Date>getAs("first").toLocalDate();
    return ChronoUnit.DAYS.between(first, span.<Date>getAs("last").toLocalDate()) + 1;
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

  private static String text(Backtest.Summary summary, List<Line> lines) {
    Formatter text = new Formatter(Locale.ROOT);
    for (Line line : lines) {
      text.format("%s  %-44s  ", line.from(), line.group());
      if (line.warnedOf() == null) {
        text.format("not found%n");
      } else {
        text.format("%s, %s, after %d days%n", line.warnedOf(), line.warnedAspect(), line.days());
      }
    }
    return text.format("%n%s", Backtest.text(summary)).toString();
  }
}

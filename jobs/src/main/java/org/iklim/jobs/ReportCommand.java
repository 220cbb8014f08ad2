// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.reports.ClimateReader;
import org.iklim.analytics.reports.NetworkReader;
import org.iklim.analytics.reports.ReportReader;
import org.iklim.analytics.reports.page.Language;
import org.iklim.analytics.reports.page.NetworkModel.Thanked;
import org.iklim.analytics.reports.page.ReportModel;
import org.iklim.analytics.reports.page.ReportPage;
import org.iklim.analytics.reports.page.ReportRequest;
import org.iklim.jobs.experts.ExpertChoices;
import org.iklim.jobs.experts.PeopleToThank;
import org.iklim.jobs.io.LakeTables;
import org.iklim.jobs.io.PageFiles;
import org.iklim.jobs.options.ExitCodes;
import org.iklim.jobs.options.LakeOptions;
import org.iklim.jobs.options.Progress;
import org.iklim.jobs.options.Results;
import org.iklim.schemas.Contracts;
import org.iklim.schemas.tables.Bursts;
import org.iklim.schemas.tables.Champions;
import org.iklim.schemas.tables.Communities;
import org.iklim.schemas.tables.EmergentCommunities;
import org.iklim.schemas.tables.HourlyProfiles;
import org.iklim.schemas.tables.Measures;
import org.iklim.schemas.tables.Network;
import org.iklim.schemas.tables.ReportsClimate;
import org.iklim.schemas.tables.ReportsThemes;
import org.iklim.schemas.tables.ReportsWarnings;
import org.iklim.schemas.tables.Topics;
import org.iklim.schemas.tables.UnitReplies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim report}: published tables → one page per language. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Write the leader's page from the published tables: one HTML file per language that opens"
            + " without a network.")
final class ReportCommand implements Callable<Integer> {
  private static final String STAGE = "report";

  @Spec private CommandSpec spec;
  @Mixin private LakeOptions lake;
  @Mixin private Results results;

  @Option(
      names = "--lang",
      paramLabel = "id|en|both",
      description = "Language of the page (default: ${DEFAULT-VALUE}).",
      defaultValue = "both")
  private String language;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Time zone of the hours shown, such as Asia/Makassar (default: ${DEFAULT-VALUE}).",
      defaultValue = "Asia/Jakarta")
  private ZoneId zone;

  @Option(
      names = "--unit",
      paramLabel = "PATH",
      description =
          "Make the page of one unit, such as 'Acme / Finance' (default: the organisation).")
  private String unit;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description =
          "Last day to look at; the page is about the last full week up to it (default: the last"
              + " day that is published).")
  private LocalDate date;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "File to write; with two languages, -id and -en are put before its extension (default:"
              + " reports/iklim-DATE-LANGUAGE.html in the data folder).")
  private Path out;

  /**
   * What was written.
   *
   * @param asOf last day of the data; null if nothing is published
   * @param pages paths of the files
   */
  public record Written(String asOf, List<String> pages) {}

  @Override
  public Integer call() throws Exception {
    List<Language> languages = languages();
    Progress progress = new Progress(spec.commandLine().getErr());
    ReportReader reader = reader(lake.session(), progress);
    LocalDate asOf = date == null ? reader.lastDay().orElse(null) : date;
    ReportRequest request = new ReportRequest(asOf, zone, unit);
    ReportModel model =
        reader
            .read(request)
            .with(climate(lake.session()).upTo(asOf), network(lake.session()).upTo(asOf));
    if (model.measures().isEmpty()) {
      progress.say(STAGE, "nothing is published for this page yet; the page says why");
    }
    PageFiles files =
        out == null
            ? PageFiles.inFolder(lake.data().data().resolve("reports"), asOf, unit)
            : PageFiles.named(out, languages.size() > 1);
    List<String> pages =
        new ExpertChoices(lake.session())
            .settled(() -> write(files, languages, thanking(model, asOf), request));
    Written written = new Written(asOf == null ? null : asOf.toString(), pages);
    results.print(spec.commandLine().getOut(), written, String.join("\n", pages));
    return ExitCodes.DONE;
  }

  /** Consent is read last: everything else was read before, and may have taken minutes. */
  private ReportModel thanking(ReportModel model, LocalDate asOf) throws IOException {
    List<Thanked> people = new PeopleToThank(lake.session()).in(asOf, unit);
    return model.with(model.climate(), model.network().thanking(people));
  }

  private static List<String> write(
      PageFiles files, List<Language> languages, ReportModel model, ReportRequest request)
      throws IOException {
    List<String> pages = new ArrayList<>();
    ReportPage page = new ReportPage();
    for (Language each : languages) {
      Optional<String> other =
          languages.size() > 1 ? Optional.of(files.link(each.other().code())) : Optional.empty();
      String html = page.render(model, request, each, other);
      pages.add(files.write(each.code(), html).toString());
    }
    return pages;
  }

  private List<Language> languages() {
    if (language.equals("both")) {
      return List.of(Language.values());
    }
    for (Language each : Language.values()) {
      if (each.code().equals(language)) {
        return List.of(each);
      }
    }
    throw new IllegalArgumentException("--lang is '" + language + "'; it is id, en or both");
  }

  private static ReportReader reader(SparkSession spark, Progress progress) {
    LakeTables tables = new LakeTables(spark);
    if (!tables.exists(Measures.PUBLISHED)) {
      progress.say(STAGE, "there is no table " + Measures.PUBLISHED + " yet; run 'iklim metrics'");
    }
    return new ReportReader(
        table(spark, tables, Measures.PUBLISHED),
        table(spark, tables, HourlyProfiles.PUBLISHED),
        table(spark, tables, Bursts.PUBLISHED),
        table(spark, tables, UnitReplies.PUBLISHED));
  }

  private static ClimateReader climate(SparkSession spark) {
    LakeTables tables = new LakeTables(spark);
    return new ClimateReader(
        table(spark, tables, ReportsClimate.TABLE),
        table(spark, tables, ReportsWarnings.TABLE),
        table(spark, tables, ReportsThemes.TABLE));
  }

  private static NetworkReader network(SparkSession spark) {
    LakeTables tables = new LakeTables(spark);
    return new NetworkReader(
        table(spark, tables, Topics.PUBLISHED),
        table(spark, tables, EmergentCommunities.PUBLISHED),
        table(spark, tables, Network.PUBLISHED),
        table(spark, tables, Champions.PUBLISHED),
        table(spark, tables, Communities.TABLE));
  }

  /** A table that was not made yet reads as one without rows. */
  private static Dataset<Row> table(SparkSession spark, LakeTables tables, String name) {
    return tables.exists(name)
        ? spark.table(name)
        : spark.createDataFrame(List.of(), StructType.fromDDL(Contracts.structDdl(name)));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.iklim.ingest.options.ExitCodes;
import org.iklim.ingest.options.KafkaOptions;
import org.iklim.ingest.pseudonymize.KeyOptions;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.iklim.ingest.stream.TopicSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an HR file into esn.people. */
@Command(
    name = "people",
    description =
        "Reads people's units, levels, locations and managers from a CSV of the HR system.",
    mixinStandardHelpOptions = true)
public final class PeopleCommand implements Callable<Integer> {
  /** Pseudonyms of a dry run are thrown away, so it neither needs nor makes a key. */
  private static final PseudonymKey DRY_RUN_KEY =
      PseudonymKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32]), "a dry run");

  @Spec private CommandSpec spec;
  @Mixin private KafkaOptions kafka;
  @Mixin private KeyOptions key;

  @Parameters(
      paramLabel = "FILE.csv",
      description = "CSV with the columns PersonId and EffectiveDate, and others of Viva Insights.")
  private Path file;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=NAME",
      description =
          "The file's name for a column: --map Organization=\"Org Unit\". May be repeated.")
  private final Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--day-first",
      description = "Dates with slashes are DD/MM/YYYY (default: MM/DD/YYYY).")
  private boolean dayFirst;

  @Option(
      names = "--units",
      paramLabel = "SOURCE",
      description =
          "Where unit paths come from: organization, managers or auto: Organization where most of"
              + " its texts are paths, else managers (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private PeopleImport.UnitSource units;

  @Option(names = "--strict", description = "Take nothing and exit with 3 if any row is rejected.")
  private boolean strict;

  @Option(names = "--dry-run", description = "Read and count only; send nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (dryRun) {
      return concluded(read(DRY_RUN_KEY, row -> {}));
    }
    PseudonymKey pseudonymKey = key.key(kafka.data().data());
    Properties clients = kafka.clientProperties();
    TopicSetup.ensure(clients);
    try (PeopleProducer producer = new PeopleProducer(clients)) {
      PeopleCounts counts = read(pseudonymKey, producer);
      if (!refused(counts)) {
        producer.commit();
      }
      return concluded(counts);
    }
  }

  private PeopleCounts read(PseudonymKey pseudonymKey, PeopleSink sink) throws IOException {
    HrDates dates = new HrDates(dayFirst ? HrDates.Order.DAY_FIRST : HrDates.Order.MONTH_FIRST);
    PersonKeys keys = new PersonKeys(new Pseudonymizer(pseudonymKey));
    return new PeopleImport(file, mapping, dates, units, keys).run(sink);
  }

  private boolean refused(PeopleCounts counts) {
    return strict && counts.rejectedCount() > 0;
  }

  private int concluded(PeopleCounts counts) {
    PrintWriter err = spec.commandLine().getErr();
    counts.problems().forEach(err::println);
    if (refused(counts)) {
      err.println("iklim: rows were rejected, so nothing was taken (--strict); mend the file");
      return ExitCodes.DATA_REFUSED;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(counts.json());
    } else {
      counts.summary().forEach(out::println);
    }
    return ExitCodes.DONE;
  }
}

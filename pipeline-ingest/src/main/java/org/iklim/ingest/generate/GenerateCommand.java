// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.iklim.ingest.options.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code iklim generate}: a synthetic company with planted truth. */
@Command(
    name = "generate",
    description = {
      "Generates a synthetic company: what it says (activities.ndjson), its HR file (people.csv)",
      "and what is planted in it (truth.json). The same options give the same bytes.",
      "Example: iklim generate --people 1000 --weeks 52 --seed 1 --out company"
    },
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  /** Plans of fewer person-weeks are done before progress could be read. */
  private static final long WORTH_PROGRESS = 500_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--people",
      paramLabel = "N",
      required = true,
      description = "People who ever work there, 1 to 1000000; for example 1000.")
  private int people;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      required = true,
      description = "Weeks of talk, 1 to 520; for example 52.")
  private int weeks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      required = true,
      description = "Decides all that is left to chance; for example 1.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files; made if missing, files of an earlier run replaced.")
  private Path out;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "First day, a Monday (default: so that the last week ends on 2026-01-04).")
  private LocalDate start;

  @Option(
      names = "--events-per-person-week",
      paramLabel = "X",
      defaultValue = "" + CompanyPlan.DEFAULT_EVENTS_PER_PERSON_WEEK,
      description =
          "Messages, reactions, edits … per person and week, on the average"
              + " (default: ${DEFAULT-VALUE}).")
  private double eventsPerPersonWeek;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "About so many activities in all, instead of --events-per-person-week; for example"
              + " 1000000.")
  private Long events;

  @Option(names = "--gzip", description = "Writes activities.ndjson.gz instead.")
  private boolean gzip;

  @Option(names = "--json", description = "Prints the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CompanyPlan plan =
        new CompanyPlan(
            people,
            weeks,
            seed,
            start == null ? CompanyPlan.defaultStart(weeks) : start,
            eventsPerPersonWeek,
            events == null ? OptionalLong.empty() : OptionalLong.of(events));
    Truth truth = new Generator(plan).run(out, gzip, progress());
    if (json) {
      printJson(truth);
    } else {
      print(truth);
    }
    return ExitCodes.DONE;
  }

  private IntConsumer progress() {
    if ((long) people * weeks < WORTH_PROGRESS) {
      return day -> {};
    }
    PrintWriter err = spec.commandLine().getErr();
    int every = Math.max(1, weeks / 10);
    return day -> {
      if ((day + 1) % (7 * every) == 0) {
        err.println("generate: " + (day + 1) / 7 + " of " + weeks + " weeks");
        err.flush();
      }
    };
  }

  private void print(Truth truth) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println("activities  " + truth.lines());
    printer.println("  valid     " + truth.valid());
    printer.println("  repeated  " + truth.duplicates());
    printer.println("  malformed " + truth.rejectedTotal());
    printer.println("messages    " + truth.of(Event.Kind.CREATE));
    printer.println("likes       " + truth.of(Event.Kind.LIKE));
    printer.println("incidents   " + truth.incidents().size());
    printer.println("folder      " + out);
    printer.flush();
  }

  private void printJson(Truth truth) throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    JsonGenerator generator = new JsonFactory().createGenerator(printer);
    generator.writeStartObject();
    generator.writeStringField("folder", out.toString());
    generator.writeStringField("activities", Generator.activitiesName(gzip));
    generator.writeNumberField("lines", truth.lines());
    generator.writeNumberField("valid", truth.valid());
    generator.writeNumberField("duplicates", truth.duplicates());
    generator.writeNumberField("rejected", truth.rejectedTotal());
    generator.writeNumberField("messages", truth.of(Event.Kind.CREATE));
    generator.writeNumberField("likes", truth.of(Event.Kind.LIKE));
    generator.writeNumberField("incidents", truth.incidents().size());
    generator.writeEndObject();
    generator.flush();
    printer.println();
    printer.flush();
  }
}

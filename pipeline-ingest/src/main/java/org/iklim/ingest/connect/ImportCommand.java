// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.publish.CountingSink;
import org.iklim.ingest.connect.publish.FileOutput;
import org.iklim.ingest.connect.publish.KafkaOutput;
import org.iklim.ingest.connect.publish.RawOutput;
import org.iklim.ingest.options.ExitCodes;
import org.iklim.ingest.options.KafkaOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iklim import}: an export becomes raw activities. */
@Command(
    name = "import",
    description = {
      "Read an export of a social network into the raw topic and print a reconciliation.",
      "Importing the same or an overlapping export again is safe: ids are the same each time."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Spec private CommandSpec spec;
  @Mixin private KafkaOptions kafka;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      completionCandidates = SourceNames.class,
      description = "Kind of network: ${COMPLETION-CANDIDATES}.")
  private String source;

  @Parameters(index = "1", paramLabel = "PATH", description = "The export: a file or a folder.")
  private Path path;

  @Option(names = "--dry-run", description = "Only count; needs no Kafka.")
  private boolean dryRun;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description =
          "Name of the workspace or network in all ids, for example acme (default: from the"
              + " export). Letters, digits, dot, underscore, hyphen; at most 64.")
  private Optional<String> tenant;

  @Option(
      names = "--include-private",
      paramLabel = "REASON",
      description =
          "Also read private channels and direct messages, for this reason, which is logged. Without"
              + " it they are counted and skipped.")
  private Optional<String> privateReason;

  @Option(
      names = "--likes",
      paramLabel = "FILE",
      description = "Side file of reactions (viva-engage).")
  private Optional<Path> likes;

  @Option(names = "--json", description = "Print the reconciliation as JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the activities to a file, one JSON object a line, not to Kafka.")
  private Optional<Path> out;

  @Override
  public Integer call() throws IOException {
    Connector connector = connector();
    ImportOptions options = options();
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    PrintWriter err = spec.commandLine().getErr();
    options
        .privateReason()
        .ifPresent(
            reason -> err.println("import: private conversations are read; reason: " + reason));
    Reconciliation counts = new Reconciliation();
    try (RawOutput output = output()) {
      Progress progress = new Progress(counts, err);
      connector.read(
          path,
          options,
          new CountingSink(counts, output, progress, problem -> err.println("import: " + problem)));
      output.finish();
    }
    print(counts);
    if (counts.unaccounted() != 0) {
      err.println("import: the counts do not add up; this is a bug of the connector " + source);
      return ExitCodes.INTERNAL_ERROR;
    }
    return ExitCodes.DONE;
  }

  private Connector connector() {
    return Connectors.byName(source)
        .orElseThrow(
            () -> usage("there is no source '" + source + "'; one of " + Connectors.names()));
  }

  private ImportOptions options() {
    if (tenant.isPresent() && !TENANT.matcher(tenant.get()).matches()) {
      throw usage("--tenant takes letters, digits, '.', '_' and '-', at most 64");
    }
    if (privateReason.isPresent() && privateReason.get().isBlank()) {
      throw usage("--include-private needs a reason, for example --include-private='audit 12'");
    }
    if (dryRun && out.isPresent()) {
      throw usage("--dry-run writes nothing: leave --out away");
    }
    return new ImportOptions(tenant, privateReason.map(String::strip), likes);
  }

  private RawOutput output() throws IOException {
    if (dryRun) {
      return RawOutput.nowhere();
    }
    if (out.isPresent()) {
      return new FileOutput(out.get());
    }
    return new KafkaOutput(kafka.clientProperties());
  }

  private void print(Reconciliation counts) {
    PrintWriter stdout = spec.commandLine().getOut();
    if (json) {
      ObjectNode result = counts.toJson();
      result.put("source", source);
      stdout.println(result);
    } else {
      stdout.print(counts.toTable());
    }
    stdout.flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Names of the sources, for help and completion. */
  static final class SourceNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Connectors.names().iterator();
    }
  }
}

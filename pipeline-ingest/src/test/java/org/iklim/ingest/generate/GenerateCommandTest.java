// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.options.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesThreeFilesAndPrintsTheirCounts() throws Exception {
    int code = run("--people", "20", "--weeks", "2", "--seed", "1", "--json");
    assertThat(code).isEqualTo(ExitCodes.DONE);
    assertThat(folder).isDirectoryContaining("glob:**/activities.ndjson");
    assertThat(folder).isDirectoryContaining("glob:**/people.csv");
    JsonNode result = Sample.json(out.toString());
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    assertThat(result.get("lines")).isEqualTo(truth.at("/expected/activities_total_lines"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aStartThatIsNoMondayIsRefused() {
    int code = run("--people", "20", "--weeks", "2", "--seed", "1", "--start", "2025-01-01");
    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(err.toString()).contains("--start must be a Monday").contains("WEDNESDAY");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("--people", "20")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(err.toString()).contains("--weeks").contains("--seed");
  }

  private int run(String... options) {
    CommandLine commandLine =
        IngestMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] args = new String[options.length + 3];
    args[0] = "generate";
    args[1] = "--out";
    args[2] = folder.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return commandLine.execute(args);
  }
}

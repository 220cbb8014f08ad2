// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iklim.ingest.IngestMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PeopleCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aDryRunCountsAndNeedsNeitherBrokerNorKey() throws IOException {
    assertThat(people("PersonId,EffectiveDate\n1,2026-01-01\n1,x\n", "--dry-run")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "rows read      2",
            "rows sent      1",
            "rows rejected  1",
            "  BAD_DATE EffectiveDate  1",
            "people         1",
            "units          0",
            "levels         0");
    assertThat(err.toString().lines()).containsExactly("rejected BAD_DATE EffectiveDate: line 3");
  }

  @Test
  void strictRefusesAFileWithARejectedRow() throws IOException {
    assertThat(people("PersonId,EffectiveDate\n1,x\n", "--dry-run", "--strict")).isEqualTo(3);
    assertThat(out.toString()).isEmpty();
    assertThat(people("PersonId,EffectiveDate\n1,2026-01-01\n", "--dry-run", "--strict")).isZero();
  }

  @Test
  void resultsForProgramsAreJson() throws IOException {
    people(
        "Nr;EffectiveDate\n1;31/01/2026\n",
        "--dry-run",
        "--json",
        "--day-first",
        "--map",
        "PersonId=Nr",
        "--units",
        "managers");
    assertThat(out.toString())
        .startsWith("{\"read\":1,\"sent\":1,")
        .contains("\"units_from\":\"managers\"");
  }

  @Test
  void aMissingColumnOrFileIsBadInput() throws IOException {
    assertThat(people("A,B\n", "--dry-run")).isEqualTo(2);
    assertThat(err.toString()).contains("Found: A, B.").contains("--map PersonId=");
    Files.delete(folder.resolve("hr.csv"));
    assertThat(run("--dry-run")).isEqualTo(2);
  }

  @Test
  void withoutABrokerItSaysTryAgain() throws IOException {
    String key = folder.resolve("keys/k").toString();
    String data = folder.resolve("data").toString();
    assertThat(people("PersonId,EffectiveDate\n", "--data", data, "--key-file", key)).isEqualTo(75);
  }

  private int people(String csv, String... options) throws IOException {
    Files.writeString(folder.resolve("hr.csv"), csv);
    return run(options);
  }

  private int run(String... options) {
    CommandLine commandLine =
        IngestMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    List<String> args = new ArrayList<>(List.of("people", folder.resolve("hr.csv").toString()));
    args.addAll(List.of(options));
    return commandLine.execute(args.toArray(String[]::new));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.options.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  private static final String EXPORT = Exports.fixture("slack/export").toString();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void dryRunCountsWithoutABroker() {
    assertThat(run("slack", EXPORT, "--dry-run")).isEqualTo(ExitCodes.DONE);

    assertThat(out.toString()).contains("read      channel").contains("+ 0 unaccounted");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void jsonIsOneObjectOnStandardOutput() {
    assertThat(run("slack", EXPORT, "--dry-run", "--json")).isEqualTo(ExitCodes.DONE);

    assertThat(out.toString().strip())
        .startsWith("{\"records\":{\"read\":38,")
        .endsWith("\"source\":\"slack\"}");
  }

  @Test
  void outWritesTheGoldenFile() throws IOException {
    Path file = folder.resolve("raw.ndjson");

    assertThat(run("slack", EXPORT, "--out", file.toString())).isEqualTo(ExitCodes.DONE);

    assertThat(file).hasSameBinaryContentAs(Exports.fixture("slack/expected.ndjson"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void failedImportLeavesNoHalfFile() throws IOException {
    Path bad =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"type\":\"version\",\"version\":1}\n{");
    Path file = folder.resolve("raw.ndjson");

    assertThat(run("mattermost", bad.toString(), "--out", file.toString()))
        .isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(err.toString()).contains("malformed JSON in bad.jsonl at line 2");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(bad);
    }
  }

  @Test
  void reasonToReadPrivateTalkIsLogged() {
    assertThat(run("slack", EXPORT, "--dry-run", "--include-private=works council 12/2026"))
        .isEqualTo(ExitCodes.DONE);

    assertThat(err.toString()).contains("reason: works council 12/2026");
  }

  @Test
  void privateTalkNeedsAReason() {
    assertThat(run("slack", EXPORT, "--dry-run", "--include-private= "))
        .isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(err.toString()).contains("--include-private needs a reason");
  }

  @Test
  void unknownSourceIsAnsweredWithTheKnownOnes() {
    assertThat(run("myspace", EXPORT, "--dry-run")).isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(err.toString()).contains("no source 'myspace'").contains("mattermost, slack, zulip");
  }

  @Test
  void absentPathIsNamed() {
    String absent = folder.resolve("absent.zip").toString();

    assertThat(run("slack", absent, "--dry-run")).isEqualTo(ExitCodes.BAD_INPUT);

    assertThat(err.toString()).contains("there is no file " + absent);
  }

  @Test
  void tenantThatWouldBreakIdsIsRefused() {
    assertThat(run("slack", EXPORT, "--dry-run", "--tenant", "a:b")).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void withoutABrokerItSaysHowToStartOne() {
    assertThat(run("slack", EXPORT, "--data", folder.toString())).isEqualTo(ExitCodes.TRY_AGAIN);

    assertThat(err.toString()).contains("no Kafka broker");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("import"));
    all.addAll(List.of(arguments));
    CommandLine commandLine = IngestMain.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(all.toArray(String[]::new));
  }
}

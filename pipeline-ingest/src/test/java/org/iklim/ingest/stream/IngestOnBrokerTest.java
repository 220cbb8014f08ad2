// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.iklim.ingest.IngestMain;
import org.iklim.ingest.broker.EmbeddedBroker;
import org.iklim.ingest.broker.LockedException;
import org.iklim.ingest.options.ExitCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as people type it, on a real broker in this process. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class IngestOnBrokerTest {
  private static final int RECORDS = 2_000;

  @TempDir private static Path folder;

  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start(folder.resolve("data/kafka"), 0);
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @Test
  void everyRawRecordHasExactlyOneOutcome() throws IOException {
    TopicSetup.ensure(client());
    new MixedInput().send(client(), 0, RECORDS);

    StringWriter out = new StringWriter();
    assertThat(ingest(out)).isEqualTo(ExitCodes.DONE);

    CommittedOutcomes outcomes = CommittedOutcomes.read(client());
    outcomes.assertConservation(client());
    int tenth = RECORDS / MixedInput.KINDS;
    assertThat(outcomes.count("ACTIVITY")).isEqualTo(6 * tenth);
    assertThat(outcomes.count("DUPLICATE")).isEqualTo(tenth);
    assertThat(outcomes.count("PROFILE")).isEqualTo(tenth);
    assertThat(outcomes.count("NOT_JSON")).isEqualTo(tenth);
    assertThat(outcomes.count("LATE")).isEqualTo(tenth);
    assertThat(outcomes.eventIds).hasSize(6 * tenth);
    assertThat(out.toString()).contains("\"activity\":" + 6 * tenth);

    // A second run with nothing new finds nothing to do, and ends.
    StringWriter again = new StringWriter();
    assertThat(ingest(again)).isEqualTo(ExitCodes.DONE);
    assertThat(again.toString()).contains("\"activity\":0");
  }

  @Test
  void aSecondBrokerOnTheFolderIsRefused() {
    assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("data/kafka"), 0))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining("already runs");
    assertThat(folder.resolve("data/kafka/endpoint")).exists();
  }

  @Test
  void topicsAreMadeOnceAndKeepTheirPartitions() throws IOException {
    Properties more = client();
    more.setProperty(TopicSetup.PARTITIONS, "9");

    assertThat(TopicSetup.ensure(more)).isEqualTo(TopicSetup.ensure(client()));
  }

  @Test
  void whatOneProcessHasSeenAnotherOneKnowsFromTheChangelog() throws IOException {
    TopicSetup.ensure(client());
    new MixedInput().send(client(), RECORDS, 2 * RECORDS);
    StringWriter first = new StringWriter();
    assertThat(ingest(first)).isEqualTo(ExitCodes.DONE);
    assertThat(first.toString()).doesNotContain("\"activity\":0");

    new MixedInput().send(client(), RECORDS, 2 * RECORDS);
    StringWriter other = new StringWriter();
    assertThat(ingest(other, folder.resolve("other"))).isEqualTo(ExitCodes.DONE);
    assertThat(other.toString()).contains("\"activity\":0");
  }

  @Test
  void withoutABrokerTheUserIsToldWhatToDo() throws IOException {
    StringWriter err = new StringWriter();
    int code =
        IngestMain.commandLine()
            .setErr(new PrintWriter(err))
            .execute("ingest", "--data", folder.resolve("elsewhere").toString());

    assertThat(code).isEqualTo(ExitCodes.TRY_AGAIN);
    assertThat(err.toString()).contains("iklim broker").contains("--bootstrap-servers");
  }

  private static int ingest(StringWriter out) throws IOException {
    return ingest(out, folder.resolve("data"));
  }

  private static int ingest(StringWriter out, Path data) throws IOException {
    CommandLine command = IngestMain.commandLine().setOut(new PrintWriter(out));
    return command.execute(
        "ingest",
        "--data",
        data.toString(),
        "--bootstrap-servers",
        client().getProperty("bootstrap.servers"),
        "--key-file",
        folder.resolve("key/pseudonym.key").toString(),
        "--accept-since",
        "2000-01-01",
        "--until-idle",
        "--json");
  }

  private static Properties client() throws IOException {
    Properties properties = new Properties();
    properties.setProperty(
        "bootstrap.servers", Files.readString(folder.resolve("data/kafka/endpoint")).strip());
    return properties;
  }
}

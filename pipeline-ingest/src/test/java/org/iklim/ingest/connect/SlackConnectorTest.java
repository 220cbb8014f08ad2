// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.slack.SlackConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackConnectorTest {
  private static final Path EXPORT = Exports.fixture("slack/export");
  private static final ImportOptions WITH_PRIVATE =
      new ImportOptions(Optional.empty(), Optional.of("a test"), Optional.empty());

  @TempDir private Path folder;

  @Test
  void givesEveryLineOfTheGoldenFile() throws IOException {
    assertThat(read(EXPORT).lines())
        .containsExactlyElementsOf(Files.readAllLines(Exports.fixture("slack/expected.ndjson")));
  }

  @Test
  void givesTheSameBytesHoweverItIsPacked() throws IOException {
    Path zip = Exports.zip(EXPORT, folder.resolve("export.zip"));
    Path tar = Exports.tarGz(EXPORT, folder.resolve("export.tar.gz"));

    assertThat(read(zip).lines()).isEqualTo(read(EXPORT).lines());
    assertThat(read(tar).lines()).isEqualTo(read(EXPORT).lines());
  }

  @Test
  void accountsForEveryRecord() throws IOException {
    Imported imported = read(EXPORT);

    assertThat(imported.unaccounted()).isZero();
    assertThat(imported.read())
        .isEqualTo(Map.of("user", 4, "channel", 4, "membership", 2, "message", 24, "reaction", 4));
    assertThat(imported.skipped())
        .isEqualTo(
            Map.of(
                "channel_notice", 1,
                "empty", 1,
                "no_author", 1,
                "no_time", 1,
                "not_a_message", 1,
                "other_notice", 1,
                "private", 5,
                "reaction_to_notice", 1,
                "unknown_channel", 1));
  }

  @Test
  void broadcastOfAThreadIsAReply() throws IOException {
    assertThat(read(EXPORT).endingWith("1759312920.999999#create").at("/object/inReplyTo").asText())
        .isEqualTo("urn:slack:t1:C1:1759312800.000100");
  }

  @Test
  void idsOfPersonsAreNoPartOfTheText() throws IOException {
    assertThat(read(EXPORT).activities())
        .extracting(activity -> activity.json().at("/object/content").asText())
        .noneMatch(text -> text.contains("U1") || text.contains("U2"));
  }

  @Test
  void privateTalkIsNeitherReadNorNamed() throws IOException {
    assertThat(read(EXPORT).lines())
        .noneMatch(line -> line.contains("classified") || line.contains("between us"))
        .noneMatch(line -> line.contains("secret") || line.contains("whose channel"));
  }

  @Test
  void privateTalkOnDemandIsAddressedToItsReaders() throws IOException {
    Imported imported = Imported.of(new SlackConnector(), EXPORT, WITH_PRIVATE);

    assertThat(imported.endingWith("G1:1759312801.000100#create").at("/to").toString())
        .isEqualTo("[\"urn:slack:t1:G1\"]");
    assertThat(imported.endingWith("D1:1759312802.000100#create").at("/to").toString())
        .isEqualTo("[\"urn:slack:t1:U1\",\"urn:slack:t1:U2\"]");
    assertThat(imported.lines()).noneMatch(line -> line.contains("whose channel"));
  }

  @Test
  void tenantOfTheUserWins() throws IOException {
    ImportOptions options =
        new ImportOptions(Optional.of("Acme"), Optional.empty(), Optional.empty());

    assertThat(Imported.of(new SlackConnector(), EXPORT, options).activities())
        .allMatch(activity -> activity.id().startsWith("urn:slack:acme:"));
  }

  @Test
  void folderOfSomethingElseIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("not a Slack export: there is no users.json")
        .hasMessageContaining("give the ZIP that Slack made");
  }

  @Test
  void absentPathIsNamed() {
    assertThatThrownBy(() -> read(folder.resolve("absent.zip")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent.zip");
  }

  @Test
  void damagedDayIsNamedWithoutItsText() throws IOException {
    Files.writeString(
        folder.resolve("users.json"), "[{\"id\":\"U1\",\"team_id\":\"T1\",\"profile\":{}}]");
    Files.writeString(folder.resolve("channels.json"), "[{\"id\":\"C1\",\"name\":\"help\"}]");
    Files.createDirectory(folder.resolve("help"));
    Files.writeString(
        folder.resolve("help/2026-10-01.json"), "[\n{\"type\":\"message\",\"text\": my secret}]");

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("help/2026-10-01.json at line 2")
        .hasMessageNotContaining("secret");
  }

  @Test
  void usersWithoutATeamAskForATenant() throws IOException {
    Files.writeString(folder.resolve("users.json"), "[{\"id\":\"U1\"}]");

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("--tenant");
  }

  @Test
  void realExportOfAProgrammersTeamIsCountedExactly() throws IOException {
    Imported imported = read(Exports.real("slack/hfaran-testarchive.zip"));

    assertThat(imported.read())
        .isEqualTo(Map.of("user", 4, "channel", 2, "membership", 8, "message", 158, "reaction", 1));
    // 49 plain, 94 of bots, 3 shared files and a comment on one; 8 joined.
    assertThat(imported.produced())
        .isEqualTo(Map.of("Create", 147, "Join", 8 + 8, "Like", 1, "Update", 4 + 2 + 1));
    assertThat(creates(imported, "Service")).isEqualTo(94);
    assertThat(imported.skipped()).isEqualTo(Map.of("bot_notice", 3));
    assertThat(imported.unaccounted()).isZero();
  }

  @Test
  void realExportWithAThreadIsCountedExactly() throws IOException {
    Imported imported = read(Exports.real("slack/zulip-test_slack_importer.zip"));

    assertThat(imported.read())
        .isEqualTo(Map.of("user", 4, "channel", 2, "membership", 8, "message", 91, "reaction", 2));
    assertThat(imported.activities())
        .filteredOn(activity -> activity.json().at("/object").has("inReplyTo"))
        .hasSize(2);
    assertThat(imported.skipped()).isEqualTo(Map.of("pin_notice", 1, "reaction_to_notice", 1));
    assertThat(imported.unaccounted()).isZero();
  }

  private static long creates(Imported imported, String actorType) {
    return imported.activities().stream()
        .filter(activity -> activity.type().equals("Create"))
        .filter(activity -> activity.json().at("/actor/type").asText().equals(actorType))
        .count();
  }

  private static Imported read(Path export) throws IOException {
    return Imported.of(new SlackConnector(), export, ImportOptions.defaults());
  }
}

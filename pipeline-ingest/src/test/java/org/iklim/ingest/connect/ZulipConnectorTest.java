// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.zulip.ZulipConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZulipConnectorTest {
  private static final Path EXPORT = Exports.fixture("zulip/export");
  private static final ImportOptions WITH_PRIVATE =
      new ImportOptions(Optional.empty(), Optional.of("a test"), Optional.empty());

  @TempDir private Path folder;

  @Test
  void givesEveryLineOfTheGoldenFile() throws IOException {
    assertThat(read(EXPORT).lines())
        .containsExactlyElementsOf(Files.readAllLines(Exports.fixture("zulip/expected.ndjson")));
  }

  @Test
  void givesTheSameBytesHoweverItIsPacked() throws IOException {
    Path tar = Exports.tarGz(EXPORT, folder.resolve("zulip-export.tar.gz"));

    assertThat(read(tar).lines()).isEqualTo(read(EXPORT).lines());
  }

  @Test
  void blocksOfReactionsGiveTheSameReactions() throws IOException {
    Imported inOne = read(EXPORT);
    Imported inMany = new Imported();

    new ZulipConnector(2).read(EXPORT, ImportOptions.defaults(), inMany);

    assertThat(inMany.lines()).containsExactlyInAnyOrderElementsOf(inOne.lines());
    assertThat(inMany.read()).isEqualTo(inOne.read());
    assertThat(inMany.skipped()).isEqualTo(inOne.skipped());
  }

  @Test
  void accountsForEveryRecord() throws IOException {
    Imported imported = read(EXPORT);

    assertThat(imported.unaccounted()).isZero();
    assertThat(imported.read())
        .isEqualTo(
            Map.of(
                "user", 4,
                "system_bot", 1,
                "channel", 3,
                "membership", 6,
                "message", 11,
                "reaction", 4));
    assertThat(imported.skipped())
        .isEqualTo(
            Map.of(
                "empty", 1,
                "inactive", 1,
                "no_time", 1,
                "not_talk", 1,
                "notice", 1,
                "private", 9,
                "reaction_to_notice", 1,
                "reaction_without_message", 1,
                "unknown_channel", 2));
  }

  @Test
  void firstMessageOfATopicIsWhatTheOthersAnswerInWhateverOrderTheyLie() throws IOException {
    Imported imported = read(EXPORT);

    assertThat(imported.endingWith("message:101#create").at("/object").has("inReplyTo")).isFalse();
    assertThat(imported.endingWith("message:102#create").at("/object/inReplyTo").asText())
        .isEqualTo("urn:zulip:acme:message:101");
    assertThat(imported.endingWith("message:108#create").at("/object/context").asText())
        .isEqualTo("urn:zulip:acme:message:101");
  }

  @Test
  void oldNameOfTheTimeIsRead() throws IOException {
    assertThat(read(EXPORT).endingWith("message:103#create").path("published").asText())
        .isEqualTo("2025-10-01T10:01:40Z");
  }

  @Test
  void privateTalkIsNeitherReadNorNamed() throws IOException {
    assertThat(read(EXPORT).lines())
        .noneMatch(line -> line.contains("classified") || line.contains("between"))
        .noneMatch(line -> line.contains("board") || line.contains("unsaid"));
  }

  @Test
  void privateTalkOnDemandIsAddressedToItsReaders() throws IOException {
    Imported imported = Imported.of(new ZulipConnector(), EXPORT, WITH_PRIVATE);

    String both = "[\"urn:zulip:acme:user:11\",\"urn:zulip:acme:user:12\"]";
    assertThat(imported.endingWith("message:104#create").at("/to").toString())
        .isEqualTo("[\"urn:zulip:acme:channel:32\"]");
    assertThat(imported.endingWith("message:105#create").at("/to").toString()).isEqualTo(both);
    assertThat(imported.endingWith("message:107#create").at("/to").toString()).isEqualTo(both);
  }

  @Test
  void folderWithoutARealmIsRefused() throws IOException {
    Files.copy(EXPORT.resolve("messages-000001.json"), folder.resolve("messages-000001.json"));

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("there is no realm.json")
        .hasMessageContaining("tar.gz");
  }

  @Test
  void realmWithoutANameAsksForATenant() throws IOException {
    Files.writeString(folder.resolve("realm.json"), "{\"zerver_realm\":[{\"string_id\":\"\"}]}");

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("--tenant");
  }

  private static Imported read(Path export) throws IOException {
    return Imported.of(new ZulipConnector(), export, ImportOptions.defaults());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.ingest.connect.mattermost.MattermostConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MattermostConnectorTest {
  private static final Path EXPORT = Exports.fixture("mattermost/export.jsonl");
  private static final ImportOptions ACME =
      new ImportOptions(Optional.of("acme"), Optional.empty(), Optional.empty());
  private static final ImportOptions WITH_PRIVATE =
      new ImportOptions(Optional.of("acme"), Optional.of("a test"), Optional.empty());

  @TempDir private Path folder;

  @Test
  void givesEveryLineOfTheGoldenFile() throws IOException {
    assertThat(read(EXPORT).lines())
        .containsExactlyElementsOf(
            Files.readAllLines(Exports.fixture("mattermost/expected.ndjson")));
  }

  @Test
  void zipWithAttachmentsGivesTheSame() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("unpacked/data/teams"));
    Files.writeString(unpacked.resolve("shared.jsonl"), "an attachment of somebody");
    Files.copy(EXPORT, folder.resolve("unpacked/import.jsonl"));
    Path zip = Exports.zip(folder.resolve("unpacked"), folder.resolve("export.zip"));

    assertThat(read(zip).lines()).isEqualTo(read(EXPORT).lines());
  }

  @Test
  void accountsForEveryRecord() throws IOException {
    Imported imported = read(EXPORT);

    assertThat(imported.unaccounted()).isZero();
    assertThat(imported.read())
        .containsEntry("post", 13)
        .containsEntry("reply", 3)
        .containsEntry("reaction", 4)
        .containsEntry("direct_post", 1)
        .containsEntry("other", 1);
    assertThat(imported.skipped())
        .isEqualTo(
            Map.of(
                "empty", 1,
                "no_author", 1,
                "no_id", 1,
                "no_time", 1,
                "not_talk", 3,
                "notice", 2,
                "private", 7,
                "reaction_to_notice", 1,
                "unknown_channel", 2,
                "unknown_type", 1));
  }

  @Test
  void postsOfAProgramInOneMillisecondStayApart() throws IOException {
    assertThat(read(EXPORT).activities())
        .filteredOn(activity -> activity.json().at("/object/content").asText().startsWith("build"))
        .extracting(RawActivity::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void postsOfAPersonInOneMillisecondStayApartInWhicheverOrderTheyStand() throws IOException {
    List<String> head =
        List.of(
            "{\"type\":\"version\",\"version\":1}",
            "{\"type\":\"channel\",\"channel\":{\"team\":\"t\",\"name\":\"c\",\"type\":\"O\"}}",
            "{\"type\":\"user\",\"user\":{\"username\":\"ann\"}}");
    List<String> posts =
        List.of(
            post("one", 1, "[" + reply("yes") + "," + reply("no") + "]"),
            post("two", 1, "[]"),
            post("two", 1, "[]"),
            post("alone", 2, "[]"));
    List<String> turned = new ArrayList<>(posts);
    Collections.reverse(turned);

    List<String> ids = ids(head, posts);
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(ids(head, turned)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids(head, posts.subList(3, 4)))
        .as("who is alone in the millisecond keeps the id whatever the words are")
        .isEqualTo(ids(head, List.of(post("edited", 2, "[]"))))
        .containsExactly(ids.get(5));
  }

  private List<String> ids(List<String> head, List<String> posts) throws IOException {
    Path export = folder.resolve("moments.jsonl");
    Files.write(export, Stream.concat(head.stream(), posts.stream()).toList());
    return read(export).activities().stream()
        .map(RawActivity::id)
        .filter(id -> id.contains(":post:"))
        .toList();
  }

  private static String post(String words, int at, String replies) {
    return "{\"type\":\"post\",\"post\":{\"team\":\"t\",\"channel\":\"c\",\"user\":\"ann\",\"message\":\""
        + words
        + "\",\"create_at\":176000000000"
        + at
        + ",\"replies\":"
        + replies
        + "}}";
  }

  private static String reply(String words) {
    return "{\"user\":\"ann\",\"message\":\"" + words + "\",\"create_at\":1760000000009}";
  }

  @Test
  void editKeepsTheIdOfThePost() throws IOException {
    Path edited = folder.resolve("edited.jsonl");
    Files.writeString(edited, Files.readString(EXPORT).replace("on it", "on it now"));

    assertThat(read(edited).activities())
        .extracting(RawActivity::id)
        .isEqualTo(read(EXPORT).activities().stream().map(RawActivity::id).toList());
  }

  @Test
  void privateTalkIsNeitherReadNorNamed() throws IOException {
    assertThat(read(EXPORT).lines())
        .noneMatch(line -> line.contains("classified") || line.contains("between us"))
        .noneMatch(line -> line.contains("Board") || line.contains("whose channel"));
  }

  @Test
  void privateTalkOnDemandIsAddressedToItsReaders() throws IOException {
    Imported imported = Imported.of(new MattermostConnector(), EXPORT, WITH_PRIVATE);

    assertThat(imported.lines())
        .filteredOn(line -> line.contains("classified"))
        .hasSize(2)
        .allMatch(line -> line.endsWith("\"to\":[\"urn:mattermost:acme:channel:acme:board\"]}"));
    assertThat(imported.lines())
        .filteredOn(line -> line.contains("between us"))
        .singleElement()
        .asString()
        .endsWith("\"to\":[\"urn:mattermost:acme:user:ann\",\"urn:mattermost:acme:user:budi.s\"]}");
  }

  @Test
  void fileThatDoesNotBeginWithAVersionIsRefused() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, "{\"type\":\"post\",\"post\":{}}\n");

    assertThatThrownBy(() -> read(other))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("first line is not of type version")
        .hasMessageContaining("mmctl export");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));

    assertThatThrownBy(() -> read(empty))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("it is empty");
  }

  @Test
  void folderWithoutLinesIsRefused() throws IOException {
    Files.createFile(folder.resolve("a.txt"));
    Files.createFile(folder.resolve("b.txt"));

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("expected one .jsonl file");
  }

  @Test
  void realExportIsCountedExactly() throws IOException {
    Imported imported = read(Exports.real("mattermost/export.jsonl"));

    assertThat(imported.read())
        .containsEntry("post", 20)
        .containsEntry("reply", 1)
        .containsEntry("reaction", 9)
        .containsEntry("user", 5)
        .containsEntry("channel", 5)
        .containsEntry("team", 2);
    assertThat(imported.unaccounted()).isZero();
  }

  @Test
  void realExportWithDirectPostsKeepsThemOut() throws IOException {
    Imported imported = read(Exports.real("mattermost/direct_channel.jsonl"));

    assertThat(imported.read()).containsEntry("post", 4).containsEntry("direct_post", 7);
    // Three are said; one tells that somebody joined.
    assertThat(imported.produced()).containsEntry("Create", 3);
    assertThat(imported.lines()).allMatch(line -> !line.contains("\"to\":[\"urn:mattermost"));
    assertThat(imported.unaccounted()).isZero();
  }

  private static Imported read(Path export) throws IOException {
    return Imported.of(new MattermostConnector(), export, ACME);
  }
}

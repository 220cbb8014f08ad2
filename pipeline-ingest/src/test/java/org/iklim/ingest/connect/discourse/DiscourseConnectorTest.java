// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscourseConnectorTest {
  private static final Path FIXTURES = Path.of("src/test/resources/exports/discourse");
  private static final Path FORUM = FIXTURES.resolve("forum");
  private static final Path ARCHIVE = FIXTURES.resolve("user_archive-Ann-260131-120000");
  private static final String ACME = "urn:discourse:acme:";
  private static final ImportOptions OPTIONS =
      new ImportOptions(Optional.of("acme"), Optional.empty(), Optional.empty());

  @TempDir Path folder;

  @Test
  void everyRecordOfTheForumIsAccountedFor() throws IOException {
    Imported got = read(FORUM, OPTIONS);
    assertThat(got.read()).isEqualTo(Map.of("category", 3, "file", 2, "post", 14, "user", 1));
    assertThat(got.skipped())
        .hasToString(
            "{direct_conversation=1, duplicate=1, empty=1, malformed=1, no_author=1, no_id=1,"
                + " no_time=1, private_group=2, small_action=1, unknown_file=1, unknown_topic=1,"
                + " whisper=1}");
    assertThat(got.problems()).containsExactly("cut.json, line 2: not one JSON value in UTF-8");
    assertThat(got.lines()).noneMatch(line -> line.contains("rahasia"));
  }

  @Test
  void aCategoryThatNoFileDescribesMightBeRestricted() throws IOException {
    Files.createDirectories(folder.resolve("topics"));
    Files.copy(FORUM.resolve("topics/9.json"), folder.resolve("topics/9.json"));
    Files.copy(FORUM.resolve("about.json"), folder.resolve("about.json"));
    Imported got = read(folder, OPTIONS);
    assertThat(got.skipped()).containsEntry("unknown_category", 1);
    assertThat(got.lines()).noneMatch(line -> line.contains("Menu baru"));
    ImportOptions audit =
        new ImportOptions(Optional.of("acme"), Optional.of("audit 7"), Optional.empty());
    assertThat(read(folder, audit).withId(ACME + "post:9:1#create").path("to").toString())
        .isEqualTo("[\"" + ACME + "category:6\"]");
  }

  @Test
  void theFirstPostOfATopicWithAnAnswerIsAQuestion() throws IOException {
    JsonNode create = read(FORUM, OPTIONS).withId(ACME + "post:7:1#create");
    assertThat(create.path("actor").toString())
        .isEqualTo(
            "{\"type\":\"Person\",\"id\":\"" + ACME + "user:ann\",\"name\":\"Ann Example\"}");
    JsonNode question = create.path("object");
    assertThat(question.path("type").asText()).isEqualTo("Question");
    assertThat(question.path("name").asText()).isEqualTo("VPN down");
    assertThat(question.path("content").asText()).isEqualTo("VPN lagi down, @mention tahu?");
    assertThat(question.path("tag").toString())
        .isEqualTo(
            "[{\"type\":\"Mention\",\"href\":\""
                + ACME
                + "user:bob\"},"
                + "{\"type\":\"Hashtag\",\"name\":\"#vpn\"},"
                + "{\"type\":\"Hashtag\",\"name\":\"#jaringan\"}]");
    assertThat(question.at("/likes/totalItems").asInt()).isEqualTo(3);
    assertThat(question.path("audience").toString())
        .isEqualTo("{\"type\":\"Group\",\"id\":\"" + ACME + "category:5\",\"name\":\"Help\"}");
    assertThat(question.path("context").asText()).isEqualTo(ACME + "post:7:1");
    assertThat(create.path("to").toString()).isEqualTo("[\"as:Public\"]");
  }

  @Test
  void repliesAreReadFromTheirMarkdownWithoutQuotes() throws IOException {
    Imported got = read(FORUM, OPTIONS);
    JsonNode reply = got.withId(ACME + "post:7:2#create").path("object");
    assertThat(reply.path("type").asText()).isEqualTo("Note");
    assertThat(reply.path("content").asText())
        .isEqualTo("Pasang ulang, @mention.\nlayar a@b.example");
    assertThat(reply.path("inReplyTo").asText()).isEqualTo(ACME + "post:7:1");
    assertThat(reply.at("/tag/0/href").asText()).isEqualTo(ACME + "user:ann");
    assertThat(reply.at("/likes/totalItems").asInt()).isEqualTo(3);
    assertThat(got.withId(ACME + "post:7:6#create").at("/object/inReplyTo").asText())
        .isEqualTo(ACME + "post:7:2");
    assertThat(got.withId(ACME + "post:7:7#create").at("/object/inReplyTo").asText())
        .isEqualTo(ACME + "post:7:1");
  }

  @Test
  void editsDeletionsAndTheBestAnswerAreEvents() throws IOException {
    Imported got = read(FORUM, OPTIONS);
    JsonNode edit = got.withId(ACME + "post:7:2#update:1767693600000");
    assertThat(edit.path("published").asText()).isEqualTo("2026-01-06T10:00:00Z");
    assertThat(edit.at("/object/published").asText()).isEqualTo("2026-01-05T09:00:00Z");
    assertThat(got.ids("Delete")).containsExactly(ACME + "post:7:6#delete");
    JsonNode accept = got.withId(ACME + "post:7:2#accept");
    assertThat(accept.at("/actor/id").asText()).isEqualTo(ACME + "user:ann");
    assertThat(accept.path("object").asText()).isEqualTo(ACME + "post:7:2");
    assertThat(got.ids("Accept")).hasSize(1);
  }

  @Test
  void accountsOfTheForumItselfAreBots() throws IOException {
    Imported got = read(FORUM, OPTIONS);
    assertThat(got.withId(ACME + "post:7:5#create").at("/actor/type").asText())
        .isEqualTo("Service");
    assertThat(got.lines()).anyMatch(line -> line.contains("\"email\":\"ann@acme.example\""));
  }

  @Test
  void privateMessagesAndCategoriesAreReadOnlyForAReason() throws IOException {
    ImportOptions audit =
        new ImportOptions(Optional.of("acme"), Optional.of("audit 7"), Optional.empty());
    Imported forum = read(FORUM, audit);
    assertThat(forum.withId(ACME + "post:8:1#create").path("to").toString())
        .isEqualTo("[\"" + ACME + "user:ann\",\"" + ACME + "user:bob\"]");
    JsonNode staff = forum.withId(ACME + "post:9:1#create");
    assertThat(staff.path("to").toString()).isEqualTo("[\"" + ACME + "category:6\"]");
    assertThat(staff.at("/object/type").asText()).isEqualTo("Note");
    assertThat(read(FORUM, OPTIONS).lines())
        .noneMatch(line -> line.contains("Staff") || line.contains("category:6"));
    assertThat(read(ARCHIVE, audit).lines()).filteredOn(l -> l.contains("rahasia")).hasSize(2);
  }

  @Test
  void anArchiveGivesWhatItsUserWroteAndLiked() throws IOException {
    Imported got = read(ARCHIVE, OPTIONS);
    JsonNode post = got.withId(ACME + "post:7:1#create");
    assertThat(post.at("/actor/id").asText()).isEqualTo(ACME + "user:ann");
    assertThat(post.path("published").asText()).isEqualTo("2026-01-05T08:00:00Z");
    assertThat(post.at("/object/name").asText()).isEqualTo("VPN down");
    assertThat(post.at("/object/likes/totalItems").asInt()).isEqualTo(3);
    assertThat(post.at("/object/audience/name").asText()).isEqualTo("Help / Network");
    assertThat(got.withId(ACME + "post:7:11#create").at("/object/content").asText())
        .isEqualTo("Baris satu\nbaris \"dua\"");
    assertThat(got.ids("Like")).hasSize(2);
    assertThat(got.withId(got.ids("Undo").get(0)).path("to").toString())
        .isEqualTo("[\"as:Public\"]");
    assertThat(got.read()).isEqualTo(Map.of("post", 7, "like", 4));
    assertThat(got.skipped())
        .isEqualTo(Map.of("direct_conversation", 3, "duplicate", 2, "no_id", 1, "no_time", 1));
  }

  @Test
  void theSameExportGivesTheSameBytes() throws IOException {
    assertThat(read(FORUM, OPTIONS).lines()).isEqualTo(read(FORUM, OPTIONS).lines());
  }

  @Test
  void whatIsNoExportOrHasNoOwnerIsRefused() throws IOException {
    assertThatThrownBy(() -> read(folder, OPTIONS))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("user_archive.csv");
    Files.copy(ARCHIVE.resolve("user_archive.csv"), folder.resolve("user_archive.csv"));
    assertThatThrownBy(() -> read(folder, OPTIONS))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("user_archive-USERNAME");
  }

  private static Imported read(Path export, ImportOptions options) throws IOException {
    return Imported.of(new DiscourseConnector(), export, options);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VivaEngageConnectorTest {
  private static final Path FIXTURES = Path.of("src/test/resources/exports/viva-engage");
  private static final String ACME = "urn:viva-engage:acme:";
  private static final ImportOptions OPTIONS =
      new ImportOptions(Optional.of("acme"), Optional.empty(), Optional.empty());
  private static final ImportOptions AUDIT =
      new ImportOptions(Optional.of("acme"), Optional.of("audit 7"), Optional.empty());

  @TempDir Path folder;

  @Test
  void everyRowOfOverlappingExportsIsAccountedFor() throws IOException {
    Imported got = monthly(OPTIONS);
    assertThat(got.read())
        .hasToString(
            "{answer_vote=4, file=3, group=2, message=25, message_version=6, page=2, user=5,"
                + " user_deleted=1, user_guest=1, user_pending=1, user_suspended=1}");
    assertThat(got.skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("direct_conversation", 5),
                Map.entry("draft", 1),
                Map.entry("duplicate", 4),
                Map.entry("empty", 1),
                Map.entry("first_version", 1),
                Map.entry("no_author", 1),
                Map.entry("no_id", 1),
                Map.entry("no_time", 2),
                Map.entry("private_group", 7),
                Map.entry("system_message", 1),
                Map.entry("unknown_message", 1)));
  }

  @Test
  void aPostCarriesTextMentionsTopicsAttachmentsThreadAndGroup() throws IOException {
    JsonNode post = monthly(OPTIONS).withId(ACME + "message:1001#create");
    assertThat(post.path("published").asText()).isEqualTo("2026-01-05T08:15:00Z");
    assertThat(post.path("actor").toString())
        .isEqualTo(
            "{\"type\":\"Person\",\"id\":\"urn:viva-engage:acme:user:11\",\"name\":\"Ann Example\"}");
    JsonNode note = post.path("object");
    assertThat(note.path("type").asText()).isEqualTo("Note");
    assertThat(note.path("content").asText())
        .isEqualTo(
            "Selamat pagi @mention dan @mention, lihat #Jaringan-kantor atau @group\n"
                + "VPN lagi down? #Kantor");
    assertThat(note.path("tag").toString())
        .isEqualTo(
            "[{\"type\":\"Mention\",\"href\":\"urn:viva-engage:acme:user:12\"},"
                + "{\"type\":\"Mention\",\"href\":\"urn:viva-engage:acme:user:13\"},"
                + "{\"type\":\"Hashtag\",\"name\":\"#Jaringan-kantor\"},"
                + "{\"type\":\"Hashtag\",\"name\":\"#Kantor\"}]");
    assertThat(note.path("attachment").toString())
        .isEqualTo("[{\"type\":\"Document\",\"name\":\"VPN, [panduan]\"},{\"type\":\"Document\"}]");
    assertThat(note.path("context").asText()).isEqualTo(ACME + "message:1001");
    assertThat(note.has("inReplyTo")).isFalse();
    assertThat(note.path("audience").path("name").asText()).isEqualTo("IT Help");
    assertThat(post.path("to").toString()).isEqualTo("[\"as:Public\"]");
  }

  @Test
  void repliesAnswerTheMessageTheyNameElseTheFirstOfTheThread() throws IOException {
    Imported got = monthly(OPTIONS);
    JsonNode named = got.withId(ACME + "message:1002#create");
    assertThat(named.path("published").asText()).isEqualTo("2026-01-05T08:20:00Z");
    assertThat(named.path("object").path("inReplyTo").asText()).isEqualTo(ACME + "message:1001");
    assertThat(named.path("object").path("content").asText())
        .isEqualTo("Restart dulu, lalu ketik \"vpn up\",\nkalau gagal hubungi saya");
    assertThat(named.path("object").has("name")).isFalse();
    JsonNode unnamed = got.withId(ACME + "message:1011#create").path("object");
    assertThat(unnamed.path("inReplyTo").asText()).isEqualTo(ACME + "message:1001");
    assertThat(unnamed.path("type").asText()).isEqualTo("Note");
  }

  @Test
  void messageTypesBecomeTypesOfTheProfile() throws IOException {
    Imported got = monthly(AUDIT);
    JsonNode question = got.withId(ACME + "message:1005#create");
    assertThat(question.path("object").path("type").asText()).isEqualTo("Question");
    assertThat(question.path("object").path("name").asText()).isEqualTo("Slip gaji");
    assertThat(question.path("to").toString()).isEqualTo("[\"" + ACME + "group:502\"]");
    JsonNode announcement = got.withId(ACME + "message:1006#create");
    assertThat(announcement.path("object").path("type").asText()).isEqualTo("Article");
    assertThat(announcement.path("object").path("content").asText())
        .isEqualTo("Mulai Senin kita pindah ke lantai 5 & 6.\nTerima kasih");
    assertThat(announcement.path("object").has("audience")).isFalse();
    JsonNode poll = got.withId(ACME + "message:1007#create");
    assertThat(poll.path("published").asText()).isEqualTo("2026-01-08T12:30:00Z");
    assertThat(poll.path("object").path("tag").path(0).path("name").asText()).isEqualTo("#poll");
    assertThat(got.withId(ACME + "message:1008#create").at("/object/tag/0/name").asText())
        .isEqualTo("#praise");
    assertThat(got.withId(ACME + "message:1013#create").at("/actor/type").asText())
        .isEqualTo("Service");
  }

  @Test
  void aMessageOfSeveralExportsIsOneCreateAndItsChangesAreEvents() throws IOException {
    Imported got = monthly(AUDIT);
    assertThat(got.ids("Create")).doesNotHaveDuplicates().contains(ACME + "message:1018#create");
    JsonNode edit = got.withId(ACME + "message:1002#update:1767601200001");
    assertThat(edit.path("published").asText()).isEqualTo("2026-01-05T08:20:00.001Z");
    assertThat(edit.at("/object/content").asText()).isEqualTo("Restart saja");
    assertThat(edit.at("/object/published").asText()).isEqualTo("2026-01-05T08:20:00Z");
    assertThat(got.ids("Delete"))
        .containsExactly(
            ACME + "message:1009#delete",
            ACME + "file:301#delete",
            ACME + "message:1005#delete",
            ACME + "message:1019#delete");
    assertThat(got.ids("Create"))
        .as("a message that this export has only as deleted, but an earlier one may have told")
        .doesNotContain(ACME + "message:1019#create");
    assertThat(got.withId(ACME + "message:1009#delete").at("/actor/id").asText())
        .isEqualTo(ACME + "user:14");
    assertThat(got.withId(ACME + "message:1005#delete").at("/actor/id").asText())
        .isEqualTo(ACME + "user:12");
  }

  @Test
  void versionsAreEditsAtTheirTimeAndTheLastTextIsTheOneOfTheLastExport() throws IOException {
    Imported got = monthly(OPTIONS);
    JsonNode version = got.withId(ACME + "message:1008#update:1769932800000");
    assertThat(version.path("published").asText()).isEqualTo("2026-02-01T08:00:00Z");
    assertThat(version.at("/object/content").asText()).isEqualTo("Bob dan Ann hebat");
    assertThat(got.ids("Update"))
        .filteredOn(id -> id.startsWith(ACME + "message:1008#update"))
        .hasSize(1);
    assertThat(
            got.withId(ACME + "message:1006#update:1769936400000").at("/object/content").asText())
        .isEqualTo("Pindah Selasa");
    assertThat(
            got.withId(ACME + "message:1006#update:1769936400001").at("/object/content").asText())
        .isEqualTo("Pindah ditunda");
  }

  @Test
  void filesArePublishedDocumentsAndPagesWikiPages() throws IOException {
    Imported got = monthly(OPTIONS);
    JsonNode file = got.withId(ACME + "file:301#create").path("object");
    assertThat(file.path("type").asText()).isEqualTo("Document");
    assertThat(file.path("name").asText()).isEqualTo("panduan.pdf");
    assertThat(file.path("content").asText()).isEqualTo("VPN, langkah demi langkah");
    assertThat(got.ids("Update")).contains(ACME + "file:301#update:1767687000000");
    JsonNode page = got.withId(ACME + "page:401#create");
    assertThat(page.at("/object/type").asText()).isEqualTo("Page");
    assertThat(page.at("/actor/id").asText()).isEqualTo(ACME + "user:12");
    assertThat(got.lines()).noneMatch(line -> line.contains("gaji.xlsx"));
  }

  @Test
  void profilesAreToldOnceAndAgainWhenTheyChange() throws IOException {
    Imported got = monthly(OPTIONS);
    assertThat(got.ids("Update"))
        .filteredOn(id -> id.startsWith(ACME + "user:11#profile"))
        .hasSize(1);
    assertThat(got.ids("Update"))
        .filteredOn(id -> id.startsWith(ACME + "user:12#profile"))
        .hasSize(2);
    assertThat(got.lines()).anyMatch(line -> line.contains("\"email\":\"Ann@Acme.example\""));
    assertThat(monthly(AUDIT).lines())
        .anyMatch(
            line ->
                line.contains("\"type\":\"Group\",\"id\":\"" + ACME + "group:502\"")
                    && line.contains("\"to\":[\"" + ACME + "group:502\"]"));
  }

  @Test
  void votesAreReactionsAndTheBestAnswerIsAcceptedByTheAsker() throws IOException {
    Imported got = monthly(AUDIT);
    assertThat(got.ids("Like")).hasSize(2);
    JsonNode vote = got.withId(got.ids("Like").get(0));
    assertThat(vote.path("content").asText()).isEqualTo("upvote");
    assertThat(vote.path("to").toString()).isEqualTo("[\"" + ACME + "group:502\"]");
    assertThat(vote.path("published").asText()).isEqualTo("2026-01-08T12:00:00Z");
    JsonNode best = got.withId(ACME + "message:1017#accept");
    assertThat(best.at("/actor/id").asText()).isEqualTo(ACME + "user:12");
    assertThat(best.path("published").asText()).isEqualTo("2026-01-08T13:00:00Z");
  }

  @Test
  void anExternalNetworkIsASourceOfItsOwnWithTheColumnsOfItsTime() throws IOException {
    JsonNode post = monthly(OPTIONS).withId("urn:viva-engage:990011:message:2001#create");
    assertThat(post.path("published").asText()).isEqualTo("2019-03-04T05:06:07Z");
    assertThat(post.at("/object/audience/id").asText())
        .isEqualTo("urn:viva-engage:990011:group:601");
  }

  @Test
  void privateConversationsAndGroupsAreReadOnlyForAReason() throws IOException {
    assertThat(monthly(OPTIONS).lines())
        .noneMatch(line -> line.contains("rahasia"))
        .noneMatch(line -> line.contains("group:502") || line.contains("Slip gaji"))
        .noneMatch(line -> line.contains("message:1017"));
    Imported got = monthly(AUDIT);
    assertThat(got.withId(ACME + "message:1003#create").path("to").toString())
        .isEqualTo("[\"" + ACME + "user:11\",\"" + ACME + "user:12\"]");
    assertThat(got.skipped()).doesNotContainKeys("direct_conversation", "private_group");
    assertThat(got.withId(ACME + "file:303#create").path("to").toString())
        .isEqualTo("[\"" + ACME + "user:12\"]");
  }

  @Test
  void aSideFileAddsLikesWithTheirTimeOrThatOfTheMessage() throws IOException {
    Imported got =
        monthly(
            new ImportOptions(
                Optional.of("acme"), Optional.empty(), Optional.of(FIXTURES.resolve("likes.csv"))));
    List<String> likes = got.lines().stream().filter(l -> l.contains("\"Like\"")).toList();
    assertThat(likes).hasSize(3);
    assertThat(likes.get(0))
        .contains("\"published\":\"2026-01-05T08:16:00Z\"")
        .contains("\"audience\":{\"type\":\"Group\",\"id\":\"" + ACME + "group:501\"")
        .contains("\"to\":[\"as:Public\"]");
    assertThat(likes.get(1))
        .contains("\"content\":\"celebrate\"")
        .contains(
            "\"object\":{\"id\":\""
                + ACME
                + "message:1001\","
                + "\"published\":\"2026-01-05T08:15:00Z\"}");
    assertThat(likes.get(2)).contains("urn:viva-engage:990011:message:2001");
    assertThat(got.read()).containsEntry("like", 7);
    assertThat(got.skipped())
        .containsEntry("direct_conversation", 6)
        .containsEntry("unknown_message", 2)
        .containsEntry("duplicate", 5)
        .containsEntry("no_author", 2);
  }

  @Test
  void theExportOfOneUserTellsWhatTheyLikedAndWhichReplyWasBest() throws IOException {
    Imported got = Imported.of(new VivaEngageConnector(), FIXTURES.resolve("user-export"), OPTIONS);
    JsonNode like = got.withId(got.ids("Like").get(0));
    assertThat(like.at("/actor/id").asText()).isEqualTo(ACME + "user:11");
    assertThat(like.has("published")).isFalse();
    assertThat(got.withId(ACME + "message:1002#accept").at("/actor/id").asText())
        .isEqualTo(ACME + "user:12");
    assertThat(got.skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("direct_conversation", 1, "duplicate", 1, "unknown_message", 1));
  }

  @Test
  void folderAndZipsGiveTheSameBytes() throws IOException {
    Path zipped = Files.createDirectory(folder.resolve("zipped"));
    zip(FIXTURES.resolve("monthly/2026-01"), zipped.resolve("2026-01.zip"));
    zip(FIXTURES.resolve("monthly/2026-02"), zipped.resolve("2026-02.zip"));
    Imported again = Imported.of(new VivaEngageConnector(), zipped, OPTIONS);
    assertThat(again.lines()).isEqualTo(monthly(OPTIONS).lines());
    Imported one = Imported.of(new VivaEngageConnector(), zipped.resolve("2026-01.zip"), OPTIONS);
    assertThat(one.ids("Create")).contains("urn:viva-engage:990011:message:2001#create");
  }

  @Test
  void theOrderOfTimeDecidesWhateverTheExportsAreCalled() throws IOException {
    Path renamed = Files.createDirectory(folder.resolve("renamed"));
    zip(FIXTURES.resolve("monthly/2026-01"), renamed.resolve("z-first.zip"));
    zip(FIXTURES.resolve("monthly/2026-02"), renamed.resolve("a-second.zip"));
    Imported again = Imported.of(new VivaEngageConnector(), renamed, OPTIONS);
    assertThat(again.lines()).isEqualTo(monthly(OPTIONS).lines());
  }

  @Test
  void whatIsNoExportIsRefused() throws IOException {
    assertThatThrownBy(() -> Imported.of(new VivaEngageConnector(), folder, OPTIONS))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("Messages.csv");
    Files.writeString(folder.resolve("Messages.csv"), "id,body\n1,x\n");
    assertThatThrownBy(() -> Imported.of(new VivaEngageConnector(), folder, OPTIONS))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("no column thread_id")
        .hasMessageContaining("it has: id, body.");
    Files.writeString(
        folder.resolve("Messages.csv"),
        Files.readString(FIXTURES.resolve("user-export/Messages.csv")) + "9,9,1,\"cut off");
    assertThatThrownBy(() -> Imported.of(new VivaEngageConnector(), folder, OPTIONS))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("line 4")
        .hasMessageNotContaining("cut off\"");
  }

  private static Imported monthly(ImportOptions options) throws IOException {
    return Imported.of(new VivaEngageConnector(), FIXTURES.resolve("monthly"), options);
  }

  private static void zip(Path from, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}

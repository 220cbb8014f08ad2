// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityStreamsConnectorTest {
  private static final String CONTEXT = "\"@context\":\"https://www.w3.org/ns/activitystreams\"";
  private static final String CREATE =
      "{"
          + CONTEXT
          + ",\"type\":\"Create\",\"id\":\"urn:x:y:1#create\","
          + "\"published\":\"2026-01-01T00:00:00Z\","
          + "\"actor\":{\"type\":\"Person\",\"id\":\"urn:x:y:u1\"},"
          + "\"object\":{\"type\":\"Note\",\"id\":\"urn:x:y:1\",\"content\":\"hi\",\"odd\":[1]},"
          + "\"to\":[\"as:Public\"]}";

  @TempDir Path folder;

  @Test
  void activitiesOfTheProfilePassByteForByte() throws IOException {
    Imported got = read("a.ndjson", CREATE + "\r\n\n" + CREATE);
    assertThat(got.lines()).containsExactly(CREATE, CREATE);
    assertThat(got.read()).isEqualTo(Map.of("line", 2));
  }

  @Test
  void otherWaysOfWritingTheSameBecomeTheOneOfTheProfile() throws IOException {
    Imported got =
        read(
            "a.ndjson",
            "{\"@context\":[\"http://www.w3.org/ns/activitystreams#\",{\"x\":\"urn:x\"}],"
                + "\"@type\":[\"urn:x:Thumb\",\"Like\"],\"@id\":\"urn:x:y:l1\",\"actor\":\"urn:x:y:u1\","
                + "\"object\":\"urn:x:y:1\",\"to\":{\"type\":\"Person\",\"id\":\"urn:x:y:u2\"},"
                + "\"cc\":\"https://www.w3.org/ns/activitystreams#Public\"}");
    assertThat(got.lines())
        .containsExactly(
            "{"
                + CONTEXT
                + ",\"actor\":\"urn:x:y:u1\",\"object\":\"urn:x:y:1\","
                + "\"to\":[\"urn:x:y:u2\",\"as:Public\"],"
                + "\"cc\":\"https://www.w3.org/ns/activitystreams#Public\","
                + "\"type\":\"Like\",\"id\":\"urn:x:y:l1\"}");
  }

  @Test
  void anActivityWithoutIdGetsOneFromItsContent() throws IOException {
    String like =
        "{" + CONTEXT + ",\"type\":\"Like\",\"actor\":\"urn:x:y:u1\",\"object\":\"urn:x:y:1\"}";
    Imported got = read("a.ndjson", like + "\n" + like + "\n" + like.replace("u1", "u2"));
    assertThat(got.activities().get(0).id()).startsWith("urn:activitystreams:acme:activity:");
    assertThat(got.activities().get(1).id()).isEqualTo(got.activities().get(0).id());
    assertThat(got.activities().get(2).id()).isNotEqualTo(got.activities().get(0).id());
  }

  @Test
  void aPublishedMessageAloneIsItsOwnCreate() throws IOException {
    Imported got =
        read(
            "a.json",
            "{"
                + CONTEXT
                + ",\"type\":\"Note\",\"id\":\"urn:x:y:1\",\"content\":\"hi\","
                + "\"attributedTo\":[\"urn:x:y:u1\",\"urn:x:y:u2\"],"
                + "\"published\":\"2026-01-01T00:00:00Z\",\"to\":\"as:Public\"}");
    assertThat(got.lines())
        .containsExactly(
            "{"
                + CONTEXT
                + ",\"type\":\"Create\",\"id\":\"urn:x:y:1#create\","
                + "\"published\":\"2026-01-01T00:00:00Z\",\"actor\":\"urn:x:y:u1\","
                + "\"object\":{\"type\":\"Note\",\"id\":\"urn:x:y:1\",\"content\":\"hi\","
                + "\"attributedTo\":[\"urn:x:y:u1\",\"urn:x:y:u2\"],"
                + "\"published\":\"2026-01-01T00:00:00Z\"},\"to\":[\"as:Public\"]}");
    assertThat(read("a.json", "{" + CONTEXT + ",\"type\":\"Note\",\"content\":\"hi\"}").skipped())
        .isEqualTo(Map.of("not_an_activity", 1));
  }

  @Test
  void itemsOfCollectionsAreReadOneByOneWithTheContextOfTheWhole() throws IOException {
    String bare = CREATE.replace(CONTEXT + ",", "");
    Imported got =
        read(
            "a.json",
            "{\"items\":["
                + bare
                + ",\"urn:x:y:9\",{\"type\":\"Person\",\"id\":\"urn:x:y:u1\"}],"
                + "\"first\":{\"type\":\"CollectionPage\",\"items\":"
                + CREATE
                + "},"
                + CONTEXT
                + ",\"type\":\"Collection\",\"totalItems\":4}");
    assertThat(got.activities()).hasSize(2);
    assertThat(got.activities().get(0).json().path("@context").asText())
        .isEqualTo("https://www.w3.org/ns/activitystreams");
    assertThat(got.read()).isEqualTo(Map.of("collection", 1, "item", 4));
    assertThat(got.skipped())
        .isEqualTo(Map.of("collection", 1, "not_an_activity", 1, "reference", 1));
  }

  @Test
  void badLinesAreCountedAndPlacedAndTheNextLineIsReadAsIfNothingWas() throws IOException {
    byte[] latin1 =
        "{\"type\":\"Like\",\"name\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("a.ndjson");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"secret\":\n[1]\n42\n{} {}\n".getBytes(StandardCharsets.UTF_8));
      out.write(latin1);
      out.write(("x".repeat(5 << 20) + "\n" + CREATE).getBytes(StandardCharsets.UTF_8));
    }
    Imported got = read(file);
    assertThat(got.lines()).containsExactly(CREATE);
    assertThat(got.skipped()).isEqualTo(Map.of("malformed", 3, "not_an_object", 2, "oversized", 1));
    assertThat(got.problems())
        .containsExactly(
            "a.ndjson, line 1: not one JSON value",
            "a.ndjson, line 2: JSON, but no object { … }",
            "a.ndjson, line 3: JSON, but no object { … }",
            "a.ndjson, line 4: not one JSON value",
            "a.ndjson, line 5: not UTF-8",
            "a.ndjson, line 6: longer than 4194304 bytes");
  }

  @Test
  void aCutOffDocumentGivesNothingAndTheOthersGoOn() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"type\":\"Collection\",\"items\":[" + CREATE);
    Files.writeString(folder.resolve("b.json"), CREATE);
    Files.writeString(folder.resolve("README.md"), "not Activity Streams");
    Imported got = read(folder);
    assertThat(got.lines()).containsExactly(CREATE);
    assertThat(got.skipped()).isEqualTo(Map.of("malformed", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Like\",\"actor\":90,\"object\":\"urn:a:b:c\"}",
        "{\"type\":\"Like\",\"actor\":\"urn:a:b:c\",\"object\":23}",
        "{\"type\":\"Like\",\"id\":4}",
        "{\"type\":16}",
        "{\"type\":\"Create\",\"object\":{\"type\":\"Note\",\"content\":42}}",
        "{\"type\":\"Create\",\"object\":{\"type\":\"Note\",\"nameMap\":\"no map\"}}",
        "{\"type\":\"Create\",\"contentMap\":{\"de-419-DE\":\"no tag\"}}",
        "{\"type\":\"Create\",\"url\":\"images/relative.jpg\"}"
      })
  void propertiesThatAreNotWhatTheyMustBeAreRefused(String object) throws IOException {
    Imported got = read("a.ndjson", object);
    assertThat(got.activities()).isEmpty();
    assertThat(got.skipped()).isEqualTo(Map.of("bad_property", 1));
  }

  @Test
  void otherVocabulariesAndCollectionsOfTheWrongKindAreRefused() throws IOException {
    assertThat(read("a.ndjson", "{\"@context\":\"http://schema.org\",\"type\":\"Like\"}").skipped())
        .isEqualTo(Map.of("other_context", 1));
    assertThat(
            read("a.json", "{\"type\":\"Collection\",\"orderedItems\":[" + CREATE + "]}").skipped())
        .isEqualTo(Map.of("bad_collection", 1));
    assertThat(
            read("a.json", "{\"type\":\"Collection\",\"first\":{\"type\":\"Create\"}}").skipped())
        .isEqualTo(Map.of("bad_collection", 1));
  }

  @Test
  void messagesToPersonsOrAGroupAloneAreReadOnlyForAReason() throws IOException {
    String direct = CREATE.replace("as:Public", "urn:x:y:u2");
    assertThat(read("a.ndjson", direct).skipped()).isEqualTo(Map.of("direct_conversation", 1));
    String toGroup =
        direct.replace(
            "\"odd\"", "\"audience\":{\"type\":\"Group\",\"id\":\"urn:x:y:u2\"},\"odd\"");
    assertThat(read("a.ndjson", toGroup).skipped()).isEqualTo(Map.of("private_group", 1));
    String edit = toGroup.replace("Create", "Update").replaceAll("\"audience\":\\{[^}]*\\},", "");
    assertThat(read("a.ndjson", toGroup + "\n" + edit).skipped())
        .isEqualTo(Map.of("private_group", 2));
    String like =
        "{"
            + CONTEXT
            + ",\"type\":\"Like\",\"id\":\"urn:x:y:l\",\"actor\":\"urn:x:y:u2\","
            + "\"object\":\"urn:x:y:1\"}";
    assertThat(read("a.ndjson", direct + "\n" + like).skipped())
        .isEqualTo(Map.of("direct_conversation", 2));
    String undo = like.replace("Like", "Undo").replace("y:l", "y:n").replace("y:1", "y:l");
    assertThat(read("a.ndjson", toGroup + "\n" + like + "\n" + undo).skipped())
        .isEqualTo(Map.of("private_group", 3));
    String openToo = toGroup.replace("\"urn:x:y:u2\"]", "\"urn:x:y:u2\",\"as:Public\"]");
    assertThat(read("a.ndjson", openToo + "\n" + like).activities()).hasSize(2);
    Path file = Files.writeString(folder.resolve("a.ndjson"), direct);
    ImportOptions audit =
        new ImportOptions(Optional.empty(), Optional.of("audit 7"), Optional.empty());
    assertThat(Imported.of(new ActivityStreamsConnector(), file, audit).lines())
        .containsExactly(direct);
  }

  @Test
  void gzippedLinesAreReadAloneAndInAFolder() throws IOException {
    Path packed = folder.resolve("a.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(CREATE.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(packed).lines()).containsExactly(CREATE);
    assertThat(read(folder).lines()).containsExactly(CREATE);
  }

  @Test
  void aFolderWithoutActivityStreamsIsRefused() throws IOException {
    Files.writeString(folder.resolve("README.md"), "nothing");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("*.ndjson");
  }

  private Imported read(String name, String content) throws IOException {
    return read(Files.writeString(folder.resolve(name), content));
  }

  private static Imported read(Path export) throws IOException {
    return Imported.of(
        new ActivityStreamsConnector(),
        export,
        new ImportOptions(Optional.of("acme"), Optional.empty(), Optional.empty()));
  }
}

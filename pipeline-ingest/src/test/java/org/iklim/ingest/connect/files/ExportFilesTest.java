// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.connect.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilesTest {
  private static final Path EXPORT = Exports.fixture("zulip/export");

  @TempDir private Path folder;

  @Test
  void packedOrNotTheFilesAreTheSame() throws IOException {
    List<String> unpacked = content(EXPORT);

    assertThat(unpacked).hasSize(3);
    assertThat(content(Exports.zip(EXPORT, folder.resolve("a.zip")))).isEqualTo(unpacked);
    assertThat(content(Exports.tarGz(EXPORT, folder.resolve("a.bin")))).isEqualTo(unpacked);
  }

  @Test
  void singleFileIsItselfGzippedOrNot() throws IOException {
    Path plain = Files.writeString(folder.resolve("posts.jsonl"), "{}");
    Path packed = folder.resolve("more.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("{}".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(content(plain)).containsExactly("posts.jsonl={}");
    assertThat(content(packed)).containsExactly("more.jsonl={}");
  }

  @Test
  void tarReadAgainAndAgainIsUnpackedOnceAndCleanedUp() throws IOException {
    Path tar = Exports.tarGz(EXPORT, folder.resolve("a.tar.gz"));
    long before = temporaryFolders();
    try (ExportFiles files = ExportFiles.open(tar)) {
      List<String> first = read(files);
      for (int i = 0; i < 5; i++) {
        assertThat(read(files)).isEqualTo(first);
      }
      assertThat(temporaryFolders()).isEqualTo(before + 1);
    }
    assertThat(temporaryFolders()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/etc/evil", "a/../../evil", "C:\\evil", "..\\evil", "a/.."})
  void archiveThatPointsOutsideIsRefused(String name) throws IOException {
    Path zip = zipOf(name, new byte[] {1});

    assertThatThrownBy(() -> ExportFiles.open(zip))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("unsafe archive");
  }

  @Test
  void bombIsRefusedWhileItIsRead() throws IOException {
    Path zip = zipOf("bomb.json", new byte[(int) ArchiveLimits.RATIO_FREE_BYTES + (1 << 20)]);

    try (ExportFiles files = ExportFiles.open(zip);
        InputStream in = files.read("bomb.json")) {
      assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(BadExportException.class)
          .hasMessageContaining("unpacks to more than 200 times");
    }
  }

  @Test
  void repeatedLinesOfAnHonestExportAreNoBomb() throws IOException {
    Path zip = zipOf("quiet.json", new byte[8 << 20]);

    assertThat(content(zip)).hasSize(1);
  }

  @Test
  void clutterOfTheOperatingSystemIsNoFileOfTheExport() throws IOException {
    Path zip = folder.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("__MACOSX/._users.json", ".DS_Store", "a/._b.json", "b.json")) {
        out.putNextEntry(new ZipEntry(name));
        out.closeEntry();
      }
    }

    try (ExportFiles files = ExportFiles.open(zip)) {
      assertThat(files.names()).containsExactly("b.json");
    }
  }

  @Test
  void linksInAFolderAreNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.json"), "[]");
    Path export = Files.createDirectory(folder.resolve("export"));
    Files.createSymbolicLink(export.resolve("link.json"), outside.toAbsolutePath());

    try (ExportFiles files = ExportFiles.open(export)) {
      assertThat(files.names()).isEmpty();
    }
  }

  @Test
  void folderOfAFileIsTheOutermostThatHasIt() throws IOException {
    for (String name : List.of("b/a/users.json", "c/users.json", "c/other.json")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.createFile(folder.resolve(name));
    }

    try (ExportFiles files = ExportFiles.open(folder)) {
      assertThat(files.folderOf("users.json")).isEqualTo("c/");
      assertThat(files.folderOf("absent.json")).isEmpty();
      assertThatThrownBy(() -> files.read("absent.json")).isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void cutOffArchivesAreRefusedInPlainWords() throws IOException {
    byte[] zip = Files.readAllBytes(Exports.zip(EXPORT, folder.resolve("a.zip")));
    byte[] tar = Files.readAllBytes(Exports.tarGz(EXPORT, folder.resolve("a.tar.gz")));

    for (byte[] whole : List.of(zip, tar)) {
      for (int length = 20; length < whole.length - 8; length += 23) {
        Path cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> content(cut))
            .as("cut to %d of %d bytes", length, whole.length)
            .isInstanceOf(BadExportException.class)
            .hasMessageContaining("damaged");
      }
    }
  }

  private Path zipOf(String name, byte[] content) throws IOException {
    Path zip = folder.resolve("one.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
    return zip;
  }

  private static List<String> content(Path export) throws IOException {
    try (ExportFiles files = ExportFiles.open(export)) {
      return read(files);
    }
  }

  /** Name and content of each file, whatever folder they are packed in. */
  private static List<String> read(ExportFiles files) throws IOException {
    List<String> content = new ArrayList<>();
    for (String name : files.names()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (InputStream in = files.read(name)) {
        in.transferTo(bytes);
      }
      String plain = name.substring(name.lastIndexOf('/') + 1);
      content.add(plain + "=" + bytes.toString(StandardCharsets.UTF_8));
    }
    return content;
  }

  private static long temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("iklim-import-")).count();
    }
  }
}

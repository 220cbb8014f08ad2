// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Assumptions;

/** The exports tests read, and ways to pack them. */
public final class Exports {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "exports");
  private static final Path SHARED = Path.of("..", "..", "shared", "data", "exports");

  private Exports() {}

  /** A fixture of this repository. */
  public static Path fixture(String path) {
    return FIXTURES.resolve(path);
  }

  /** A real export; skips the test where it is not at hand. */
  public static Path real(String path) {
    Path export = SHARED.resolve(path);
    Assumptions.assumeTrue(
        Files.exists(export), () -> "skipped: the real exports are not at hand: " + export);
    return export;
  }

  /** Packs a folder into a ZIP, under a folder of its own. */
  public static Path zip(Path folder, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files(folder)) {
        out.putNextEntry(new ZipEntry("export/" + name(folder, file)));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return zip;
  }

  /** Packs a folder into a tar.gz, the files in the reverse order of their names. */
  public static Path tarGz(Path folder, Path tarGz) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(tarGz));
        TarArchiveOutputStream out = new TarArchiveOutputStream(gzip)) {
      List<Path> files = files(folder);
      for (int i = files.size() - 1; i >= 0; i--) {
        String name = "export/" + name(folder, files.get(i));
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(Files.size(files.get(i)));
        out.putArchiveEntry(entry);
        Files.copy(files.get(i), out);
        out.closeArchiveEntry();
      }
    }
    return tarGz;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}

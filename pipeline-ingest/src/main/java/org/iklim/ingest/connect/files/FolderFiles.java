// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An unpacked export. Symbolic links in it are not followed. */
final class FolderFiles extends ExportFiles {
  private final Path folder;

  FolderFiles(Path folder) throws IOException {
    super(list(folder));
    this.folder = folder;
  }

  @Override
  InputStream content(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16);
  }

  @Override
  public void close() {}

  private static List<String> list(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    // Resolved first: the folder itself may be a link.
    Path root = folder.toRealPath();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !ArchiveLimits.isClutter(name)) {
          names.add(name);
          ArchiveLimits.checkCount(names.size());
        }
      }
    }
    names.sort(null);
    return names;
  }
}

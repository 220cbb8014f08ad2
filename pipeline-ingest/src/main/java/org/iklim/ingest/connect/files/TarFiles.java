// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iklim.ingest.connect.BadExportException;

/**
 * A tar, gzipped or not. A tar has no directory: the names cost one pass, a file is found by
 * reading on from the one before, and one that lies before it makes the pass start anew. Where that
 * happens again and again (tar keeps the order of the disk, not of the names), the files of that
 * kind are unpacked once into a temporary folder.
 */
final class TarFiles extends ExportFiles {
  /** Passes that are cheaper than a copy: the tables of an export first, then each kind of file. */
  private static final int MAX_RESTARTS = 6;

  private final Path file;
  private final Map<String, Path> unpacked = new HashMap<>();
  private TarCursor cursor;
  private int restarts;
  private Path folder;

  private TarFiles(Path file, List<String> names) {
    super(names);
    this.file = file;
  }

  static TarFiles of(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (TarCursor cursor = new TarCursor(file)) {
      for (String name = cursor.next(); name != null; name = cursor.next()) {
        names.add(name);
        ArchiveLimits.checkCount(names.size());
      }
    }
    return new TarFiles(file, names.stream().sorted().distinct().toList());
  }

  @Override
  InputStream content(String name) throws IOException {
    if (restarts > MAX_RESTARTS) {
      unpackLike(name);
    }
    if (unpacked.containsKey(name)) {
      return new BufferedInputStream(Files.newInputStream(unpacked.get(name)), 1 << 16);
    }
    if (cursor == null || !cursor.find(name)) {
      restart();
      if (!cursor.find(name)) {
        throw new BadExportException("the archive changed while it was read; import it again");
      }
    }
    return cursor.content();
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
    for (Path copy : unpacked.values()) {
      Files.deleteIfExists(copy);
    }
    unpacked.clear();
    if (folder != null) {
      Files.deleteIfExists(folder);
      folder = null;
    }
  }

  private void restart() throws IOException {
    if (cursor != null) {
      cursor.close();
    }
    cursor = new TarCursor(file);
    restarts++;
  }

  /** Unpacks every file with the extension of this one, under numbers: names stay harmless. */
  private void unpackLike(String wanted) throws IOException {
    String extension = extension(wanted);
    if (folder == null) {
      folder = Files.createTempDirectory("iklim-import-");
    }
    restart();
    for (String name = cursor.next(); name != null; name = cursor.next()) {
      if (extension(name).equals(extension) && !unpacked.containsKey(name)) {
        Path copy = folder.resolve(Integer.toString(unpacked.size()));
        unpacked.put(name, copy);
        try (InputStream in = cursor.content()) {
          Files.copy(in, copy);
        }
      }
    }
    restarts = 0;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A place in a tar, moving forward over its regular files. */
final class TarCursor implements Closeable {
  private final TarArchiveInputStream tar;
  private final String archive;

  TarCursor(Path file) throws IOException {
    archive = file.getFileName().toString();
    InputStream plain;
    if (Packing.of(file) == Packing.GZIPPED_TAR) {
      long packed = Files.size(file);
      plain = new RatioGuard(Packing.gunzip(file), archive, () -> packed);
    } else {
      plain = Files.newInputStream(file);
    }
    tar = new TarArchiveInputStream(new BufferedInputStream(plain, 1 << 16), "UTF-8");
  }

  /** Moves to the next file and gives its name, null at the end. */
  String next() throws IOException {
    try {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        String name = ArchiveLimits.safeName(entry.getName());
        boolean regular = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
        if (regular && !ArchiveLimits.isClutter(name)) {
          return name;
        }
        entry = tar.getNextEntry();
      }
      return null;
    } catch (EOFException | ZipException | IllegalArgumentException e) {
      throw RatioGuard.damaged(archive);
    }
  }

  /** Moves to a later file, false if there is none. */
  boolean find(String wanted) throws IOException {
    String found = next();
    while (found != null && !found.equals(wanted)) {
      found = next();
    }
    return found != null;
  }

  /** The file at the place; closing it leaves the tar open. */
  InputStream content() {
    return new TarContent(tar, archive);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.iklim.ingest.connect.BadExportException;

/** A ZIP, read in place through its directory. */
final class ZipFiles extends ExportFiles {
  private final ZipFile zip;
  private final Map<String, String> entries;

  private ZipFiles(ZipFile zip, TreeMap<String, String> entries) {
    super(new ArrayList<>(entries.keySet()));
    this.zip = zip;
    this.entries = entries;
  }

  static ZipFiles of(Path file) throws IOException {
    ZipFile zip = zip(file);
    try {
      return new ZipFiles(zip, list(zip));
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  @Override
  InputStream content(String name) throws IOException {
    ZipEntry entry = zip.getEntry(entries.get(name));
    long packed = entry.getCompressedSize();
    try {
      InputStream in = zip.getInputStream(entry);
      return new BufferedInputStream(new RatioGuard(in, name, () -> packed), 1 << 16);
    } catch (ZipException e) {
      throw RatioGuard.damaged(name);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static ZipFile zip(Path file) throws IOException {
    IOException first = null;
    // Old packing programs write names in the code page of DOS and do not say so.
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      try {
        return new ZipFile(file.toFile(), charset);
      } catch (ZipException e) {
        first = first == null ? e : first;
      }
    }
    BadExportException bad =
        new BadExportException(
            "damaged ZIP: " + file.getFileName() + " ends early or is corrupt; fetch it again");
    bad.initCause(first);
    throw bad;
  }

  /** Safe name to the name in the archive, sorted. */
  private static TreeMap<String, String> list(ZipFile zip) throws BadExportException {
    TreeMap<String, String> entries = new TreeMap<>();
    ArchiveLimits.checkCount(zip.size());
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = ArchiveLimits.safeName(entry.getName());
      if (!entry.isDirectory() && !ArchiveLimits.isClutter(name)) {
        entries.put(name, entry.getName());
      }
    }
    return entries;
  }
}

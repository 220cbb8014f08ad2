// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file alone; gzipped, it is seen unpacked and without {@code .gz}. */
final class SingleFile extends ExportFiles {
  private final Path file;

  SingleFile(Path file) {
    super(List.of(plainName(file)));
    this.file = file;
  }

  @Override
  InputStream content(String name) throws IOException {
    if (Packing.of(file) == Packing.GZIPPED_FILE) {
      long packed = Files.size(file);
      return new RatioGuard(Packing.gunzip(file), name, () -> packed);
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  @Override
  public void close() {}

  private static String plainName(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}

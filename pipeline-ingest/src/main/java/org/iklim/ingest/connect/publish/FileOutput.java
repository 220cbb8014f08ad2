// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.iklim.ingest.connect.RawActivity;

/** One activity a line. The file has its name only once it is whole. */
public final class FileOutput implements RawOutput {
  private final Path file;
  private final Path part;
  private final OutputStream out;

  /** Begins a file, replacing one of the same name at the end. */
  public FileOutput(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
    this.out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
  }

  @Override
  public boolean write(RawActivity activity) throws IOException {
    out.write(activity.bytes());
    out.write('\n');
    return true;
  }

  @Override
  public void finish() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}

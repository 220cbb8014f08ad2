// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.iklim.ingest.connect.BadExportException;

/** One file of a tar: its end is told in plain words, closing it leaves the tar open. */
final class TarContent extends FilterInputStream {
  private final String archive;

  TarContent(InputStream tar, String archive) {
    super(tar);
    this.archive = archive;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (BadExportException e) {
      throw e;
    } catch (IOException e) {
      BadExportException bad = RatioGuard.damaged(archive);
      bad.initCause(e);
      throw bad;
    }
  }

  @Override
  public void close() {}
}

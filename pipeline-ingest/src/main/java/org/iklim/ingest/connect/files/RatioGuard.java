// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.iklim.ingest.connect.BadExportException;

/**
 * Unpacked bytes that may not outgrow their packed size, and whose damage is told in plain words.
 */
final class RatioGuard extends FilterInputStream {
  private final String name;
  private final LongSupplier packed;
  private long unpacked;

  /**
   * Guards a stream.
   *
   * @param name file it is of, for the message
   * @param packed packed bytes consumed so far, or in all
   */
  RatioGuard(InputStream in, String name, LongSupplier packed) {
    super(in);
    this.name = name;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    try {
      n = in.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw damaged(name);
    }
    if (n > 0) {
      unpacked += n;
      ArchiveLimits.checkRatio(packed.getAsLong(), unpacked);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = 0;
    byte[] buffer = new byte[8192];
    while (skipped < n) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, n - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static BadExportException damaged(String name) {
    return new BadExportException(
        "damaged archive: " + name + " ends early or is corrupt; fetch the export again");
  }
}

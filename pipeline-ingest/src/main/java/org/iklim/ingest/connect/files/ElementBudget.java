// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.iklim.ingest.connect.BadExportException;

/** Bounds what one element of a stream may take: the bytes read since the last restart. */
public final class ElementBudget extends FilterInputStream {
  /** Messages of the known sources end at 40 kB, Confluence-like pages at 5 MB. */
  static final int MAX_BYTES = 32 << 20;

  private final String name;
  private long spent;

  /**
   * Bounds a stream.
   *
   * @param name file it is of, for the message
   */
  public ElementBudget(InputStream in, String name) {
    super(in);
    this.name = name;
  }

  /** A new element begins. */
  public void restart() {
    spent = 0;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    spend(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    spend(n);
    return n;
  }

  private void spend(int bytes) throws BadExportException {
    spent += Math.max(bytes, 0);
    if (spent > MAX_BYTES) {
      throw new BadExportException(
          "too large: one record in " + name + " takes more than " + MAX_BYTES + " bytes");
    }
  }
}

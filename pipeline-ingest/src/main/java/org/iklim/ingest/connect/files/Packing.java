// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.iklim.ingest.connect.BadExportException;

/** How a file is packed, told by its first bytes. */
enum Packing {
  ZIP,
  TAR,
  GZIPPED_TAR,
  GZIPPED_FILE,
  PLAIN_FILE;

  private static final int TAR_MAGIC_AT = 257;
  private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = TAR_MAGIC_AT + TAR_MAGIC.length;

  /** Looks at the first bytes, and through gzip at the first bytes within. */
  static Packing of(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
      return ZIP;
    }
    if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      try (InputStream in = gunzip(file)) {
        return isTar(in.readNBytes(HEAD)) ? GZIPPED_TAR : GZIPPED_FILE;
      } catch (EOFException | ZipException e) {
        throw new BadExportException(
            "damaged gzip: " + file.getFileName() + " ends early or is corrupt; fetch it again");
      }
    }
    return isTar(head) ? TAR : PLAIN_FILE;
  }

  /** The unpacked bytes of a gzip file. */
  static InputStream gunzip(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new GZIPInputStream(new BufferedInputStream(in, 1 << 16), 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean isTar(byte[] head) {
    return head.length == HEAD
        && Arrays.equals(head, TAR_MAGIC_AT, HEAD, TAR_MAGIC, 0, TAR_MAGIC.length);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.sentiment;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a text file, plain or gzip. Bytes that are no UTF-8 become U+FFFD; of a line the
 * first {@link #MOST_CHARS} chars are kept, so that no line can fill the memory.
 */
public final class TextLines implements Closeable {
  /** More than any reader of messages looks at. */
  static final int MOST_CHARS = 100_000;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final BufferedReader chars;

  /** Reads a stream, which is closed with this. */
  public TextLines(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(2);
    int magic = buffered.read() << Byte.SIZE | buffered.read();
    buffered.reset();
    InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(buffered) : buffered;
    chars = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /** Opens a file. */
  public static TextLines of(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      return new TextLines(bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** The next line without its end; null after the last. */
  public String next() throws IOException {
    int c = chars.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = chars.read()) {
      if (line.length() < MOST_CHARS) {
        line.append((char) c);
      }
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  @Override
  public void close() throws IOException {
    chars.close();
  }
}

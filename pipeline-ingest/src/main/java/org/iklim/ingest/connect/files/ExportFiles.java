// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.iklim.ingest.connect.BadExportException;

/**
 * The files of an export: a folder, a ZIP, a tar (gzipped or not) or a single file (gzipped or
 * not), all seen the same way. Names are relative, with {@code /}, and always in the same order, so
 * that the same export is read in the same order wherever it comes from.
 */
public abstract class ExportFiles implements Closeable {
  private final List<String> names;

  /** Takes the names in the order of {@link String#compareTo}. */
  ExportFiles(List<String> sortedNames) {
    this.names = List.copyOf(sortedNames);
  }

  /**
   * Opens an export, whatever it is packed in; told by its first bytes, not by its name.
   *
   * @throws NoSuchFileException if there is nothing at the path
   * @throws BadExportException if it is packed in a way that cannot be read, or is unsafe to read
   */
  public static ExportFiles open(Path export) throws IOException {
    if (!Files.exists(export)) {
      throw new NoSuchFileException(export.toString());
    }
    if (Files.isDirectory(export)) {
      return new FolderFiles(export);
    }
    return switch (Packing.of(export)) {
      case ZIP -> ZipFiles.of(export);
      case TAR, GZIPPED_TAR -> TarFiles.of(export);
      case GZIPPED_FILE, PLAIN_FILE -> new SingleFile(export);
    };
  }

  /** Names of all files, sorted. */
  public final List<String> names() {
    return names;
  }

  /** Whether there is a file of this name. */
  public final boolean has(String name) {
    return Collections.binarySearch(names, name) >= 0;
  }

  /**
   * The folder that holds a file, as a prefix to the names in it: empty at the top. People often
   * pack the folder of an export instead of its content.
   *
   * @param fileName name of a file every export of this kind has
   * @return the outermost folder with such a file, first by name; empty string also where none has
   *     one
   */
  public final String folderOf(String fileName) {
    String found = null;
    for (String name : names) {
      boolean matches = name.equals(fileName) || name.endsWith("/" + fileName);
      if (matches && (found == null || depth(name) < depth(found))) {
        found = name;
      }
    }
    return found == null ? "" : found.substring(0, found.length() - fileName.length());
  }

  /**
   * The content of a file. Streams, so that it may be larger than memory; the caller closes it
   * before reading the next one.
   *
   * @throws NoSuchFileException if there is no file of this name
   * @throws BadExportException while reading, if the packing is damaged or beyond its limits
   */
  public final InputStream read(String name) throws IOException {
    if (!has(name)) {
      throw new NoSuchFileException(name);
    }
    return content(name);
  }

  /** The content of a file known to exist. */
  abstract InputStream content(String name) throws IOException;

  private static long depth(String name) {
    return name.chars().filter(c -> c == '/').count();
  }
}

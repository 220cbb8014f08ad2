// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import java.util.regex.Pattern;
import org.iklim.ingest.connect.BadExportException;

/** What an archive may ask of the reader. */
final class ArchiveLimits {
  /** Names are kept in memory; one file a channel and day makes 100 channels of 13 years. */
  static final int MAX_FILES = 500_000;

  /** Deflate reaches 1032; JSON of real exports 5 to 30. */
  static final long MAX_RATIO = 200;

  /** Below this a high ratio harms nobody: files of one repeated line are common. */
  static final long RATIO_FREE_BYTES = 64L << 20;

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

  private ArchiveLimits() {}

  /**
   * Checks a name: relative, inside the archive.
   *
   * @return the name with {@code /} and without a leading {@code ./}
   */
  static String safeName(String name) throws BadExportException {
    String plain = name.replace('\\', '/');
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    boolean climbs = plain.equals("..") || plain.startsWith("../") || plain.contains("/../");
    if (climbs
        || plain.endsWith("/..")
        || plain.startsWith("/")
        || plain.indexOf('\0') >= 0
        || DRIVE.matcher(plain).matches()) {
      throw new BadExportException(
          "unsafe archive: a name in it points outside of it; no ESN writes such an export");
    }
    return plain;
  }

  /** Whether a name is of the packing program or the operating system, not of the export. */
  static boolean isClutter(String name) {
    return name.startsWith("__MACOSX/")
        || name.endsWith("/.DS_Store")
        || name.equals(".DS_Store")
        || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
  }

  /** Refuses an archive of too many files. */
  static void checkCount(int files) throws BadExportException {
    if (files > MAX_FILES) {
      throw new BadExportException(
          "too many files: more than " + MAX_FILES + " in one export; import it in parts");
    }
  }

  /** Refuses content that unpacks to far more than any text does. */
  static void checkRatio(long packed, long unpacked) throws BadExportException {
    if (unpacked > RATIO_FREE_BYTES && unpacked / MAX_RATIO > packed) {
      throw new BadExportException(
          "unsafe archive: a file in it unpacks to more than "
              + MAX_RATIO
              + " times its size; unpack it yourself and import the folder if you trust it");
    }
  }
}

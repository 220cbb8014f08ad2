// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.io;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the pages of a report lie, one per language, side by side.
 *
 * @param folder that holds them
 * @param stem of the file name
 * @param extension of the file name, with its dot
 * @param isPerLanguage whether the language is a part of the file name
 */
public record PageFiles(Path folder, String stem, String extension, boolean isPerLanguage) {
  private static final Pattern NAMED =
      Pattern.compile("<!--named-->.*?<!--/named-->", Pattern.DOTALL);

  /**
   * The pages in the folder of reports.
   *
   * @param asOf last day of the data; null if there is none
   * @param unit path of the unit; null for the organisation
   */
  public static PageFiles inFolder(Path folder, LocalDate asOf, String unit) {
    String day = asOf == null ? "no-data" : asOf.toString();
    String of = unit == null ? "" : "-" + slug(unit);
    return new PageFiles(folder, "iklim-" + day + of, ".html", true);
  }

  /**
   * The pages at a path that the reader chose.
   *
   * @param isPerLanguage whether there are several, so that each name needs its language
   */
  public static PageFiles named(Path file, boolean isPerLanguage) {
    Path whole = file.toAbsolutePath().normalize();
    String name = whole.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0
        ? new PageFiles(
            whole.getParent(), name.substring(0, dot), name.substring(dot), isPerLanguage)
        : new PageFiles(whole.getParent(), name, "", isPerLanguage);
  }

  /** The relative address of a language's page, as a neighbour links to it. */
  public String link(String language) {
    return URLEncoder.encode(name(language), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Writes a page as a whole or not at all: who opens it meanwhile sees the old one.
   *
   * @return where it is
   */
  public Path write(String language, String html) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(name(language));
    Path half = Files.createTempFile(folder, ".page", ".tmp");
    try {
      Files.writeString(half, html);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
    return target;
  }

  /**
   * Takes the names of people out of the pages of a folder, of whatever day: the part between the
   * comments that the page puts around them.
   *
   * @return pages that named somebody
   */
  public static int withoutNames(Path folder) throws IOException {
    int changed = 0;
    if (!Files.isDirectory(folder)) {
      return changed;
    }
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(folder, "iklim-*.html")) {
      for (Path page : pages) {
        String html = Files.readString(page);
        String rest = NAMED.matcher(html).replaceAll("");
        if (!rest.equals(html)) {
          named(page, false).write("", rest);
          changed++;
        }
      }
    }
    return changed;
  }

  private String name(String language) {
    return stem + (isPerLanguage ? "-" + language : "") + extension;
  }

  private static String slug(String unit) {
    return unit.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}

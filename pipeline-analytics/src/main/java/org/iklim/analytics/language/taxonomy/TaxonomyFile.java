// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text form of a taxonomy: sections {@code [aspect pay]} or {@code [function hr]}, below
 * each lines {@code KEY: term, term}, where KEY is {@code id}, {@code en} or {@code any} (terms
 * that speak of the section, by language), {@code weak} (terms that do so only where nothing else
 * is found) or {@code drop} (terms that earlier files gave the section and that are not to count).
 * Empty lines and lines that begin with {@code #} are left out.
 */
public final class TaxonomyFile {
  private static final Pattern SECTION = Pattern.compile("\\[(aspect|function) ([a-z][a-z0-9_]*)]");
  private static final Pattern LINE = Pattern.compile("([a-z]+)\\s*:(.*)");
  private static final Set<String> STRONG = Set.of("id", "en", "any");

  private final String name;
  private final List<Entry> entries = new ArrayList<>();

  /** What a term counts. */
  enum Strength {
    STRONG,
    WEAK,
    DROPPED
  }

  /** What a section stands for. */
  enum Kind {
    ASPECT,
    FUNCTION
  }

  /**
   * A section.
   *
   * @param kind aspect or business function
   * @param id its name in tables
   */
  record Section(Kind kind, String id) {}

  /**
   * A term of a section, as it was written.
   *
   * @param section which it speaks of
   * @param term one or several words
   * @param strength what it counts
   */
  record Entry(Section section, String term, Strength strength) {}

  private TaxonomyFile(String name) {
    this.name = name;
  }

  /**
   * The entries of a text, in its order.
   *
   * @param name of the file, for errors
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static List<Entry> parse(String name, String text) {
    TaxonomyFile file = new TaxonomyFile(name);
    Section section = null;
    int number = 0;
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = file.section(line, number);
      } else {
        file.terms(section, line, number);
      }
    }
    return List.copyOf(file.entries);
  }

  /** The text of a taxonomy that ships with Iklim. */
  static String shipped(String resource) {
    try (InputStream bytes = TaxonomyFile.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("no taxonomy " + resource);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read taxonomy " + resource, e);
    }
  }

  private Section section(String line, int number) {
    Matcher matcher = SECTION.matcher(line);
    if (!matcher.matches()) {
      throw refused(
          number, "a section is '[aspect NAME]' or '[function NAME]', not '" + line + "'");
    }
    Kind kind = matcher.group(1).equals("aspect") ? Kind.ASPECT : Kind.FUNCTION;
    return new Section(kind, matcher.group(2));
  }

  private void terms(Section section, String line, int number) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw refused(number, "a line of terms begins with id:, en:, any:, weak: or drop:");
    }
    if (section == null) {
      throw refused(number, "terms before the first section");
    }
    Strength strength = strength(matcher.group(1), number);
    for (String term : matcher.group(2).split(",", -1)) {
      if (!term.isBlank()) {
        entries.add(new Entry(section, term.strip(), strength));
      }
    }
  }

  private Strength strength(String key, int number) {
    if (STRONG.contains(key)) {
      return Strength.STRONG;
    }
    return switch (key) {
      case "weak" -> Strength.WEAK;
      case "drop" -> Strength.DROPPED;
      default -> throw refused(number, "'" + key + "' is none of id, en, any, weak, drop");
    };
  }

  private IllegalArgumentException refused(int number, String problem) {
    return new IllegalArgumentException("taxonomy " + name + ", line " + number + ": " + problem);
  }
}

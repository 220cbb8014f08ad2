// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the grammar's resource files.
 *
 * <pre>
 * # a comment
 * [greeting]                 a symbol; each line below it is an alternative
 * halo {semua|tim},          one of the texts between the bars
 * {emoji?} selamat pagi      a symbol, half of the time; {emoji?20} in 20 of 100
 * {@noun} {en:@noun}         the theme's symbol (vpn.noun), of this or of another language
 * sudah {#2-30} menit        a whole number
 * </pre>
 */
final class GrammarParser {
  private static final double HALF = 0.5;

  private final List<String> themes;
  private final Map<String, Grammar.Symbol> symbols = new LinkedHashMap<>();
  private final Map<String, List<List<Grammar.Part>>> definitions = new LinkedHashMap<>();
  private final List<String> used = new ArrayList<>();

  /**
   * Reads files later; {@code themes} are the words before the dot that a topical symbol can have.
   */
  GrammarParser(List<String> themes) {
    this.themes = themes;
  }

  /** Reads one resource file; its symbols get the language's code as a prefix. */
  GrammarParser read(String language, String resource) {
    try (InputStream in = GrammarParser.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no grammar " + resource + " on the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<Grammar.Part>> alternatives = null;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[")) {
          String name = language + "." + line.substring(1, line.indexOf(']'));
          alternatives = definitions.computeIfAbsent(name, key -> new ArrayList<>());
          reference(name);
        } else if (alternatives == null) {
          throw new IllegalStateException(resource + " has text before its first [symbol]");
        } else {
          alternatives.add(parts(language, line));
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The whole grammar.
   *
   * @throws IllegalStateException if a symbol is used and not defined
   */
  Grammar grammar() {
    for (String name : used) {
      if (!definitions.containsKey(name)) {
        throw new IllegalStateException("the grammar uses [" + name + "] and does not define it");
      }
    }
    definitions.forEach((name, alternatives) -> symbols.get(name).define(alternatives));
    return new Grammar(symbols);
  }

  private List<Grammar.Part> parts(String language, String line) {
    List<Grammar.Part> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('{', at);
      if (open < 0) {
        parts.add(literal(line.substring(at)));
        return parts;
      }
      if (open > at) {
        parts.add(literal(line.substring(at, open)));
      }
      int close = line.indexOf('}', open);
      if (close < 0) {
        throw new IllegalStateException("a brace of the grammar is not closed: " + line);
      }
      parts.add(braces(language, line.substring(open + 1, close)));
      at = close + 1;
    }
    return parts;
  }

  private Grammar.Part braces(String language, String inside) {
    if (inside.indexOf('|') >= 0) {
      List<byte[]> texts = new ArrayList<>();
      for (String text : inside.split("\\|", -1)) {
        texts.add(JsonLine.escaped(text));
      }
      return new Grammar.Choice(texts.toArray(byte[][]::new));
    }
    if (inside.startsWith("#")) {
      int dash = inside.indexOf('-');
      return new Grammar.Number(
          Integer.parseInt(inside.substring(1, dash)), Integer.parseInt(inside.substring(dash + 1)));
    }
    int question = inside.indexOf('?');
    if (question < 0) {
      return named(language, inside);
    }
    String percent = inside.substring(question + 1);
    double probability = percent.isEmpty() ? HALF : Integer.parseInt(percent) / 100.0;
    return new Grammar.Optional(named(language, inside.substring(0, question)), probability);
  }

  private Grammar.Part named(String fileLanguage, String reference) {
    int colon = reference.indexOf(':');
    String language = colon < 0 ? fileLanguage : reference.substring(0, colon);
    String name = reference.substring(colon + 1);
    if (!name.startsWith("@")) {
      return used(language + "." + name);
    }
    Grammar.Symbol[] byTheme = new Grammar.Symbol[themes.size()];
    for (int i = 0; i < byTheme.length; i++) {
      byTheme[i] = reference(language + "." + themes.get(i) + name.replace('@', '.'));
    }
    return new Grammar.Topical(byTheme);
  }

  private Grammar.Symbol used(String name) {
    used.add(name);
    return reference(name);
  }

  private Grammar.Symbol reference(String name) {
    return symbols.computeIfAbsent(name, key -> new Grammar.Symbol());
  }

  private static Grammar.Part literal(String text) {
    return new Grammar.Literal(JsonLine.escaped(text));
  }
}

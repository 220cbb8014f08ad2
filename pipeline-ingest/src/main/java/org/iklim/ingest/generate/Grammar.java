// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.List;
import java.util.Map;

/**
 * A generative grammar: symbols with alternatives, from which text grows.
 *
 * <p>Text is grown as bytes that are already escaped for JSON. See {@link GrammarParser} for how
 * the resource files are written.
 */
final class Grammar {
  private final Map<String, Symbol> symbols;

  Grammar(Map<String, Symbol> symbols) {
    this.symbols = symbols;
  }

  /**
   * The symbol of a name.
   *
   * @throws IllegalStateException if the resource files do not define it
   */
  Symbol symbol(String name) {
    Symbol symbol = symbols.get(name);
    if (symbol == null) {
      throw new IllegalStateException("the grammar does not define [" + name + "]");
    }
    return symbol;
  }

  /** A place in a text, to be filled. */
  interface Part {
    void grow(Growth growth);
  }

  /** Something with alternatives, each a sequence of parts. */
  static final class Symbol implements Part {
    private Part[][] alternatives = {};

    void define(List<List<Part>> parts) {
      alternatives = parts.stream().map(list -> list.toArray(Part[]::new)).toArray(Part[][]::new);
    }

    @Override
    public void grow(Growth growth) {
      for (Part part : alternatives[growth.chance.below(alternatives.length)]) {
        part.grow(growth);
      }
    }
  }

  /** Text as it stands. */
  record Literal(byte[] bytes) implements Part {
    @Override
    public void grow(Growth growth) {
      growth.append(bytes);
    }
  }

  /** One of some texts as they stand. */
  record Choice(byte[][] texts) implements Part {
    @Override
    public void grow(Growth growth) {
      growth.append(texts[growth.chance.below(texts.length)]);
    }
  }

  /** The symbol that the theme of the message has under a name. */
  record Topical(Symbol[] byTheme) implements Part {
    @Override
    public void grow(Growth growth) {
      byTheme[growth.theme].grow(growth);
    }
  }

  /** A part that is left out more or less often. */
  record Optional(Part part, double probability) implements Part {
    @Override
    public void grow(Growth growth) {
      if (growth.chance.happens(probability)) {
        part.grow(growth);
      }
    }
  }

  /** A whole number. */
  record Number(int from, int to) implements Part {
    @Override
    public void grow(Growth growth) {
      growth.out.number(growth.chance.between(from, to));
    }
  }

  /** One text while it grows. Left-out parts leave no double space and none before a comma. */
  static final class Growth {
    final Chance chance = new Chance(0);
    JsonLine out;
    int theme;
    private int start;

    void begin(JsonLine line, int newTheme, long seed) {
      out = line;
      theme = newTheme;
      start = line.size();
      chance.reseed(seed);
    }

    void append(byte[] bytes) {
      if (bytes.length == 0) {
        return;
      }
      boolean spaced = out.size() == start || out.at(out.size() - 1) == ' ';
      if (spaced && bytes[0] == ' ') {
        out.put(bytes, 1, bytes.length - 1);
      } else {
        if (spaced && out.size() > start && closes(bytes[0])) {
          out.shrink(out.size() - 1);
        }
        out.put(bytes);
      }
    }

    /** Takes away a space at the end; gives where the text starts. */
    int finish() {
      if (out.size() > start && out.at(out.size() - 1) == ' ') {
        out.shrink(out.size() - 1);
      }
      return start;
    }

    private static boolean closes(byte character) {
      return character == ',' || character == '.' || character == '?' || character == '!';
    }
  }
}

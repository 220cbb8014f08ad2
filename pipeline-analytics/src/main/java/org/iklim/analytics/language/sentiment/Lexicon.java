// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * The project's own words and phrases with a polarity from -3 to 3, in both languages. A phrase is
 * compared by the normal forms of its words, so that each spelling of a word is found.
 */
public final class Lexicon {
  private static final int MOST_WORDS = 5;

  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, Integer> polarities = new HashMap<>();

  /** First words of phrases of several words; spares joining for all others. */
  private final Set<String> openings = new HashSet<>();

  private Lexicon() {}

  /**
   * One line.
   *
   * @param text as written
   * @param polarity -3 to 3
   */
  public record Phrase(String text, int polarity) {}

  /** All of it, in the order of the files. */
  public List<Phrase> phrases() {
    return Collections.unmodifiableList(phrases);
  }

  /** Reads the lexicon that ships with the project. */
  static Lexicon shipped() {
    Lexicon lexicon = new Lexicon();
    for (String language : List.of("id", "en")) {
      lexicon.read("lexicon-" + language + ".tsv");
    }
    return lexicon;
  }

  private void read(String name) {
    try (InputStream bytes = Lexicon.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no lexicon " + name + " beside " + Lexicon.class);
      }
      new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(fields -> add(Integer.parseInt(fields[0]), fields[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicon " + name, e);
    }
  }

  private void add(int polarity, String phrase) {
    List<Token> tokens = Tokenizer.tokenize(phrase);
    if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
      return;
    }
    phrases.add(new Phrase(phrase, polarity));
    StringBuilder key = new StringBuilder();
    for (Token token : tokens) {
      key.append(key.length() == 0 ? "" : " ").append(token.form());
    }
    polarities.merge(key.toString(), polarity, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
    if (tokens.size() > 1) {
      openings.add(tokens.get(0).form());
    }
  }

  /**
   * Finds the phrases of a message, the longest first at each place.
   *
   * @param hits takes each hit
   */
  void find(List<Token> tokens, BitSet negated, Hits hits) {
    for (int at = 0; at < tokens.size(); ) {
      int words = longest(tokens, at, hits, negated);
      at += Math.max(1, words);
    }
  }

  private int longest(List<Token> tokens, int at, Hits hits, BitSet negated) {
    String first = tokens.get(at).form();
    if (first.isEmpty()) {
      return 0;
    }
    Integer found = polarities.get(first);
    int words = found == null ? 0 : 1;
    if (openings.contains(first)) {
      StringBuilder joined = new StringBuilder(first);
      int last = Math.min(tokens.size(), at + MOST_WORDS);
      for (int next = at + 1; next < last; next++) {
        joined.append(' ').append(tokens.get(next).form());
        Integer polarity = polarities.get(joined.toString());
        if (polarity != null) {
          found = polarity;
          words = next - at + 1;
        }
      }
    }
    if (found != null) {
      hits.hit(at, found, negated.get(at));
    }
    return words;
  }

  /** Takes the phrases found. */
  interface Hits {
    /**
     * One phrase.
     *
     * @param at the token at which it begins
     * @param polarity -3 to 3
     * @param negated whether a negator reaches it
     */
    void hit(int at, int polarity, boolean negated);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.iklim.analytics.language.taxonomy.TaxonomyFile.Entry;
import org.iklim.analytics.language.taxonomy.TaxonomyFile.Kind;
import org.iklim.analytics.language.taxonomy.TaxonomyFile.Section;
import org.iklim.analytics.language.taxonomy.TaxonomyFile.Strength;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Terms by what they speak of. Thread-safe.
 *
 * <p>A message speaks of the aspects whose terms it has. A term of several words says more than one
 * of one word; of many aspects only those are kept that have at least half the weight of the
 * heaviest, at most three. Weak terms count where there is no other. The function is the one with
 * the heaviest terms. Among equals the one that the message names first.
 */
public final class Taxonomy {
  private static final int MOST_ASPECTS = 3;
  private static final double KEPT_SHARE = 0.5;
  private static final int ID_DIGITS = 8;

  private final Map<Kind, TermMatcher<Sense>> terms =
      Map.of(Kind.ASPECT, new TermMatcher<>(), Kind.FUNCTION, new TermMatcher<>());
  private final String id;

  /** What stands behind a term. */
  private record Sense(Section section, Strength strength) {}

  /**
   * What a message speaks of.
   *
   * @param aspects ids, sorted
   * @param function id of the business function, if one is seen
   */
  public record Findings(SortedSet<String> aspects, Optional<String> function) {}

  /** Weights of sections by the strength of the terms, in the order of the text. */
  private record Weights(Map<String, Double> strong, Map<String, Double> weak) {}

  private Taxonomy(Map<Sense, List<List<String>>> senses, String id) {
    this.id = id;
    senses.forEach(
        (sense, words) ->
            words.forEach(term -> terms.get(sense.section().kind()).add(term, sense)));
  }

  /** The taxonomy that ships with Iklim. */
  public static Taxonomy shipped() {
    return extended("", "");
  }

  /**
   * The shipped taxonomy with more terms and sections.
   *
   * @param name of the file, for errors
   * @param text as {@link TaxonomyFile} reads it; may be empty
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static Taxonomy extended(String name, String text) {
    String aspects = TaxonomyFile.shipped("aspects.taxonomy");
    String functions = TaxonomyFile.shipped("functions.taxonomy");
    List<Entry> entries = new ArrayList<>();
    entries.addAll(TaxonomyFile.parse("aspects", aspects));
    entries.addAll(TaxonomyFile.parse("functions", functions));
    entries.addAll(TaxonomyFile.parse(name, text));
    return new Taxonomy(senses(entries), digest(aspects + functions + text));
  }

  /** Changes whenever a term does. */
  public String id() {
    return id;
  }

  /**
   * What a message speaks of.
   *
   * @param text the message
   * @param tokens its tokens
   */
  public Findings read(CharSequence text, List<Token> tokens) {
    List<String> words = Words.of(text, tokens);
    Weights aspects = weights(Kind.ASPECT, words);
    SortedSet<String> strong = heaviest(aspects.strong(), MOST_ASPECTS);
    return new Findings(
        strong.isEmpty() ? heaviest(aspects.weak(), 1) : strong,
        heaviest(weights(Kind.FUNCTION, words).strong(), 1).stream().findFirst());
  }

  private Weights weights(Kind kind, List<String> words) {
    Weights weights = new Weights(new LinkedHashMap<>(), new LinkedHashMap<>());
    terms
        .get(kind)
        .match(
            words,
            (sense, length) ->
                (sense.strength() == Strength.STRONG ? weights.strong() : weights.weak())
                    .merge(sense.section().id(), weight(length), Double::sum));
    return weights;
  }

  private static double weight(int words) {
    return 1 + (words - 1) * 0.5;
  }

  /** The sections with at least the kept share of the heaviest; of equals those named first. */
  private static SortedSet<String> heaviest(Map<String, Double> weights, int most) {
    List<Map.Entry<String, Double>> sections = new ArrayList<>(weights.entrySet());
    sections.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    SortedSet<String> kept = new TreeSet<>();
    for (Map.Entry<String, Double> section : sections) {
      if (kept.size() < most && section.getValue() >= KEPT_SHARE * sections.get(0).getValue()) {
        kept.add(section.getKey());
      }
    }
    return kept;
  }

  /** Later entries win over earlier ones of the same term and section. */
  private static Map<Sense, List<List<String>>> senses(List<Entry> entries) {
    record Key(Section section, List<String> words) {}
    Map<Key, Strength> strengths = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<String> words = Words.of(entry.term(), Tokenizer.tokenize(entry.term()));
      if (!words.isEmpty() && !words.contains(Words.BREAK)) {
        Key key = new Key(entry.section(), words);
        Strength known = strengths.get(key);
        if (known == null || known == Strength.WEAK || entry.strength() == Strength.DROPPED) {
          strengths.put(key, entry.strength());
        }
      }
    }
    Map<Sense, List<List<String>>> senses = new LinkedHashMap<>();
    strengths.forEach(
        (key, strength) -> {
          if (strength != Strength.DROPPED) {
            senses
                .computeIfAbsent(new Sense(key.section(), strength), s -> new ArrayList<>())
                .add(key.words());
          }
        });
    return senses;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

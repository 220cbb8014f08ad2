// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.identify;

import java.util.List;
import org.iklim.analytics.language.text.Token;

/**
 * Tells Indonesian, English, both in one message, and anything else. Thread-safe.
 *
 * <p>Each word gives evidence ({@link WordEvidence}); a guess by its letters gives half. A message
 * is mixed where the lesser language has at least a share of the evidence and more than a loan
 * word. It is neither where most words are of other languages or scripts, or of none.
 */
public final class LanguageIdentifier {
  private static final double GUESS = 0.5;

  /** Evidence that a message has before its first word: what keeps short ones modest. */
  private static final double PRIOR = 0.6;

  private static final double LEAST_MIXED_SHARE = 0.2;
  private static final double LEAST_MIXED_WEIGHT = 1;
  private static final double OTHER_SHARE = 0.5;
  private static final int FEWEST_UNKNOWN_WORDS = 3;

  private final WordEvidence evidence = new WordEvidence();

  /**
   * A language with how sure it is.
   *
   * @param language what it is
   * @param confidence 0 to 1; what share of messages with such evidence are of the language
   */
  public record Identified(Language language, double confidence) {}

  /** The language of a message from its tokens; of an empty one {@code OTHER}, quite unsure. */
  public Identified identify(List<Token> tokens) {
    Sum sum = new Sum();
    for (Token token : tokens) {
      if (token.isWord() && !token.form().isEmpty()) {
        sum.add(token.form());
      }
    }
    return sum.decide();
  }

  /** The evidence of one message. */
  private final class Sum {
    private double indonesian;
    private double english;
    private double blends;
    private double other;
    private int shared;
    private int unknown;

    void add(String word) {
      if (isForeignScript(word)) {
        other++;
        return;
      }
      switch (evidence.of(word)) {
        case INDONESIAN -> indonesian++;
        case ENGLISH -> english++;
        case BLEND -> blends++;
        case OTHER -> other++;
        case SHARED -> shared++;
        case LIKE_INDONESIAN -> indonesian += GUESS;
        case LIKE_ENGLISH -> english += GUESS;
        case UNKNOWN -> unknown++;
      }
    }

    Identified decide() {
      double id = indonesian + blends;
      double en = english + blends;
      double known = indonesian + english + blends;
      if (other > 0 && other / (other + known) >= OTHER_SHARE) {
        return new Identified(Language.OTHER, confidence(other, known));
      }
      if (known == 0) {
        return shared > 0 && unknown < FEWEST_UNKNOWN_WORDS
            ? new Identified(Language.EN, 0.5)
            : new Identified(Language.OTHER, 0.5);
      }
      double lesser = Math.min(id, en);
      double mixedShare = lesser / (id + en);
      if (lesser >= LEAST_MIXED_WEIGHT && mixedShare >= LEAST_MIXED_SHARE) {
        return new Identified(Language.MIXED, confidence(lesser, LEAST_MIXED_WEIGHT));
      }
      return id >= en
          ? new Identified(Language.ID, confidence(id, en + other))
          : new Identified(Language.EN, confidence(en, id + other));
    }

    /** For against all, with the prior on neither side. */
    private double confidence(double forIt, double against) {
      return (forIt + PRIOR / 2) / (forIt + against + PRIOR);
    }
  }

  /** Whether a word is written in letters that neither language has. */
  private static boolean isForeignScript(String word) {
    int codePoint = word.codePointAt(0);
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN;
  }
}

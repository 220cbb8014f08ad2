// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.util.List;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Which words the training text had, as one bit a hash: of unknown words about one in thirty counts
 * as known.
 */
final class KnownWords {
  private static final int BITS = 20;
  private static final int SEED = 71;

  /** Below, a message is in a language that the model did not learn. */
  private static final double LEAST_SHARE = 0.35;

  private final long[] bits;

  /**
   * Takes what {@link #bits} gave.
   *
   * @throws IllegalArgumentException if it has another size
   */
  KnownWords(long[] bits) {
    if (bits.length != longs()) {
      throw new IllegalArgumentException("known words take " + longs() + " longs: " + bits.length);
    }
    this.bits = bits;
  }

  /** The words that come at least twice in these texts. */
  static KnownWords of(List<String> texts) {
    KnownWords once = new KnownWords(new long[longs()]);
    KnownWords twice = new KnownWords(new long[longs()]);
    for (String text : texts) {
      for (Token token : Tokenizer.tokenize(text)) {
        if (token.isWord()) {
          (once.contains(token.form()) ? twice : once).add(token.form());
        }
      }
    }
    return twice;
  }

  static int longs() {
    return 1 << (BITS - 6);
  }

  private void add(String form) {
    int place = place(form);
    bits[place >> 6] |= 1L << place;
  }

  private boolean contains(String form) {
    int place = place(form);
    return (bits[place >> 6] & 1L << place) != 0;
  }

  /** Whether enough of the words are known to read the message. */
  boolean understand(List<Token> tokens) {
    int words = 0;
    int known = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        words++;
        known += contains(token.form()) ? 1 : 0;
      }
    }
    return known >= LEAST_SHARE * words;
  }

  long[] bits() {
    return bits;
  }

  private static int place(String form) {
    return Hash.spread(Hash.of(form, SEED)) >>> (Integer.SIZE - BITS);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.iklim.analytics.language.text.Token;

/** The words of tokens as terms are compared with them. */
final class Words {
  /** Stands where a sentence or clause ends: no term reaches across it. */
  static final String BREAK = "";

  private static final String BREAKING = ".,;:!?()\u2014\u2013|";

  private Words() {}

  /**
   * Words in lower case; {@code c-suite} is two, {@code hati-hati} is one; numbers as written.
   *
   * @param text what the tokens were made from
   */
  static List<String> of(CharSequence text, List<Token> tokens) {
    List<String> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      switch (token.kind()) {
        case WORD, HASHTAG -> add(token.form(), words);
        case NUMBER -> words.add(text.subSequence(token.start(), token.end()).toString());
        case PUNCTUATION -> {
          if (!token.form().isEmpty() && BREAKING.indexOf(token.form().charAt(0)) >= 0) {
            words.add(BREAK);
          }
        }
        default -> words.add(BREAK);
      }
    }
    return words;
  }

  private static void add(String form, List<String> words) {
    int hyphen = form.indexOf('-');
    if (hyphen < 0) {
      words.add(form);
      return;
    }
    String first = form.substring(0, hyphen);
    String rest = form.substring(hyphen + 1);
    words.add(first);
    if (!rest.startsWith(first)) {
      add(rest, words);
    }
  }
}

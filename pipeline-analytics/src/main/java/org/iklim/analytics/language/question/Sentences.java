// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.question;

import java.util.ArrayList;
import java.util.List;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Token.Kind;

/** Cuts the tokens of a message into sentences; what others said, in quotes, is left out. */
final class Sentences {
  private static final String QUOTE = "\"";

  private final CharSequence text;
  private final List<Sentence> sentences = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private boolean quoted;
  private boolean skipsLine;

  /**
   * A sentence.
   *
   * @param words its words in normal form; a comma is a word too
   * @param marked whether it ends with a question mark
   */
  record Sentence(List<String> words, boolean marked) {}

  private Sentences(CharSequence text) {
    this.text = text;
  }

  /** The sentences of a message, without those that have no word. */
  static List<Sentence> of(CharSequence text, List<Token> tokens) {
    Sentences sentences = new Sentences(text);
    int end = 0;
    for (Token token : tokens) {
      if (end == 0 || sentences.isNewLine(end, token.start())) {
        sentences.end(false);
        sentences.skipsLine = token.form().equals(">");
        sentences.quoted = false;
      }
      sentences.add(token);
      end = Math.max(end, token.end());
    }
    sentences.end(false);
    return sentences.sentences;
  }

  private void add(Token token) {
    if (skipsLine) {
      return;
    }
    if (token.kind() == Kind.PUNCTUATION) {
      punctuation(token.form());
    } else if (!quoted && token.isWord()) {
      words.add(token.form());
    } else if (!quoted && token.kind() == Kind.NUMBER) {
      words.add("0");
    }
  }

  private void punctuation(String mark) {
    if (mark.equals(QUOTE)) {
      quoted = !quoted;
    } else if (!quoted) {
      switch (mark) {
        case "?", "??" -> end(true);
        case ".", "!", "!!", "...", ";", ":", "\u2014", "\u2013", "(", ")" -> end(false);
        case "," -> words.add(",");
        default -> {
          // says nothing of sentences
        }
      }
    }
  }

  private void end(boolean marked) {
    if (!words.isEmpty() || marked) {
      if (marked && words.isEmpty() && !sentences.isEmpty()) {
        Sentence last = sentences.remove(sentences.size() - 1);
        sentences.add(new Sentence(last.words(), true)); // "really!?", "jadi gini ...?"
      } else {
        sentences.add(new Sentence(words, marked));
      }
    }
    words = new ArrayList<>();
  }

  private boolean isNewLine(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

/**
 * One piece of a message.
 *
 * @param kind what it is
 * @param form the normalised form: lower case, without elongation, abbreviations written out;
 *     emoticons and punctuation by one spelling each; empty for what only its kind tells (URL,
 *     MENTION, NUMBER, CODE)
 * @param start where it begins in the text, in chars
 * @param end where it ends, exclusive; the words of one abbreviation share start and end
 * @param emphasis how the writer stressed it
 */
public record Token(Kind kind, String form, int start, int end, Emphasis emphasis) {
  /** What a token is. */
  public enum Kind {
    /** A word of letters, also with digits, apostrophes or hyphens inside. */
    WORD,
    /** Digits with separators, also a percentage. */
    NUMBER,
    /** An address of the web or of mail. */
    URL,
    /** {@code @somebody}. */
    MENTION,
    /** {@code #topic}; the form has no {@code #}. */
    HASHTAG,
    /** One emoji as Unicode, without skin tone, or {@code :name:}. */
    EMOJI,
    /** Such as {@code :)}; the form is one spelling per meaning. */
    EMOTICON,
    /** Program text between back quotes. */
    CODE,
    /** Anything else that is no white space. */
    PUNCTUATION
  }

  /** How a word was stressed. */
  public enum Emphasis {
    NONE,
    /** Written in capitals, at least three letters. */
    CAPITALS,
    /** A letter held, as in {@code baguuus}. */
    ELONGATION
  }

  /** Whether it is a word or a hashtag, which is read as one. */
  public boolean isWord() {
    return kind == Kind.WORD || kind == Kind.HASHTAG;
  }
}

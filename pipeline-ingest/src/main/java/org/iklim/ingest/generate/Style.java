// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** How a person types: habits of case, slips of the fingers. Works on the bytes of a line. */
final class Style {
  private static final int LOWER_CASE_HABIT = 0x3;
  private static final int SENTENCE_HABIT = 0x4;
  private static final double SLIP = 0.05;
  private static final int SHORTEST_SLIP = 12;

  private Style() {}

  /** Applies the author's habits to the text from start to the end of the line. */
  static void apply(Chance chance, Person author, int start, JsonLine out, boolean slips) {
    if ((author.style() & LOWER_CASE_HABIT) == 0) {
      lowerCase(start, out);
    } else {
      capitalise(start, out);
      if ((author.style() & SENTENCE_HABIT) != 0) {
        capitaliseSentences(start, out);
      }
    }
    boolean slipped = chance.happens(SLIP);
    if (slips && slipped && out.size() - start > SHORTEST_SLIP) {
      slip(chance, start, out);
    }
  }

  /** Begins the text with a capital. */
  static void capitalise(int start, JsonLine out) {
    if (start < out.size() && out.at(start) >= 'a' && out.at(start) <= 'z') {
      out.set(start, out.at(start) - 'a' + 'A');
    }
  }

  private static void capitaliseSentences(int start, JsonLine out) {
    for (int i = start + 2; i < out.size(); i++) {
      byte end = out.at(i - 2);
      if (out.at(i - 1) == ' ' && (end == '.' || end == '?' || end == '!')) {
        capitalise(i, out);
      }
    }
  }

  private static void lowerCase(int start, JsonLine out) {
    for (int i = start; i < out.size(); i++) {
      byte character = out.at(i);
      if (character >= 'A' && character <= 'Z') {
        out.set(i, character - 'A' + 'a');
      }
    }
  }

  /** Swaps two letters; never a character of an escape sequence. */
  private static void slip(Chance chance, int start, JsonLine out) {
    int at = start + 1 + chance.below(out.size() - start - 3);
    if (isLetter(out.at(at)) && isLetter(out.at(at + 1)) && out.at(at - 1) != '\\') {
      byte swapped = out.at(at);
      out.set(at, out.at(at + 1));
      out.set(at + 1, swapped);
    }
  }

  private static boolean isLetter(byte character) {
    return character >= 'a' && character <= 'z';
  }
}

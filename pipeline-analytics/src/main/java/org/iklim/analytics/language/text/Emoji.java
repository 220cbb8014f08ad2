// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

/** Finds emoji: pictographs with their joiners, skin tones and flags, and {@code :name:}. */
final class Emoji {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int VARIATION_SELECTOR = 0xFE0F;
  private static final int LONGEST_NAME = 32;

  /** A family of joined emoji ends here; more is another emoji. */
  private static final int LONGEST_SEQUENCE = 24;

  private Emoji() {}

  /** Where the emoji that begins at {@code start} ends, or {@code start} if none does. */
  static int end(CharSequence text, int start, int limit) {
    int codePoint = Character.codePointAt(text, start);
    if (!isPictograph(codePoint)) {
      return start;
    }
    int end = start + Character.charCount(codePoint);
    int last = Math.min(limit, start + LONGEST_SEQUENCE);
    boolean joined = false;
    while (end < last) {
      int next = Character.codePointAt(text, end);
      boolean extends_ = next == ZERO_WIDTH_JOINER || isModifier(next);
      if (!extends_ && !(joined && isPictograph(next))) {
        break;
      }
      joined = next == ZERO_WIDTH_JOINER;
      end += Character.charCount(next);
    }
    return Math.min(end, limit);
  }

  /** The emoji between two places without skin tone and variation selectors. */
  static String form(CharSequence text, int start, int end) {
    StringBuilder form = new StringBuilder(end - start);
    for (int at = start; at < end; ) {
      int codePoint = Character.codePointAt(text, at);
      if (!isModifier(codePoint)) {
        form.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return form.toString();
  }

  /** Where a {@code :name:} that begins at {@code start} ends, or {@code start} if none does. */
  static int endOfName(CharSequence text, int start, int limit) {
    int last = Math.min(limit, start + LONGEST_NAME);
    boolean letter = false;
    for (int at = start + 1; at < last; at++) {
      char c = text.charAt(at);
      if (c == ':') {
        return letter && at > start + 2 ? at + 1 : start;
      }
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '+' && c != '-') {
        return start;
      }
      letter |= (c >= 'a' && c <= 'z') || c == '+' || c == '-';
    }
    return start;
  }

  private static boolean isModifier(int codePoint) {
    return codePoint == VARIATION_SELECTOR || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  private static boolean isPictograph(int c) {
    return (c >= 0x1F000 && c <= 0x1FAFF)
        || (c >= 0x2600 && c <= 0x27BF)
        || (c >= 0x2B05 && c <= 0x2B55)
        || (c >= 0x2190 && c <= 0x21FF)
        || (c >= 0x2300 && c <= 0x23FF)
        || c == 0x3030
        || c == 0x203C
        || c == 0x2049;
  }
}

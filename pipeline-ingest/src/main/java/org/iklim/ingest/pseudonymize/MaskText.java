// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces e-mail addresses in a text by {@code @email} and the names of mentioned people by {@code
 * @mention}. Time grows with the length of the text, whatever it holds.
 */
final class MaskText {
  static final String EMAIL = "@email";
  static final String MENTION = "@mention";

  /** One letter is no name, and would mask every such letter. */
  private static final int SHORTEST_NAME = 2;

  /** Bounds the work at each word of the text. */
  private static final int LONGEST_NAME = 200;

  private MaskText() {}

  /**
   * Masks a text.
   *
   * @param text any text
   * @param names names of the people mentioned in it, with or without the at sign
   */
  static String mask(String text, List<String> names) {
    String masked = text.indexOf('@') < 0 ? text : maskEmails(text);
    return names.isEmpty() ? masked : maskNames(masked, names);
  }

  private static String maskEmails(String text) {
    StringBuilder masked = null;
    int done = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > done && isLocalPart(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && isDomain(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && !isWord(text.charAt(end - 1))) {
        end--;
      }
      int lastDot = text.lastIndexOf('.', end - 1);
      if (start < at && lastDot > at + 1 && lastDot < end - 1) {
        masked = masked == null ? new StringBuilder(text.length()) : masked;
        masked.append(text, done, start).append(EMAIL);
        done = end;
      }
    }
    return masked == null ? text : masked.append(text, done, text.length()).toString();
  }

  private static String maskNames(String text, List<String> names) {
    Letter root = new Letter();
    for (String name : names) {
      root.add(name.startsWith("@") ? name.substring(1).strip() : name.strip());
    }
    StringBuilder masked = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean startsWord = i == 0 || !isWord(text.charAt(i - 1));
      int end = startsWord ? root.longestMatch(text, i) : -1;
      if (end > 0) {
        int start = i > done && text.charAt(i - 1) == '@' ? i - 1 : i;
        masked.append(text, done, start).append(MENTION);
        done = end;
        i = end - 1;
      }
    }
    return masked.append(text, done, text.length()).toString();
  }

  private static boolean isLocalPart(char c) {
    return isWord(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return isWord(c) || c == '.' || c == '-';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** A node of the tree of names: finds which of many names begins at a place in one walk. */
  private static final class Letter {
    private final Map<Character, Letter> next = new HashMap<>();
    private boolean endsName;

    void add(String name) {
      if (name.length() < SHORTEST_NAME) {
        return;
      }
      Letter letter = this;
      for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
        letter = letter.next.computeIfAbsent(folded(name.charAt(i)), c -> new Letter());
      }
      letter.endsName = true;
    }

    /** End of the longest name that begins at start and ends a word, or -1. */
    int longestMatch(String text, int start) {
      int end = -1;
      Letter letter = this;
      for (int i = start; i < text.length(); i++) {
        letter = letter.next.get(folded(text.charAt(i)));
        if (letter == null) {
          return end;
        }
        if (letter.endsName && (i + 1 == text.length() || !isWord(text.charAt(i + 1)))) {
          end = i + 1;
        }
      }
      return end;
    }
  }
}

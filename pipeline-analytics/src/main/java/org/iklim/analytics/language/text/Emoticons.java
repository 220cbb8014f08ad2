// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import java.util.BitSet;
import java.util.Map;

/** Finds emoticons such as {@code :-)}, longest first, and gives one spelling per meaning. */
final class Emoticons {
  private static final Map<String, String> FORMS = WordList.read(Emoticons.class, "emoticons.tsv");
  private static final int LONGEST =
      FORMS.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final BitSet FIRST = new BitSet();

  static {
    FORMS.keySet().forEach(emoticon -> FIRST.set(emoticon.charAt(0)));
  }

  private Emoticons() {}

  /** Where the emoticon that begins at {@code start} ends, or {@code start} if none does. */
  static int end(CharSequence text, int start, int limit) {
    if (!FIRST.get(text.charAt(start)) || (start > 0 && isOneWord(text, start - 1, start))) {
      return start;
    }
    for (int end = Math.min(limit, start + LONGEST); end > start + 1; end--) {
      if (FORMS.containsKey(text.subSequence(start, end).toString())
          && !(end < limit && isOneWord(text, end - 1, end))) {
        return end;
      }
    }
    return start;
  }

  /** The spelling that stands for all emoticons of the same meaning. */
  static String form(CharSequence text, int start, int end) {
    return FORMS.get(text.subSequence(start, end).toString());
  }

  /** Whether two neighbours belong to a word or a time of day: {@code maxDepth}, {@code 8:30}. */
  private static boolean isOneWord(CharSequence text, int left, int right) {
    return Character.isDigit(text.charAt(left))
        || (Character.isLetterOrDigit(text.charAt(left))
            && Character.isLetterOrDigit(text.charAt(right)));
  }
}

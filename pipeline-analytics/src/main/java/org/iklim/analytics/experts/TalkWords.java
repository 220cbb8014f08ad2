// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a message tell about helping, in Indonesian and English. */
public final class TalkWords {
  /** Says thanks; as a regular expression that Spark reads alike. */
  public static final String THANKS =
      "(?i)\\b(thanks?|thank you|thx|tq|ty|terima ?kasih|makasih|makasi|trims|trimakasih"
          + "|tengkyu|nuhun|suwun|matur ?nuwun)\\b";

  /** Asks something. */
  public static final String QUESTION = "\\?(\\s|$)";

  private static final Pattern SAYS_THANKS = Pattern.compile(THANKS);
  private static final Pattern ASKS = Pattern.compile(QUESTION);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+.'_-]*");

  private TalkWords() {}

  /** Whether a message says thanks. */
  public static boolean saysThanks(String text) {
    return SAYS_THANKS.matcher(text).find();
  }

  /** Whether a message asks something. */
  public static boolean asks(String text) {
    return ASKS.matcher(text).find();
  }

  /** The words of a text in lower case, in order, as often as they stand there. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String found = word.group();
      int end = found.length();
      while (end > 0
          && !Character.isLetterOrDigit(found.charAt(end - 1))
          && found.charAt(end - 1) != '+') {
        end--;
      }
      words.add(found.substring(0, end));
    }
    return words;
  }
}

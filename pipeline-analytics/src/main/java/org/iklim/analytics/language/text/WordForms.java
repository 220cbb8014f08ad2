// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iklim.analytics.language.text.Token.Emphasis;

/**
 * The normal form of one written word: lower case, held letters let go ({@code baguuus} → {@code
 * bagus}), reduplication written out ({@code hati2} → {@code hati-hati}), laughter by one spelling,
 * chat abbreviations by the word they stand for ({@code gk} → {@code nggak}).
 */
final class WordForms {
  /** Longer than any word; the rest of one letter held for a megabyte is not looked at. */
  private static final int LONGEST = 40;

  private static final Map<String, String> SLANG = WordList.read(WordForms.class, "slang.tsv");
  private static final Set<String> DOUBLED =
      Set.copyOf(WordList.read(WordForms.class, "double-letters.tsv").keySet());
  private static final Set<String> REDUPLICATION_SUFFIXES =
      Set.of("", "an", "nya", "in", "kan", "i", "lah", "ku", "mu");
  private static final Set<String> LAUGHTERS = laughters();

  private WordForms() {}

  /**
   * A form with the stress it was written with.
   *
   * @param form one word, or several with single spaces where an abbreviation stands for them
   * @param emphasis how it was stressed
   */
  record Form(String form, Emphasis emphasis) {}

  /** The form of the word between two places of a text. */
  static Form of(CharSequence text, int start, int end) {
    String written = text.subSequence(start, Math.min(end, start + LONGEST)).toString();
    String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Emphasis emphasis = isCapitals(written, lower) ? Emphasis.CAPITALS : Emphasis.NONE;
    if (isLaughter(lower)) {
      return new Form(lower.indexOf('w') >= 0 ? "wkwk" : "haha", emphasis);
    }
    String known = SLANG.get(lower);
    if (known != null) {
      return new Form(known, emphasis);
    }
    String single = withoutElongation(lower);
    if (single.length() < lower.length()) {
      emphasis = Emphasis.ELONGATION;
    }
    String full = withReduplication(single);
    return new Form(SLANG.getOrDefault(full, full), emphasis);
  }

  private static boolean isCapitals(String written, String lower) {
    return written.length() >= 3
        && !written.equals(lower)
        && written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** Runs of three and more letters become two where that is a word, else one. */
  private static String withoutElongation(String word) {
    if (!hasRun(word)) {
      return word;
    }
    String two = withRunsOf(word, 2);
    return DOUBLED.contains(two) ? two : withRunsOf(word, 1);
  }

  private static boolean hasRun(String word) {
    for (int at = 2; at < word.length(); at++) {
      if (isRun(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRun(String word, int at) {
    char c = word.charAt(at);
    return c == word.charAt(at - 1) && c == word.charAt(at - 2) && Character.isLetter(c);
  }

  private static String withRunsOf(String word, int letters) {
    StringBuilder result = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); ) {
      char c = word.charAt(at);
      int end = at + 1;
      while (end < word.length() && word.charAt(end) == c) {
        end++;
      }
      int length = end - at;
      int kept = length >= 3 && Character.isLetter(c) ? letters : length;
      result.append(word, at, at + kept);
      at = end;
    }
    return result.toString();
  }

  private static String withReduplication(String word) {
    int two = Math.max(word.lastIndexOf('2'), word.lastIndexOf('\u00B2'));
    if (two < 3 || !REDUPLICATION_SUFFIXES.contains(word.substring(two + 1))) {
      return word;
    }
    String base = word.substring(0, two);
    return base.chars().allMatch(Character::isLetter)
        ? base + '-' + base + word.substring(two + 1)
        : word;
  }

  /**
   * {@code haha}, {@code wkwkwk}, {@code hehehe} and so on: two letters in turn, at least twice.
   */
  private static boolean isLaughter(String word) {
    if (word.length() < 4) {
      return false;
    }
    for (int at = 2; at < word.length(); at++) {
      if (word.charAt(at) != word.charAt(at - 2)) {
        return false;
      }
    }
    return LAUGHTERS.contains(word.substring(0, 2));
  }

  private static Set<String> laughters() {
    Set<String> pairs = new HashSet<>();
    for (String vowel : new String[] {"a", "e", "i"}) {
      pairs.add("h" + vowel);
      pairs.add(vowel + "h");
    }
    pairs.add("wk");
    pairs.add("kw");
    return Set.copyOf(pairs);
  }
}

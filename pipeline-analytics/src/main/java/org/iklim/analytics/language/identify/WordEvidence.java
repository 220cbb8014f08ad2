// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.identify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.iklim.analytics.language.text.WordList;

/**
 * What one word tells of the language: a word of one list tells its language, a word of the list of
 * common and loan words nothing, a word that no list has what its letters look like. An English
 * word with an Indonesian affix ({@code di-reschedule}, {@code meetingnya}) tells both: the word is
 * English, the sentence around it is not.
 */
final class WordEvidence {
  private static final int REMEMBERED_WORDS = 50_000;

  /** Log-odds per run of letters from which an unknown word tells something. */
  private static final double TELLING_ODDS = 0.45;

  private static final int SHORTEST_UNKNOWN = 4;
  private static final int SHORTEST_ENGLISH = 4;
  private static final String[] PREFIXES = {"di", "nge", "ng", "ke", "ter", "me", "ber", "se"};
  private static final String[] SUFFIXES = {"nya", "in", "an", "kan", "ku", "mu", "lah"};

  private final Set<String> indonesian = words("words-id.txt");
  private final Set<String> english = words("words-en.txt");
  private final Set<String> both = words("words-both.txt");
  private final Set<String> other = words("words-other.txt");
  private final CharacterModel letters = new CharacterModel(indonesian, english);
  private final Map<String, Evidence> seen = new ConcurrentHashMap<>();

  /** What a word tells. */
  enum Evidence {
    INDONESIAN,
    ENGLISH,
    /** An English word with an Indonesian affix. */
    BLEND,
    OTHER,
    /** Of both languages. */
    SHARED,
    /** Not known, and looks Indonesian. */
    LIKE_INDONESIAN,
    /** Not known, and looks English. */
    LIKE_ENGLISH,
    UNKNOWN
  }

  /** What a word in lower case tells. */
  Evidence of(String word) {
    Evidence known = seen.get(word);
    if (known == null) {
      known = resolve(word);
      if (seen.size() < REMEMBERED_WORDS) {
        seen.put(word, known);
      }
    }
    return known;
  }

  private Evidence resolve(String word) {
    Evidence listed = listed(word);
    if (listed != null) {
      return listed;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      return hyphenated(word.substring(0, hyphen), word.substring(hyphen + 1));
    }
    if (isInflected(word, indonesian)) {
      return Evidence.INDONESIAN;
    }
    if (isEnglishInflected(word)) {
      return Evidence.ENGLISH;
    }
    if (isInflected(word, english)) {
      return Evidence.BLEND;
    }
    return isInflected(word, both) ? Evidence.INDONESIAN : byLetters(word);
  }

  private Evidence listed(String word) {
    if (both.contains(word)) {
      return Evidence.SHARED;
    }
    if (indonesian.contains(word)) {
      return Evidence.INDONESIAN;
    }
    if (english.contains(word)) {
      return Evidence.ENGLISH;
    }
    return other.contains(word) ? Evidence.OTHER : null;
  }

  /** {@code hati-hati}, {@code di-reschedule}, {@code server-nya}, {@code follow-up}. */
  private Evidence hyphenated(String first, String rest) {
    boolean affixed =
        Arrays.asList(PREFIXES).contains(first) || Arrays.asList(SUFFIXES).contains(rest);
    Evidence base = of(Arrays.asList(PREFIXES).contains(first) ? rest : first);
    if (!affixed) {
      return base == Evidence.SHARED ? of(rest) : base;
    }
    return base == Evidence.ENGLISH || base == Evidence.LIKE_ENGLISH
        ? Evidence.BLEND
        : Evidence.INDONESIAN;
  }

  private static boolean isInflected(String word, Set<String> list) {
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix)
          && isBase(word.substring(0, word.length() - suffix.length()), list)) {
        return true;
      }
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix)) {
        String rest = word.substring(prefix.length());
        if (isBase(rest, list)) {
          return true;
        }
        for (String suffix : SUFFIXES) {
          if (rest.endsWith(suffix)
              && isBase(rest.substring(0, rest.length() - suffix.length()), list)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isBase(String word, Set<String> list) {
    return word.length() >= SHORTEST_ENGLISH && list.contains(word);
  }

  private boolean isEnglishInflected(String word) {
    for (String ending :
        new String[] {"s", "es", "ed", "d", "ing", "ly", "er", "'s", "n't", "'ll", "'re", "'ve"}) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        if (isBase(stem, english) || isBase(stem + 'e', english) || ending.indexOf('\'') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Evidence byLetters(String word) {
    if (word.length() < SHORTEST_UNKNOWN || !isPlain(word)) {
      return Evidence.UNKNOWN;
    }
    double odds = letters.logOdds(word);
    if (odds > TELLING_ODDS) {
      return Evidence.LIKE_INDONESIAN;
    }
    return odds < -TELLING_ODDS ? Evidence.LIKE_ENGLISH : Evidence.UNKNOWN;
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'');
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (String line : WordList.read(WordEvidence.class, resource).keySet()) {
      words.addAll(Arrays.asList(line.split(" ", -1)));
    }
    return words;
  }
}

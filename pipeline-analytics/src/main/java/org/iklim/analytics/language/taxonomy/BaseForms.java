// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of which a written word may be an inflection: without Indonesian clitics (-nya, -ku,
 * -lah), suffixes (-kan, -an, -i, -in) and prefixes (di-, me- and its nasals, ber-, ke-, nge-), and
 * without English endings (-s, -ed, -ing). Generous: which of them is meant, the terms decide.
 *
 * <p>The rules are those of Indonesian morphology (Alwi et al., Tata Bahasa Baku Bahasa Indonesia)
 * and of the colloquial prefixes of chat (ng-, ny-, n-, m-).
 */
final class BaseForms {
  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_BEFORE_CLITIC = 2;
  private static final String VOWELS = "aeiou";
  private static final String[] CLITICS = {"nya", "ku", "mu", "lah", "kah", "pun"};
  private static final String[] SUFFIXES = {"kan", "an", "in", "i"};

  /** A prefix and what its base began with instead: {@code meny} stands for {@code me + s}. */
  private static final String[][] PREFIXES = {
    {"di", ""},
    {"ke", ""},
    {"se", ""},
    {"ter", ""},
    {"ber", ""},
    {"per", ""},
    {"be", ""},
    {"menge", ""},
    {"nge", ""},
    {"memper", ""},
    {"diper", ""},
    {"meny", "s"},
    {"peny", "s"},
    {"ny", "s"},
    {"ny", "c"},
    {"meng", ""},
    {"meng", "k"},
    {"peng", ""},
    {"peng", "k"},
    {"ng", ""},
    {"ng", "k"},
    {"mem", ""},
    {"mem", "p"},
    {"pem", ""},
    {"pem", "p"},
    {"m", "p"},
    {"men", ""},
    {"men", "t"},
    {"pen", ""},
    {"pen", "t"},
    {"n", "t"},
    {"me", ""},
    {"pe", ""},
  };

  private BaseForms() {}

  /** The word itself first, then what it may be a form of; some of them are no words. */
  static List<String> of(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (word.length() > SHORTEST_BEFORE_CLITIC) {
      addEnglish(word, forms);
      addIndonesian(word, forms);
      for (String clitic : CLITICS) {
        if (word.endsWith(clitic) && word.length() - clitic.length() >= SHORTEST_BEFORE_CLITIC) {
          String host = word.substring(0, word.length() - clitic.length());
          forms.add(host);
          addIndonesian(host, forms);
        }
      }
    }
    return forms;
  }

  private static void addIndonesian(String word, List<String> forms) {
    addWithoutPrefix(word, forms);
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
        String stem = word.substring(0, word.length() - suffix.length());
        forms.add(stem);
        addWithoutPrefix(stem, forms);
      }
    }
  }

  private static void addWithoutPrefix(String word, List<String> forms) {
    for (String[] prefix : PREFIXES) {
      int cut = prefix[0].length();
      if (word.startsWith(prefix[0])
          && word.length() - cut + prefix[1].length() >= SHORTEST_STEM
          && (prefix[1].isEmpty() || isVowel(word.charAt(cut)))) {
        forms.add(prefix[1] + word.substring(cut));
      }
    }
  }

  private static void addEnglish(String word, List<String> forms) {
    int length = word.length();
    if (word.endsWith("'s")) {
      forms.add(word.substring(0, length - 2));
    } else if (word.endsWith("s") && !word.endsWith("ss")) {
      forms.add(word.substring(0, length - 1));
      if (word.endsWith("ies") && length > SHORTEST_STEM) {
        forms.add(word.substring(0, length - 3) + 'y');
      } else if (word.endsWith("es") && length > SHORTEST_STEM) {
        forms.add(word.substring(0, length - 2));
      }
    } else if (word.endsWith("ed") && length > SHORTEST_STEM) {
      forms.add(word.substring(0, length - 1));
      addStem(word.substring(0, length - 2), forms);
    } else if (word.endsWith("ing") && length > SHORTEST_STEM + 1) {
      forms.add(word.substring(0, length - 3) + 'e');
      addStem(word.substring(0, length - 3), forms);
    }
  }

  /** A stem, and without the consonant that the ending has doubled. */
  private static void addStem(String stem, List<String> forms) {
    forms.add(stem);
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem.charAt(last))) {
      forms.add(stem.substring(0, last));
    }
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.question;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Tokenizer;
import org.iklim.analytics.language.text.WordList;

/** The words and phrases by which questions are known, with what each does in a sentence. */
final class QuestionWords {
  private final Map<String, Set<Role>> roles = new HashMap<>();
  private int longest;

  /** What a word or phrase does. */
  enum Role {
    /** The sentence asks. */
    ASKS,
    /** The sentence expects no answer. */
    RHETORICAL,
    /** A form in -kah that asks; {@code tingkah} and {@code langkah} do not. */
    KAH,
    /** English question word. */
    ENGLISH,
    /** English question word with its verb: {@code what's}. */
    CONTRACTED,
    AUXILIARY,
    /** May follow an auxiliary that asks. */
    SUBJECT,
    /** Stands before what is asked and says nothing: a greeting, a conjunction. */
    OPENING,
    /** Stands after what is asked and says nothing: a particle, an address. */
    CLOSING,
    /** Indonesian question word. */
    INDONESIAN,
    NEGATION,
    /** Asks when a negation follows at the end: {@code bisa nggak}. */
    CHOICE,
    /** A question word after it is said, not asked: {@code tahu kenapa}. */
    REPORT
  }

  /** The list that ships with Iklim: {@code phrase<TAB>role[ role]} a line. */
  static QuestionWords shipped() {
    QuestionWords words = new QuestionWords();
    WordList.read(QuestionWords.class, "questions.tsv").forEach(words::add);
    return words;
  }

  /** Whether one word has a role. */
  boolean is(Role role, String word) {
    return roles.getOrDefault(word, Set.of()).contains(role);
  }

  /** Whether some run of words has a role. */
  boolean has(Role role, List<String> sentence) {
    for (int from = 0; from < sentence.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(sentence.size(), from + longest); to++) {
        phrase.append(to == from ? "" : " ").append(sentence.get(to));
        if (is(role, phrase.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** In the normal form of messages, so that a phrase finds all its spellings. */
  private void add(String phrase, String named) {
    List<String> forms = Tokenizer.tokenize(phrase).stream().map(Token::form).toList();
    longest = Math.max(longest, forms.size());
    Set<Role> added =
        roles.computeIfAbsent(
            forms.stream().collect(Collectors.joining(" ")), form -> EnumSet.noneOf(Role.class));
    for (String role : named.split(" ", -1)) {
      added.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }
  }
}

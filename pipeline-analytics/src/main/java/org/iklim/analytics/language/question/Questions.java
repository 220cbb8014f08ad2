// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.question;

import java.util.List;
import org.iklim.analytics.language.question.QuestionWords.Role;
import org.iklim.analytics.language.question.Sentences.Sentence;
import org.iklim.analytics.language.text.Token;

/**
 * Says whether a message asks something. One asking sentence is enough. A sentence asks if it ends
 * with a question mark, unless it is one of the phrases that expect no answer ({@code mau gimana
 * lagi?}, {@code who cares?}); without a mark, if it begins or ends as questions do:
 *
 * <ul>
 *   <li>with a phrase that asks ({@code ada yang tahu}, {@code anyone know}, {@code mau tanya});
 *   <li>with a question word in its place: first, before the verb in English, first or last in
 *       Indonesian, not after {@code tidak tahu} or {@code I know};
 *   <li>with an auxiliary before its subject ({@code can we}), or a word in -kah;
 *   <li>with a choice at its end ({@code bisa nggak ya}, {@code udah belum}).
 * </ul>
 *
 * <p>Quoted words and lines do not count. The words and phrases stand in {@code questions.tsv}.
 * Thread-safe.
 */
public final class Questions {
  /** The words at the end of a sentence among which an Indonesian question word stands. */
  private static final int END = 2;

  private final QuestionWords words = QuestionWords.shipped();

  /** Whether a message asks something. */
  public boolean ask(CharSequence text, List<Token> tokens) {
    for (Sentence each : Sentences.of(text, tokens)) {
      if (asks(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(Sentence asked) {
    List<String> sentence = asked.words();
    if (has(Role.RHETORICAL, sentence)) {
      return false;
    }
    return asked.marked()
        || has(Role.ASKS, sentence)
        || beginsAsQuestion(sentence)
        || endsAsQuestion(sentence)
        || has(Role.KAH, sentence);
  }

  private boolean has(Role role, List<String> sentence) {
    return words.has(role, sentence);
  }

  private boolean is(Role role, String word) {
    return words.is(role, word);
  }

  private boolean beginsAsQuestion(List<String> sentence) {
    int first = 0;
    while (first < sentence.size() - 1 && is(Role.OPENING, sentence.get(first))) {
      first++;
    }
    if (first >= sentence.size()) {
      return false;
    }
    String word = sentence.get(first);
    String next = first + 1 < sentence.size() ? sentence.get(first + 1) : "";
    if (is(Role.ENGLISH, word)) {
      return is(Role.CONTRACTED, word) || isBeforeVerb(sentence, first);
    }
    if (is(Role.AUXILIARY, word)) {
      return is(Role.SUBJECT, next);
    }
    return is(Role.INDONESIAN, word) && isIndonesianStart(word, next);
  }

  /** {@code what is}, {@code how many do}, {@code which one should}; not {@code when we came}. */
  private boolean isBeforeVerb(List<String> sentence, int first) {
    String word = sentence.get(first);
    for (int at = first + 1; at <= Math.min(first + 3, sentence.size() - 1); at++) {
      if (is(Role.SUBJECT, sentence.get(at)) && at == first + 1) {
        return false;
      }
      if (is(Role.AUXILIARY, sentence.get(at))
          || (at == first + 1 && sentence.get(at).equals("to"))) {
        boolean subjectFollows = at + 1 < sentence.size() && is(Role.SUBJECT, sentence.get(at + 1));
        return subjectFollows || (at == first + 1 && !word.equals("what") && !word.equals("when"));
      }
    }
    return false;
  }

  private boolean isIndonesianStart(String word, String next) {
    return switch (next) {
      case "pun", "saja", "adanya", "lagi", "boleh", "daya", "kabar" -> false;
      case "yang" -> !word.equals("apa");
      default -> true;
    };
  }

  private boolean endsAsQuestion(List<String> sentence) {
    int last = sentence.size() - 1;
    while (last > 0 && is(Role.CLOSING, sentence.get(last))) {
      last--;
    }
    boolean closed = last < sentence.size() - 1;
    if (last >= 1 && is(Role.NEGATION, sentence.get(last))) {
      return is(Role.CHOICE, sentence.get(last - 1))
          || (closed && sentence.get(last + 1).equals("ya"))
          || (closed && sentence.get(last + 1).equals("sih"));
    }
    for (int at = last; at > Math.max(0, last - END); at--) {
      if (is(Role.INDONESIAN, sentence.get(at))) {
        return !isReported(sentence, at);
      }
    }
    return false;
  }

  /** {@code nggak tahu kenapa}, {@code entah kapan}: said, not asked. */
  private boolean isReported(List<String> sentence, int at) {
    for (int before = Math.max(0, at - 2); before < at; before++) {
      if (is(Role.REPORT, sentence.get(before))) {
        return true;
      }
    }
    return at > 0 && sentence.get(at).equals("apa") && is(Role.NEGATION, sentence.get(at - 1));
  }
}

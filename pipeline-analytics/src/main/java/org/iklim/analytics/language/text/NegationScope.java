// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iklim.analytics.language.text.Token.Kind;

/**
 * What the negators of a message reach. A negator reaches the words after it, up to the number its
 * line of the word list gives, and not across the end of a clause: a full stop, comma, bracket, or
 * a conjunction that turns ({@code tapi}, {@code but}). {@code tidak hanya}, {@code not only} and
 * their like negate nothing.
 */
public final class NegationScope {
  /** Of the negators that end in n't. */
  private static final int USUAL_REACH = 4;

  private static final Map<String, String> NEGATORS =
      WordList.read(NegationScope.class, "negators.tsv");
  private static final Set<String> TURNS =
      Set.of(
          "tapi",
          "tetapi",
          "namun",
          "cuma",
          "melainkan",
          "padahal",
          "meski",
          "walau",
          "walaupun",
          "meskipun",
          "but",
          "however",
          "although",
          "though",
          "except",
          "because",
          "karena",
          "soalnya",
          "yet");
  private static final Set<String> NOT_NEGATED =
      Set.of("hanya", "cuma", "sekadar", "sekedar", "main", "only", "just", "merely", "saja");
  private static final Set<String> CLAUSE_ENDS =
      Set.of(
          ".", ",", ";", ":", "!", "!!", "?", "??", "...", "(", ")", "-", "\u2014", "\u2013", "|");

  private NegationScope() {}

  /** Whether a word is a negator; takes the form of a token. */
  public static boolean isNegator(String form) {
    return NEGATORS.containsKey(form) || form.endsWith("n't");
  }

  /** The places of the negated words among the tokens; never that of a negator itself. */
  public static BitSet of(List<Token> tokens) {
    BitSet negated = new BitSet(tokens.size());
    int left = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (!token.isWord()) {
        left = endsClause(token) ? 0 : left;
      } else if (isNegator(token.form())) {
        left = isOnlyStress(tokens, at) ? 0 : reach(token.form());
      } else if (TURNS.contains(token.form())) {
        left = 0;
      } else if (left > 0) {
        negated.set(at);
        left--;
      }
    }
    return negated;
  }

  private static boolean endsClause(Token token) {
    return token.kind() != Kind.PUNCTUATION || CLAUSE_ENDS.contains(token.form());
  }

  private static boolean isOnlyStress(List<Token> tokens, int negator) {
    return negator + 1 < tokens.size() && NOT_NEGATED.contains(tokens.get(negator + 1).form());
  }

  private static int reach(String negator) {
    String reach = NEGATORS.get(negator);
    return reach == null ? USUAL_REACH : Integer.parseInt(reach);
  }
}

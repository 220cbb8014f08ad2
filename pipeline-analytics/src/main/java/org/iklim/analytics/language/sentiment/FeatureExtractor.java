// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

import java.util.BitSet;
import java.util.List;
import org.iklim.analytics.language.text.NegationScope;
import org.iklim.analytics.language.text.Token;
import org.iklim.analytics.language.text.Token.Emphasis;
import org.iklim.analytics.language.text.Tokenizer;

/**
 * Turns a message into {@link Features}: single words (apart where negated), pairs of neighbours,
 * letter sequences within words, hits of the lexicon, and the look of the message.
 *
 * <p>Each group is scaled by the square root of its size, so that short and long messages have
 * about the same length as vectors.
 */
public final class FeatureExtractor {
  private static final int SHORTEST_SEQUENCE = 2;
  private static final int LONGEST_SEQUENCE = 5;
  private static final float SEQUENCE_WEIGHT = 0.7f;
  private static final float LEXICON_WEIGHT = 0.3f;

  /** Of a word of the lexicon, whatever the length of the message: long ones would drown it. */
  private static final float HIT_WEIGHT = 0.2f;

  private static final float LOOK_WEIGHT = 0.2f;
  private static final int STRONGEST = 6;

  // Seeds keep the groups apart; any different numbers would do.
  private static final int WORD = 13;
  private static final int NEGATED_WORD = 977;
  private static final int PAIR = 101;
  private static final int SEQUENCE = 31337;
  private static final int LEXICON = 555;
  private static final int HIT = 8181;
  private static final int NEGATED_HIT = 9191;
  private static final int LOOK = 4211;

  private final Lexicon lexicon = Lexicon.shipped();

  /** The features of a text. */
  public Features extract(CharSequence text) {
    return extract(Tokenizer.tokenize(text));
  }

  /** The lexicon it uses. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The features of a phrase of the lexicon itself, which would find nothing but itself there. */
  public Features extractWithoutLexicon(CharSequence phrase) {
    List<Token> tokens = Tokenizer.tokenize(phrase);
    return textual(tokens, NegationScope.of(tokens));
  }

  Features extract(List<Token> tokens) {
    BitSet negated = NegationScope.of(tokens);
    Features features = textual(tokens, negated);
    addLexicon(tokens, negated, features);
    return features;
  }

  private static Features textual(List<Token> tokens, BitSet negated) {
    Features features = new Features();
    addWords(tokens, negated, features);
    addSequences(tokens, features);
    addLook(tokens, features);
    return features;
  }

  private static void addWords(List<Token> tokens, BitSet negated, Features features) {
    String before = "<s>";
    for (int at = 0; at < tokens.size(); at++) {
      String form = name(tokens.get(at));
      features.add(Hash.of(form, negated.get(at) ? NEGATED_WORD : WORD), 1, at);
      features.add(pair(before, form), 1, at);
      before = form;
    }
    features.add(pair(before, "</s>"), 1, tokens.size() - 1);
    features.scale(0, 1);
  }

  private static String name(Token token) {
    return token.form().isEmpty() ? token.kind().name() : token.form();
  }

  private static int pair(String before, String form) {
    return Hash.of(form, Hash.of(before, PAIR) * 31 + 7);
  }

  private static void addSequences(List<Token> tokens, Features features) {
    int from = features.size();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isWord()) {
        addSequences(tokens.get(at).form(), at, features);
      }
    }
    features.scale(from, SEQUENCE_WEIGHT);
  }

  /** All sequences of a word and its two edges; the whole word is a feature already. */
  private static void addSequences(String form, int owner, Features features) {
    int edges = form.length() + 2;
    for (int start = 0; start < edges; start++) {
      int hash = SEQUENCE;
      int longest = Math.min(LONGEST_SEQUENCE, edges - start);
      for (int length = 1; length <= longest; length++) {
        int at = start + length - 2;
        hash = Hash.next(hash, at < 0 || at == form.length() ? '_' : form.charAt(at));
        if (length >= SHORTEST_SEQUENCE && length < edges) {
          features.add(hash + length * 0x9E3779B9, 1, owner);
        }
      }
    }
  }

  private void addLexicon(List<Token> tokens, BitSet negated, Features features) {
    Tally tally = new Tally(tokens, features);
    lexicon.find(tokens, negated, tally);
    add(features, "praise", LEXICON_WEIGHT * Math.min(STRONGEST, tally.praise) / 3);
    add(features, "blame", LEXICON_WEIGHT * Math.min(STRONGEST, tally.blame) / 3);
    add(features, "sign" + Integer.signum(tally.praise - tally.blame), LEXICON_WEIGHT);
    add(features, "strongest" + tally.mostPraise + "/" + tally.mostBlame, LEXICON_WEIGHT);
    add(features, "last" + tally.last, LEXICON_WEIGHT);
  }

  private static void add(Features features, String name, float value) {
    features.add(Hash.of(name, LEXICON), value, Features.WHOLE_MESSAGE);
  }

  private static void addLook(List<Token> tokens, Features features) {
    int capitals = 0;
    boolean elongated = false;
    for (Token token : tokens) {
      capitals += token.emphasis() == Emphasis.CAPITALS ? 1 : 0;
      elongated |= token.emphasis() == Emphasis.ELONGATION;
    }
    look(features, "message");
    look(features, "length" + lengthClass(tokens.size()));
    if (capitals > 0) {
      look(features, capitals * 2 > tokens.size() ? "all capitals" : "capitals");
    }
    if (elongated) {
      look(features, "elongation");
    }
  }

  private static void look(Features features, String name) {
    features.add(Hash.of(name, LOOK), LOOK_WEIGHT, Features.WHOLE_MESSAGE);
  }

  private static int lengthClass(int tokens) {
    return tokens < 4 ? 0 : Math.min(4, Integer.SIZE - Integer.numberOfLeadingZeros(tokens) - 2);
  }

  /** Adds each hit as a feature and sums up the rest. */
  private static final class Tally implements Lexicon.Hits {
    private final List<Token> tokens;
    private final Features features;
    private int praise;
    private int blame;
    private int mostPraise;
    private int mostBlame;
    private int last;

    Tally(List<Token> tokens, Features features) {
      this.tokens = tokens;
      this.features = features;
    }

    @Override
    public void hit(int at, int polarity, boolean negated) {
      int meant = negated ? -polarity : polarity;
      last = Integer.signum(meant);
      praise += Math.max(0, meant);
      blame += Math.max(0, -meant);
      mostPraise = Math.max(mostPraise, meant);
      mostBlame = Math.max(mostBlame, -meant);
      String word = tokens.get(at).form();
      features.add(Hash.of(word, negated ? NEGATED_HIT : HIT), HIT_WEIGHT, at);
      features.add(Hash.of("hit", LEXICON + meant), LEXICON_WEIGHT / 2, at);
      if (negated) {
        features.add(Hash.of("negated", LEXICON + meant), LEXICON_WEIGHT / 2, at);
      }
    }
  }
}

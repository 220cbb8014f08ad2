// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.iklim.analytics.language.text.Token.Emphasis;
import org.iklim.analytics.language.text.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @ParameterizedTest
  @CsvSource({
    "baguuus, bagus",
    "goooood, good",
    "sooo, so",
    "hati2, hati-hati",
    "jalan2nya, jalan-jalannya",
    "hati-hati, hati-hati",
    "b2b, b2b",
    "gk, nggak",
    "GAK, nggak",
    "gaaak, nggak",
    "wkwkwkwk, wkwk",
    "hahahaha, haha",
    "Dont, don't",
    "don’t, don't",
    "#CutiBersama, cutibersama",
    ":thumbsup:, :thumbsup:",
    "=)), :)",
    "T_T, :'(",
  })
  void aWordHasOneForm(String written, String form) {
    assertThat(Tokenizer.tokenize(written)).extracting(Token::form).containsExactly(form);
  }

  @Test
  void anAbbreviationOfTwoWordsGivesTwo() {
    assertThat(forms("gapernah telat")).containsExactly("nggak", "pernah", "telat");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?b=c, URL",
    "www.example.com, URL",
    "ann@example.com, URL",
    "@rina, MENTION",
    "#vpn, HASHTAG",
    "2026-11-22, NUMBER",
    "15.30, NUMBER",
    "50%, NUMBER",
    "👍🏽, EMOJI",
    "👩‍💻, EMOJI",
    "❤️, EMOJI",
    ":party_parrot:, EMOJI",
    ":-(, EMOTICON",
    "xD, EMOTICON",
    "<3, EMOTICON",
    "`rm -rf`, CODE",
    "!!!!, PUNCTUATION",
  })
  void eachKindIsToldApart(String written, Kind kind) {
    assertThat(Tokenizer.tokenize(written)).extracting(Token::kind).containsExactly(kind);
  }

  @Test
  void skinToneMakesNoDifference() {
    assertThat(forms("👍🏽")).isEqualTo(forms("👍"));
  }

  @Test
  void aBlockOfCodeIsOneToken() {
    assertThat(Tokenizer.tokenize("coba ```x = `1` ;``` ya"))
        .extracting(Token::kind)
        .containsExactly(Kind.WORD, Kind.CODE, Kind.WORD);
  }

  @Test
  void anEmoticonIsNotFoundInsideAWordOrATime() {
    assertThat(Tokenizer.tokenize("maxDepth 8:30"))
        .extracting(Token::kind)
        .containsExactly(Kind.WORD, Kind.NUMBER);
  }

  @Test
  void placesPointIntoTheText() {
    String text = "AC  lantai 4 matiii!!";
    assertThat(Tokenizer.tokenize(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("AC", "lantai", "4", "matiii", "!!");
  }

  @Test
  void stressIsKeptBesideTheForm() {
    assertThat(Tokenizer.tokenize("CAPEK capeeek capek AC"))
        .extracting(Token::emphasis)
        .containsExactly(Emphasis.CAPITALS, Emphasis.ELONGATION, Emphasis.NONE, Emphasis.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n", "\u0000\u0001", "\uFE0F\u200D"})
  void textWithoutAnythingToReadHasNoTokens(String text) {
    assertThat(Tokenizer.tokenize(text)).isEmpty();
  }

  @Test
  void aMegabyteOfOneLetterIsOneShortWord() {
    List<Token> tokens = Tokenizer.tokenize("a".repeat(1 << 20));
    assertThat(tokens).extracting(Token::form).containsExactly("a");
    assertThat(tokens.get(0).end()).isEqualTo(Tokenizer.MOST_CHARS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"`", "``x", "#", "@", ":", "<", "(", "!", "😀", "\uD83D", "'", "-", "h"})
  void repetitionOfAnyPieceIsReadToItsEnd(String piece) {
    List<Token> tokens = Tokenizer.tokenize(piece.repeat(10_000));
    assertThat(tokens).isNotEmpty();
    assertThat(tokens.get(tokens.size() - 1).end()).isLessThanOrEqualTo(Tokenizer.MOST_CHARS);
  }

  @Test
  void anySequenceOfCharsIsAText() {
    SplittableRandom random = new SplittableRandom(7);
    String odd =
        " `:)(<3@#!?.'-_/\\=aAxXdD12\u00B2\uD83D\uDE00\uD800\uDC00\u200D\uFE0F\u00E9\u0301ت漢";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            random.nextInt(4) == 0
                ? (char) random.nextInt(0x10000)
                : odd.charAt(random.nextInt(odd.length())));
      }
      int end = 0;
      for (Token token : Tokenizer.tokenize(text)) {
        assertThat(token.end()).isBetween(token.start() + 1, text.length());
        assertThat(token.end()).isGreaterThanOrEqualTo(end);
        end = token.end();
      }
    }
  }

  private static List<String> forms(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::form).toList();
  }
}

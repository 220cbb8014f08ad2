// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.iklim.analytics.language.identify.Language;
import org.iklim.analytics.language.sentiment.Abstention;
import org.iklim.analytics.language.taxonomy.Taxonomy;
import org.iklim.analytics.language.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a message holds, it is read, and the same way twice. */
class MessageReaderFuzzTest {
  private static final MessageReader READER =
      new MessageReader(LinearEngine.SHIPPED, Taxonomy.shipped());
  private static final int ROUNDS = 3_000;
  private static final String[] PIECES = {
    "gaji",
    "the",
    "tidak",
    "-nya",
    "di-",
    "'",
    "\"",
    ">",
    "?",
    "??",
    "\n",
    "\t",
    " ",
    "2",
    "²",
    "👍🏽",
    "👩‍👩‍👧",
    ":)",
    "`",
    "```",
    "@",
    "#",
    "http://",
    "a@b",
    "\uD83D",
    "\uDE00",
    "\uFFFD",
    "\u0000",
    "ора",
    "今日",
    "ا",
    "é",
    "İ",
    "ß",
    "ﬁ",
    "\u202E",
    "kah",
    "ng",
    "meny",
    "--",
    "-",
    "aaaa",
    "%",
    "{}",
  };

  @Test
  void anyMixOfPiecesIsRead() {
    Random chance = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = chance.nextInt(30); pieces > 0; pieces--) {
        text.append(PIECES[chance.nextInt(PIECES.length)]).append(chance.nextBoolean() ? " " : "");
      }
      isRead(text.toString());
    }
  }

  @Test
  void anyCharsAreRead() {
    Random chance = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      char[] chars = new char[chance.nextInt(60)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) chance.nextInt(1 << Character.SIZE);
      }
      isRead(new String(chars));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ke", "\uD83D", "-", "gaji ", "\"", "`", "? ", "me-", "👍"})
  void aMegabyteOfOnePieceIsRead(String piece) {
    isRead(piece.repeat(1_000_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n\t", "👍 🎉", "12:30", "https://example.org", "\uD83D\uD83D\uD83D"})
  void whatHasNoWordsHasAReason(String text) {
    MessageReading reading = isRead(text);
    assertThat(reading.sentiment().abstention()).isPresent();
    assertThat(reading.language()).isEqualTo(Language.OTHER);
    assertThat(reading.question()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "x", "z"})
  void aMegabyteOfOneLetterHasAReason(String letter) {
    assertThat(isRead(letter.repeat(1 << 20)).sentiment().abstention()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Привет 今日は سلام", "会議 перенесли إلى غد", "ааа bbb 中文 ไทย"})
  void mixedScriptsThatNobodyTaughtHaveAReason(String text) {
    assertThat(isRead(text).sentiment().abstention()).isPresent();
  }

  @Test
  void whatStandsBeyondTheBudgetOfAMessageIsNotRead() {
    String most =
        "kantin tutup lagi ".repeat(Tokenizer.MOST_CHARS).substring(0, Tokenizer.MOST_CHARS);
    assertThat(READER.read(most + " gaji? VPN! ".repeat(100_000))).isEqualTo(READER.read(most));
  }

  @Test
  void aLanguageThatNobodyTaughtHasNoSentiment() {
    assertThat(isRead("Je ne sais pas pourquoi nous avons toujours tort").sentiment().abstention())
        .contains(Abstention.UNKNOWN_LANGUAGE);
  }

  private static MessageReading isRead(String text) {
    MessageReading reading = READER.read(text);
    assertThat(reading.languageConfidence()).isBetween(0.0, 1.0);
    assertThat(reading).isEqualTo(READER.read(text));
    return reading;
  }
}

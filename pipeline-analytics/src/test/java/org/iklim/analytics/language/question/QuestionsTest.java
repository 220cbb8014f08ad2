// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.iklim.analytics.language.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final Questions QUESTIONS = new Questions();

  private static boolean asks(String text) {
    return QUESTIONS.ask(text, Tokenizer.tokenize(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is the server down?",
        "does anyone know how to reset the VPN",
        "Hi team, could you share the slides",
        "how do I claim travel expenses",
        "what's the deadline for the audit",
        "any update on the laptops",
        "can we move it to Friday",
        "The badge does not work. Who can help me with that",
        "apakah cuti bisa diuangkan",
        "ada yg tau cara reset password",
        "VPN-nya gimana ya",
        "kenapa printer lantai 3 mati",
        "deadline klaim kapan ya",
        "siang pak, slip gaji bisa diambil di mana",
        "hari ini wfh boleh gak",
        "reimburse udah cair belum ya",
        "bisakah jadwalnya ditukar",
        "mau tanya dong soal BPJS",
        "yang ikut gathering siapa aja",
        "kuota training masih ada gak sih",
        "salam,\nnumpang tanya soal lembur",
      })
  void askedWithAndWithoutAMark(String text) {
    assertThat(asks(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The server is down again",
        "When we came in, the hall was dark",
        "What a week",
        "Have a nice weekend",
        "Nobody knows why the bus was late",
        "They told us how to do it",
        "Do not merge yet",
        "saya tidak tahu kenapa gaji telat",
        "entah kapan selesainya",
        "Apa pun hasilnya kami siap",
        "tingkah laku dan langkah kerja sudah dibahas",
        "nggak ada yang peduli",
        "bos cuma bilang \"kapan selesai?\" terus pergi",
        "> kapan selesai?\nminggu depan, pak",
        "Kerja terus, mau gimana lagi?",
        "Another reorg. Who cares?",
        "see https://example.org/?q=why",
      })
  void saidAndNotAsked(String text) {
    assertThat(asks(text)).isFalse();
  }
}

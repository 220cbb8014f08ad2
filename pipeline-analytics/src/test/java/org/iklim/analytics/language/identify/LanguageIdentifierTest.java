// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.iklim.analytics.language.identify.LanguageIdentifier.Identified;
import org.iklim.analytics.language.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  private static Identified identify(String text) {
    return IDENTIFIER.identify(Tokenizer.tokenize(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID | Mohon rekan-rekan mengisi formulir paling lambat Jumat",
        "ID | gak ngerti gue, kerjaan numpuk mulu",
        "ID | laptop saya error, servernya juga lambat",
        "EN | We shipped the release on time, thanks to everybody",
        "EN | anyone got a spare charger",
        "EN | don't merge yet pls",
        "MIXED | meeting-nya di-reschedule lagi, I have no idea sampai kapan begini",
        "MIXED | the new boss baik banget sih, finally someone who listens",
        "OTHER | Je ne sais pas pourquoi le serveur est encore en panne",
        "OTHER | wis suwe ora ketemu, piye kabare kowe",
        "OTHER | teu ngarti abdi mah kumaha ieu teh",
        "OTHER | 今日は会議がありますか",
        "OTHER | Сегодня сервер не работает",
        "OTHER | 12:30 👍",
      })
  void languageIsTold(Language language, String text) {
    assertThat(identify(text).language()).isEqualTo(language);
  }

  @Test
  void moreWordsAreSurerThanOne() {
    assertThat(identify("terima kasih banyak atas bantuannya kemarin").confidence())
        .isGreaterThan(identify("makasih").confidence());
    assertThat(identify("").confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void confidenceIsAShare() {
    for (String text : new String[] {"", "zzz qqq", "the", "yang the", "ora the yang"}) {
      assertThat(identify(text).confidence()).isBetween(0.0, 1.0);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.iklim.analytics.experts.PhraseBook.Use;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static final PhraseBook BOOK =
      new PhraseBook(
          Map.of(
              "printer", "printer",
              "printer lantai", "printer lantai",
              "tinta printer lantai", "tinta printer",
              "lantai basah", "lantai basah"));

  @Test
  void ofAPhraseWithinALongerOneTheLongerCountsAlone() {
    assertThat(BOOK.in("tinta printer lantai habis")).containsExactly("tinta printer");
    assertThat(BOOK.in("printer lantai mati")).containsExactly("printer lantai");
    assertThat(BOOK.in("printer mati")).containsExactly("printer");
  }

  @Test
  void phrasesThatOverlapOrStandApartCountBoth() {
    assertThat(BOOK.in("printer lantai basah")).containsExactly("lantai basah", "printer lantai");
    assertThat(BOOK.in("printer lantai mati, printer lain juga"))
        .containsExactly("printer", "printer lantai");
  }

  @Test
  void whatPartsWordsPartsPhrases() {
    assertThat(BOOK.in("printer, lantai. basah")).containsExactly("printer");
    assertThat(BOOK.in("printer 3 lantai @andi basah")).containsExactly("printer");
  }

  @Test
  void wordsBesideAPhraseAreToldIfTheySaySomething() {
    assertThat(BOOK.uses("tolong cek printer mati"))
        .containsExactly(new Use("printer", true, "cek", "mati"));
    assertThat(BOOK.uses("printer lantai"))
        .containsExactly(
            new Use("printer", false, null, "lantai"), new Use("printer lantai", true, null, null));
    assertThat(BOOK.uses("untuk printer, mati"))
        .containsExactly(new Use("printer", true, null, null));
  }

  @Test
  void aBookWithFewerPhrasesFindsEachOfThemWhereverALargerOneDoes() {
    PhraseBook fewer = BOOK.of(Set.of("printer", "lantai basah"));
    for (String text : Set.of("tinta printer lantai basah", "printer lantai basah", "printer")) {
      assertThat(fewer.in(text)).containsAll(common(BOOK.in(text), fewer));
    }
    assertThat(fewer.in("tinta printer lantai")).containsExactly("printer");
  }

  private static Set<String> common(Set<String> topics, PhraseBook book) {
    topics.retainAll(book.topics().values());
    return topics;
  }
}

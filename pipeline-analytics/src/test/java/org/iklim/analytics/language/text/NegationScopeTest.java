// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationScopeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gajinya tidak naik lagi | naik lagi",
        "gak jelek kok | jelek kok",
        "belum pernah puas | pernah puas",
        "kurang jelas sih arahannya | jelas sih",
        "tanpa arah jelas semua bingung | arah jelas",
        "nggak bagus, tapi murah | bagus",
        "bukan salah dia tapi sistem | salah dia",
        "tidak hanya cepat, juga ramah | ''",
        "it isn't good. we stay | good",
        "i don't like the new tool at all | like the new tool",
        "not only fast but kind | ''",
        "never again | again",
        "hardly helpful at all today | helpful at",
        "everything is fine | ''",
      })
  void aNegatorReachesTheWordsAfterItInItsClause(String text, String negated) {
    List<Token> tokens = Tokenizer.tokenize(text);
    String found =
        NegationScope.of(tokens).stream()
            .mapToObj(at -> tokens.get(at).form())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(negated);
  }
}
